// One archive of an empty database for all test files of a run: creating a database costs seconds, unpacking one does not.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { projectCache } from '../../../build/locations.ts'
import { writeTemplate } from '#gateway/database/template.ts'
import packageLock from '../../../node_modules/@electric-sql/pglite/package.json' with { type: 'json' }

export async function templateFile(): Promise<string> {
  const file = join(projectCache, 'test', `empty-database-${packageLock.version}.tar.gz`)
  if (existsSync(file)) return file
  await mkdir(join(projectCache, 'test'), { recursive: true })
  const fresh = `${file}.${process.pid}`
  await writeTemplate(fresh)
  await rename(fresh, file)
  return file
}

export async function template(): Promise<Blob> {
  return new Blob([new Uint8Array(await readFile(await templateFile()))])
}
