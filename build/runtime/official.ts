// The Electron that package.json declares. Its package downloads the binary from its makers' host, or from the mirror
// named in ELECTRON_MIRROR; where that host cannot be reached we find out fast and remember it for a while.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { spawnBound } from '../processes.ts'
import { userCache } from '../locations.ts'
import { say } from '../terminal.ts'

const STALL_MS = 10_000
const LONGEST_MS = 15 * 60_000
const REMEMBER_FAILURE_MS = 12 * 60 * 60_000

export function officialFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}

export async function officialVersion(): Promise<string> {
  const description = JSON.parse(await readFile(join(officialFolder(), 'package.json'), 'utf8')) as { version: string }
  return description.version
}

/** The installed binary, or undefined when the package has not downloaded one of its own version. */
export async function installedOfficial(): Promise<string | undefined> {
  const folder = officialFolder()
  try {
    const [place, version] = await Promise.all([
      readFile(join(folder, 'path.txt'), 'utf8'),
      readFile(join(folder, 'dist', 'version'), 'utf8'),
    ])
    const executable = join(folder, 'dist', place)
    return version.replace(/^v/, '') === (await officialVersion()) && existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

/** Downloads the binary; undefined when that is not possible now, or was not a short while ago. */
export async function downloadOfficial(): Promise<string | undefined> {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined
  const version = await officialVersion()
  const note = join(userCache(), 'electron', `download-failed-${version}.json`)
  if (await failedLately(note)) return undefined
  say({ zh: `正在下载 Electron ${version}……`, en: `Downloading Electron ${version} …` })
  if (await runInstaller()) {
    await rm(note, { force: true })
    return installedOfficial()
  }
  await mkdir(dirname(note), { recursive: true, mode: 0o700 })
  await writeFile(note, `${JSON.stringify({ at: Date.now(), mirror: mirrorNow() })}\n`)
  return undefined
}

/** A failure counts only for the mirror it happened with. */
async function failedLately(note: string): Promise<boolean> {
  try {
    const failure = JSON.parse(await readFile(note, 'utf8')) as { at: number; mirror: string }
    const age = Date.now() - failure.at
    return failure.mirror === mirrorNow() && age >= 0 && age < REMEMBER_FAILURE_MS
  } catch {
    return false
  }
}

function mirrorNow(): string {
  return process.env.npm_config_electron_mirror || process.env.ELECTRON_MIRROR || ''
}

/** Runs the package's own installer, which checks the download against the checksums inside the package. */
async function runInstaller(): Promise<boolean> {
  const parent = join(userCache(), 'electron')
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const scratch = await mkdtemp(join(parent, 'downloading-'))
  try {
    const installer = spawnBound(process.execPath, [join(officialFolder(), 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    })
    const ended = new Promise<number>((resolve) => {
      installer.on('error', () => resolve(127))
      installer.on('close', (code) => resolve(code ?? 1))
    })
    const watch = new AbortController()
    const stalled = untilStalled([scratch, join(officialFolder(), 'dist')], watch.signal)
    const code = await Promise.race([ended, stalled])
    watch.abort()
    if (code !== 0) installer.kill('SIGKILL')
    await ended
    return code === 0
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A slow link may take its time; a link that brings nothing for ten seconds is given up. */
function untilStalled(folders: readonly string[], signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const began = Date.now()
    let lastSize = -1
    let lastGrowth = began
    const look = async (): Promise<void> => {
      const sizes = await Promise.all(folders.map(sizeOf))
      const size = sizes.reduce((sum, each) => sum + each, 0)
      if (size !== lastSize) lastGrowth = Date.now()
      lastSize = size
      if (Date.now() - lastGrowth > STALL_MS || Date.now() - began > LONGEST_MS) resolve(1)
    }
    const timer = setInterval(() => void look(), 500)
    signal.addEventListener('abort', () => clearInterval(timer))
  })
}

async function sizeOf(folder: string): Promise<number> {
  try {
    const names = await readdir(folder, { recursive: true })
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
    return sizes.reduce((sum, each) => sum + each, 0)
  } catch {
    // Not there yet, or a file went away while we looked: the next look tells.
    return 0
  }
}
