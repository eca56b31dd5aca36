import { writeFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'

/**
 * Writes an archive of an empty PGlite data directory (4.5 MB). Creating one takes five seconds and more, unpacking one a
 * second; made when the application is built, given to `openDirectory`. It holds no epoch and no secret of anybody.
 */
export async function writeTemplate(file: string): Promise<void> {
  const database = await PGlite.create()
  try {
    const archive = await database.dumpDataDir('gzip')
    await writeFile(file, Buffer.from(await archive.arrayBuffer()))
  } finally {
    await database.close()
  }
}
