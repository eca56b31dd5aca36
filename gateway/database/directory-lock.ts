/**
 * One process for one data directory. PGlite itself lets two in, and both lose (10,000 acknowledged rows in a trial).
 * The lock is a file created exclusively that names its owner: process id, start of that process, boot of the machine.
 * A lock whose owner is gone is taken over; the takeover itself is guarded by a second exclusive file.
 */
import { readFileSync } from 'node:fs'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'

export type DirectoryInUse = { readonly code: 'dataDirectoryInUse'; readonly pid: number }

type Owner = { readonly pid: number; readonly startedAt: string; readonly boot: string }

/** A takeover is two file operations; one that is older was left behind by a crash. */
const LONGEST_TAKEOVER_MS = 10_000

/** Answers what gives the directory back. */
export async function lockDirectory(directory: string): Promise<Result<() => Promise<void>, DirectoryInUse>> {
  const file = join(directory, 'gateway.lock')
  const mine: Owner = { pid: process.pid, startedAt: startOf(process.pid) ?? '', boot: bootId() }
  if (await createExclusively(file, JSON.stringify(mine))) return ok(() => release(file))
  const guard = `${file}.takeover`
  await removeWhenOld(guard)
  if (!(await createExclusively(guard, ''))) return fail({ code: 'dataDirectoryInUse', pid: 0 })
  try {
    const owner = await readOwner(file)
    if (owner !== null && isAlive(owner)) return fail({ code: 'dataDirectoryInUse', pid: owner.pid })
    await rm(file, { force: true })
    if (!(await createExclusively(file, JSON.stringify(mine)))) return fail({ code: 'dataDirectoryInUse', pid: 0 })
    return ok(() => release(file))
  } finally {
    await rm(guard, { force: true })
  }
}

async function release(file: string): Promise<void> {
  await rm(file, { force: true })
}

async function createExclusively(file: string, content: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(content)
    await handle.sync()
    await handle.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function removeWhenOld(file: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found !== null && Date.now() - found.mtimeMs > LONGEST_TAKEOVER_MS) await rm(file, { force: true })
}

/** Null when there is none or its writer died while writing it. */
async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner
  } catch {
    return null
  }
}

function isAlive(owner: Owner): boolean {
  if (owner.boot !== bootId()) return false
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const start = startOf(owner.pid)
  // The number may have been given to another process since; where the system does not tell, the number decides.
  return start === null || owner.startedAt === '' || start === owner.startedAt
}

/** Clock ticks between boot and the start of the process, as Linux tells them; null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program may hold blanks and brackets: count from behind it. Field 22 of the whole line.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
