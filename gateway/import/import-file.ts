/** Feeds one file through a channel: streaming, repeatable, every line accounted for. */
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { IntakeRequest } from '#shared/wire/intake.ts'
import type { QuarantineReason } from '#shared/wire/quarantine.ts'
import type { FileFormat } from '../intake/mapping.ts'
import { LARGEST_BATCH } from '../intake/take-in.ts'
import type { Door } from './doors.ts'
import type { Entry, FileFault } from './entries.ts'
import { readCsv } from './read-csv.ts'
import { readJsonLines } from './read-jsonl.ts'
import { readWorkbook } from './read-xlsx.ts'
import { encodingOf, sourceLines } from './source-lines.ts'

export type Summary = {
  readonly lines: number
  readonly added: number
  readonly known: number
  readonly corrected: number
  readonly quarantined: number
}

export type Watcher = {
  /** `total` in the unit of `advance`: bytes, or rows of a workbook. */
  readonly begin: (total: number) => void
  readonly advance: (amount: number) => void
  readonly unreadable: (line: number, reason: QuarantineReason) => void
  /** Ids of the cases that a portion opened. */
  readonly opened: (cases: readonly number[]) => void
}

type Task = {
  readonly file: string
  readonly channel: string
  readonly format: FileFormat
  readonly door: Door
  readonly watcher: Watcher
}

export async function importFile(task: Task): Promise<Result<Summary, FileFault>> {
  let fault: FileFault | null = null
  const opened = await openEntries(task, (found) => (fault = found))
  if (!opened.ok) return opened
  const counted = { lines: 0, added: 0, known: 0, corrected: 0, quarantined: 0 }
  let batch: Entry[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const taken = await hand(task, batch)
    for (const key of ['added', 'known', 'corrected', 'quarantined'] as const) counted[key] += taken[key]
    batch = []
  }
  for await (const entry of opened.value) {
    counted.lines += 1
    batch.push(entry)
    if (batch.length === LARGEST_BATCH) await flush()
  }
  await flush()
  return fault === null ? ok(counted) : fail(fault)
}

async function openEntries(
  task: Task,
  headerMissing: (fault: FileFault) => void,
): Promise<Result<AsyncIterable<Entry> | Iterable<Entry>, FileFault>> {
  const { file, format, watcher } = task
  const form = extname(file).toLowerCase()
  if (form === '.xlsx') {
    const read = await readWorkbook(file, format.sheet)
    if (read.ok) watcher.begin(read.value.length)
    return read.ok ? ok(counting(read.value, watcher.advance)) : read
  }
  watcher.begin((await stat(file)).size)
  const encoding = await encodingOf(file, format.encoding)
  if (form === '.jsonl' || form === '.ndjson') return ok(readJsonLines(file, encoding, watcher.advance))
  if (form === '.csv' || form === '.tsv' || form === '.txt') {
    const delimiter = form === '.tsv' ? '\t' : format.delimiter
    return ok(readCsv(sourceLines(file, encoding, watcher.advance), { encoding, delimiter, headerMissing }))
  }
  return fail({ code: 'formUnknown', detail: form })
}

function* counting(entries: readonly Entry[], advance: (amount: number) => void): Generator<Entry> {
  for (const entry of entries) {
    yield entry
    advance(1)
  }
}

type Handed = Omit<Summary, 'lines'>

/** What the reading of words refuses comes back by line and goes again, with its bytes, into quarantine. */
async function hand({ channel, file, door, watcher }: Task, batch: readonly Entry[]): Promise<Handed> {
  const source = basename(file)
  const rows = batch.flatMap((entry) => ('fields' in entry ? [{ line: entry.line, fields: entry.fields }] : []))
  const unread = batch.flatMap((entry) => ('reason' in entry ? [unreadOf(entry, entry.reason)] : []))
  const taken = await door.takeIn({ channel, source, rows, unread })
  const refused = taken.unreadable.flatMap(({ line, reason }) => {
    const entry = batch.find((each) => each.line === line)
    return entry === undefined ? [] : [unreadOf(entry, reason)]
  })
  if (refused.length > 0) await door.takeIn({ channel, source, rows: [], unread: refused })
  const all = [...unread, ...refused].toSorted((a, b) => a.line - b.line)
  for (const { line, reason } of all) watcher.unreadable(line, reason)
  watcher.opened(taken.opened)
  const { added, known, corrected } = taken
  return { added, known, corrected, quarantined: all.length }
}

function unreadOf(entry: Entry, reason: QuarantineReason): IntakeRequest['unread'][number] {
  return { line: entry.line, reason, bytes: Buffer.from(entry.bytes).toString('base64'), layout: entry.layout }
}
