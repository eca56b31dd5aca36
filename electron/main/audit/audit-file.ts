import {
  closeSync,
  copyFileSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
} from 'node:fs'
import { renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Actor } from '#shared/domain/access/actor.ts'
import { DAY, type Instant } from '#shared/domain/core/instants.ts'
import { auditDeedSchema, type AuditDeed, type AuditRow } from '#shared/wire/audit.ts'
import { firstPlace, writeFrame, type Place } from '../journal/frame.ts'
import { syncDirectory } from '../system/atomic-file.ts'
import { hashOf, readEntries, type Acknowledged, type Entry, type Found } from './audit-frames.ts'

/**
 * The audit of this desk (law I6): append-only, encrypted, numbered without gaps, each row chained to the one before it, on
 * disk before `append` returns. A row goes only when the gateway has had it for 183 days.
 */
export type AuditFile = {
  /** Throws when the disk does not take the row: then nothing may be shown or leave. */
  readonly append: (said: { readonly at: Instant; readonly actor: Actor; readonly deed: AuditDeed }) => void
  /** Oldest first. */
  readonly rows: () => readonly AuditRow[]
  /** The first rows that the gateway has not acknowledged. */
  readonly waiting: (most: number) => readonly AuditRow[]
  /** The gateway has everything up to `n`; `at` is its clock. Forgetting it costs one harmless repetition. */
  readonly acknowledge: (n: number, at: Instant) => void
  /** Whether row `n` here has this hash; true for what is before the first one, with the hash that it left. */
  readonly has: (n: number, hash: string) => boolean
  /** The gateway holds less than it had acknowledged (a backup was restored): rows from here on wait again. */
  readonly offerAgain: (after: number) => void
  /**
   * The gateway holds rows up to `n` that are not ours: ours that it lacks go on behind them, with a row that says so. The
   * file as it was stays beside the new one.
   */
  readonly goOnBehind: (end: { readonly n: number; readonly hash: string }, at: Instant, actor: Actor) => void
  readonly close: () => void
}

/** 网络安全法: at least six months. */
export const KEPT_MS = 183 * DAY

type State = { rows: readonly AuditRow[]; left: Found['left']; acknowledged: readonly Acknowledged[] }
type Opened = { readonly file: number; readonly place: Place; readonly end: number }

export type AuditFileParts = {
  readonly path: string
  readonly key: Buffer
  readonly terminal: string
  readonly now: Instant
}

/** Throws when there is a file that this key does not open, or when something in it was changed. */
export function openAuditFile({ path, key, terminal, now }: AuditFileParts): AuditFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // Created when it is not there, never emptied.
  closeSync(openSync(path, 'a', 0o600))
  const bytes = readFileSync(path)
  const found = readEntries(key, bytes, terminal)
  if (found.end < bytes.length) writeFileSync(`${path}.torn-${found.end}`, bytes.subarray(found.end), { mode: 0o600 })
  const state: State = withoutOld(found, now)
  let { file, place, end } = state.rows.length < found.rows.length ? rewrite(path, key, state) : continueAt(path, found)

  /** One at a time, each on disk before the next: what a power cut tears is the last one only. */
  function write(entry: Entry): void {
    if (file === -1) file = reopened(path, end)
    const frame = writeFrame(key, place, JSON.stringify(entry))
    try {
      writeWhole(file, frame.bytes, end)
      fdatasyncSync(file)
    } catch (error) {
      // After a failed flush the descriptor is not trusted again.
      takeBack()
      throw error
    }
    place = frame.next
    end += frame.bytes.length
  }

  function takeBack(): void {
    try {
      ftruncateSync(file, end)
    } catch {
      // Cut off when it is opened again, before anything else is written.
    }
    closeSync(file)
    file = -1
  }

  function last(): { readonly n: number; readonly hash: string } {
    return state.rows.at(-1) ?? state.left
  }

  function rowAfter(before: { readonly n: number; readonly hash: string }, said: Parameters<AuditFile['append']>[0]) {
    const { at, actor, deed } = said
    // What the gateway would not take must not be written, or everything behind it would wait for ever.
    const row = { n: before.n + 1, at, actor, deed: auditDeedSchema.parse(deed) }
    return { ...row, hash: hashOf(terminal, before.hash, row) }
  }

  function acknowledgedTo(): number {
    return Math.max(state.left.n, state.acknowledged.at(-1)?.n ?? 0)
  }

  return {
    append(said) {
      const row = rowAfter(last(), said)
      write({ kind: 'row', row })
      state.rows = [...state.rows, row]
    },
    rows: () => state.rows,
    waiting: (most) => state.rows.slice(acknowledgedTo() - state.left.n).slice(0, most),
    acknowledge(n, at) {
      if (n <= acknowledgedTo()) return
      const entry = { kind: 'acknowledged', n, at } as const
      write(entry)
      state.acknowledged = [...state.acknowledged, entry]
    },
    has(n, hash) {
      if (n === state.left.n) return hash === state.left.hash
      return state.rows[n - state.left.n - 1]?.hash === hash
    },
    offerAgain(after) {
      const entry = { kind: 'acknowledged', n: after, at: state.acknowledged.at(-1)?.at ?? 0 } as const
      write(entry)
      state.acknowledged = [...state.acknowledged, entry]
    },
    goOnBehind(behind, at, actor) {
      const held = last().n
      const lacking = state.rows.filter(({ n }) => n > Math.min(acknowledgedTo(), behind.n))
      const rows: AuditRow[] = []
      const begun = { at, actor, deed: { kind: 'begunAnew', held } } as const
      for (const said of [begun, ...lacking]) rows.push(rowAfter(rows.at(-1) ?? behind, said))
      const next: State = { rows, left: { n: behind.n, hash: behind.hash }, acknowledged: [] }
      copyFileSync(path, `${path}.other-${at}`)
      const opened = rewrite(path, key, next)
      if (file !== -1) closeSync(file)
      ;({ file, place, end } = opened)
      Object.assign(state, next)
    },
    close() {
      if (file !== -1) closeSync(file)
      file = -1
    },
  }
}

/**
 * What is kept. A row may go when the gateway's clock says that it has had it for as long, and this machine's clock says
 * that it is as old: one clock that is wrong drops nothing.
 */
function withoutOld(found: Found, now: Instant): State {
  const { rows, acknowledged } = found
  const told = acknowledged.at(-1)
  const gone = acknowledged.filter(({ at }) => told !== undefined && at <= told.at - KEPT_MS).at(-1)?.n ?? 0
  const upTo = Math.min(gone, told?.n ?? 0)
  const old = rows.findIndex(({ n, at }) => n > upTo || at > now - KEPT_MS)
  const kept = rows.slice(old < 0 ? rows.length : old)
  const before = rows[rows.length - kept.length - 1]
  return { rows: kept, acknowledged, left: before === undefined ? found.left : { n: before.n, hash: before.hash } }
}

function continueAt(path: string, found: Found): Opened {
  const file = reopened(path, found.end)
  fdatasyncSync(file)
  syncDirectory(dirname(path))
  return { file, place: found.place, end: found.end }
}

function reopened(path: string, end: number): number {
  const file = openSync(path, 'r+', 0o600)
  ftruncateSync(file, end)
  return file
}

/** A new file under its name only when it is whole on disk. */
function rewrite(path: string, key: Buffer, { rows, left, acknowledged }: State): Opened {
  const entries: readonly Entry[] = [
    { kind: 'left', ...left },
    ...acknowledged.filter(({ n }) => n > left.n),
    ...rows.map((row) => ({ kind: 'row', row }) as const),
  ]
  const file = openSync(`${path}.new`, 'w+', 0o600)
  let place = firstPlace
  let end = 0
  for (const entry of entries) {
    const frame = writeFrame(key, place, JSON.stringify(entry))
    writeWhole(file, frame.bytes, end)
    end += frame.bytes.length
    place = frame.next
  }
  fsyncSync(file)
  renameSync(`${path}.new`, path)
  syncDirectory(dirname(path))
  return { file, place, end }
}

function writeWhole(file: number, bytes: Buffer, position: number): void {
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, position + written)
}
