// electron-builder calls this when the runtime lies in its place and the application does not yet.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A runtime carried by an npm package brings a stand-in for default_app, which Electron would load before ours. */
export default async function removeDefaultApp({ appOutDir }) {
  const folder = join(appOutDir, 'resources', 'app')
  const description = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
  if (description !== undefined && JSON.parse(description).name === 'minsheng-desk-default-app') {
    await rm(folder, { recursive: true })
    await rm(join(appOutDir, 'receipt.json'), { force: true })
  }
}
