import {
  closeSync,
  fdatasyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { auditEntrySchema, type AuditEntry } from '#shared/ipc/export.ts'
import { firstPlace, readFrame, writeFrame, type Place } from '../journal/frame.ts'
import { syncDirectory } from '../system/atomic-file.ts'

/**
 * What left this desk, by whom, when and under which conditions (law I6): append-only, encrypted, each line chained to
 * the one before it by the tag of its frame, on disk before `append` returns. Lines are never rewritten or dropped; a
 * torn last line (power cut) is put aside under `.torn`.
 */
export type AuditFile = {
  /** Throws when the disk does not take the line: then nothing may leave. */
  readonly append: (entry: AuditEntry) => void
  /** Oldest first. */
  readonly entries: () => readonly AuditEntry[]
  readonly close: () => void
}

/** Throws when there is a file that this key does not open, or when a line in it is not one of ours. */
export function openAuditFile(path: string, key: Buffer): AuditFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(path, 'a+', 0o600)
  const bytes = readFileSync(path)
  const found = readEntries(key, bytes)
  if (found.end === 0 && bytes.length > 0) {
    closeSync(file)
    throw new Error('the audit of this desk cannot be read with this key')
  }
  if (found.end < bytes.length) {
    writeFileSync(`${path}.torn-${found.end}`, bytes.subarray(found.end), { mode: 0o600 })
    ftruncateSync(file, found.end)
  }
  syncDirectory(dirname(path))
  const entries = [...found.entries]
  let { place, end } = found
  return {
    append(entry) {
      const frame = writeFrame(key, place, JSON.stringify(entry))
      try {
        writeSync(file, frame.bytes)
        fdatasyncSync(file)
      } catch (error) {
        ftruncateSync(file, end)
        throw error
      }
      place = frame.next
      end += frame.bytes.length
      entries.push(entry)
    },
    entries: () => entries,
    close: () => closeSync(file),
  }
}

type Found = { readonly entries: readonly AuditEntry[]; readonly place: Place; readonly end: number }

function readEntries(key: Buffer, bytes: Buffer): Found {
  const entries: AuditEntry[] = []
  let place = firstPlace
  let end = 0
  for (;;) {
    const frame = readFrame(key, place, bytes, end)
    if (frame === null) return { entries, place, end }
    entries.push(auditEntrySchema.parse(JSON.parse(frame.content)))
    place = frame.next
    end = frame.end
  }
}
