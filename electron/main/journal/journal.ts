import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  ftruncateSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  write,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { syncDirectory } from '../system/atomic-file.ts'
import { writeFrame, type Place } from './frame.ts'
import { compacted, recover, type Entry, type Recovered } from './recovery.ts'

const writeAsync = promisify(write)
const fdatasyncAsync = promisify(fdatasync)

export type Draft = Omit<NumberedCommand, 'n'>
export type JournalFault = 'diskFull' | 'journalFailed'

/**
 * The promise behind 「已存本机」: every command of this desk, encrypted, in order, on disk before anybody is told that
 * it is saved. IndexedDB may vanish; this does not. Commands stay for seven days after the ledger has them.
 */
export type Journal = {
  /** Numbers the command (last + 1), writes it and waits for the disk. Nothing is numbered that did not reach the disk. */
  readonly append: (draft: Draft) => Promise<Result<number, JournalFault>>
  readonly read: (after: number) => readonly NumberedCommand[]
  /** The ledger has everything up to `n`. Need not reach the disk at once: forgetting it costs one harmless repetition. */
  readonly acknowledge: (n: number) => void
  /** The ledger knows numbers up to `n` that this journal never gave (it was lost, or the machine has a twin): go on behind them. */
  readonly skip: (n: number) => void
  readonly marks: () => { readonly last: number; readonly acknowledged: number }
  readonly close: () => Promise<void>
}

type Waiting = { readonly entry: Entry; readonly done: ((answer: Result<number, JournalFault>) => void) | null }

/**
 * Opens or creates the journal. A torn tail (power cut while writing) is put aside under `.torn` and cut off; what is
 * in front of it is whole. A journal that this key cannot read at all is left untouched: `journalUnreadable`.
 */
export function openJournal(
  path: string,
  key: Buffer,
  now: number,
): Result<Journal, 'journalUnreadable' | JournalFault> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const found = recover(key, readIfThere(path))
    if (found === null) return fail('journalUnreadable')
    const kept = compacted(found, now)
    if (found.torn.length > 0) putAside(path, found.torn, now)
    return ok(startJournal(path, key, kept.rewritten ? rewrite(path, key, kept) : continueAt(path, found)))
  } catch (error) {
    return fail(faultOf(error))
  }
}

type Opened = { readonly file: number; readonly end: number; readonly place: Place; readonly state: Recovered }

function startJournal(path: string, key: Buffer, opened: Opened): Journal {
  let { file, end, place } = opened
  const commands = new Map(opened.state.commands.map((command) => [command.n, command]))
  let { last, acknowledged } = opened.state
  let queue: Waiting[] = []
  let flushing: Promise<void> | null = null

  /** Several commands that arrive during one fsync share the next one. */
  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue
      queue = []
      const frames: Buffer[] = []
      let at = place
      for (const { entry } of batch) {
        const frame = writeFrame(key, at, JSON.stringify(entry))
        frames.push(frame.bytes)
        at = frame.next
      }
      const bytes = Buffer.concat(frames)
      try {
        if (file === -1) file = openSync(path, 'r+', 0o600)
        await writeWhole(file, bytes, end)
        await fdatasyncAsync(file)
      } catch (error) {
        takeBack(batch, faultOf(error))
        continue
      }
      end += bytes.length
      place = at
      for (const { entry, done } of batch) {
        if (entry.kind === 'command') commands.set(entry.command.n, entry.command)
        done?.(ok(entry.kind === 'command' ? entry.command.n : 0))
      }
    }
    flushing = null
  }

  /** After a failed write or fsync the descriptor is not trusted again: cut back to what is known good and reopen. */
  function takeBack(batch: readonly Waiting[], fault: JournalFault): void {
    const refused = [...batch, ...queue]
    queue = []
    const numbers = refused.flatMap(({ entry }) => (entry.kind === 'command' ? [entry.command.n] : []))
    if (numbers.length > 0) last = Math.min(...numbers) - 1
    try {
      closeSync(file)
      file = openSync(path, 'r+', 0o600)
      ftruncateSync(file, end)
    } catch {
      // A disk that cannot even be opened: every further append fails the same way until it can.
      file = -1
    }
    for (const { done } of refused) done?.(fail(fault))
  }

  function enqueue(waiting: Waiting): void {
    queue.push(waiting)
    flushing ??= flush()
  }

  return {
    append: (draft) =>
      new Promise((done) => {
        last += 1
        enqueue({ entry: { kind: 'command', command: { ...draft, n: last } }, done })
      }),
    read: (after) => [...commands.values()].filter((command) => command.n > after),
    acknowledge(n) {
      if (n <= acknowledged) return
      acknowledged = n
      enqueue({ entry: { kind: 'acknowledged', n, at: Date.now() }, done: null })
    },
    skip(n) {
      if (n <= last) return
      last = n
      enqueue({ entry: { kind: 'skipped', n }, done: null })
    },
    marks: () => ({ last, acknowledged }),
    async close() {
      await flushing
      if (file !== -1) closeSync(file)
    },
  }
}

async function writeWhole(file: number, bytes: Buffer, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const part = await writeAsync(file, bytes, written, bytes.length - written, position + written)
    written += part.bytesWritten
  }
}

function continueAt(path: string, found: Recovered): Opened {
  if (found.place === null) throw new Error('a journal without its head frame is rewritten, not continued')
  const file = openSync(path, 'r+', 0o600)
  ftruncateSync(file, found.end)
  // A command that only the kernel had when we were killed was never called saved; from now on it is, so it must be on disk.
  fdatasyncSync(file)
  return { file, end: found.end, place: found.place, state: found }
}

/** A new file with a head frame and what is kept, under its name only when it is whole on disk. */
function rewrite(
  path: string,
  key: Buffer,
  kept: { readonly entries: readonly Entry[]; readonly state: Recovered; readonly first: Place },
): Opened {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w+', 0o600)
  let place = kept.first
  let end = 0
  for (const entry of kept.entries) {
    const frame = writeFrame(key, place, JSON.stringify(entry))
    writeSync(file, frame.bytes, 0, frame.bytes.length, end)
    end += frame.bytes.length
    place = frame.next
  }
  fsyncSync(file)
  renameSync(temporary, path)
  syncDirectory(dirname(path))
  return { file, end, place, state: kept.state }
}

function putAside(path: string, torn: Buffer, now: number): void {
  writeFileSync(`${path}.torn-${now}`, torn, { mode: 0o600 })
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function faultOf(error: unknown): JournalFault {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'journalFailed'
}
