// electron-builder calls this when the application is packed and before it is signed.
import { join } from 'node:path'
import { flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { fusesOf, unknownFuses } from './fuses.mjs'

export default async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const profile = process.env.MINSHENG_DESK_PROFILE ?? 'release'
  const executable = join(appOutDir, executableName(electronPlatformName, packager))
  const wire = await getCurrentFuseWire(executable)
  const unknown = unknownFuses(wire)
  if (unknown.length > 0) {
    console.warn(
      `This Electron has ${unknown.length} fuse(s) that @electron/fuses does not know; they keep their makers' setting.`,
    )
  }
  await flipFuses(executable, fusesOf(profile))
}

function executableName(platform, packager) {
  const { productFilename } = packager.appInfo
  if (platform === 'darwin') return `${productFilename}.app`
  return platform === 'win32' ? `${productFilename}.exe` : packager.executableName
}
