/**
 * CSV with a header line (RFC 4180, any delimiter). Record by record, so that a broken one is named with its line and its
 * bytes and the next one is read as if nothing had happened.
 */
import { parse } from 'csv-parse/sync'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { columnName, type RecordLayout } from '#shared/domain/quarantine/read-record.ts'
import type { QuarantineReason } from '#shared/wire/quarantine.ts'
import type { Entry, FileFault } from './entries.ts'
import { decodeLine, type Encoding, type SourceLine } from './source-lines.ts'

/** A quoted field may run over lines; over more than these it is a quote that nobody closed. */
const LONGEST_RECORD_LINES = 400

type Options = {
  readonly encoding: Encoding
  readonly delimiter: string
  readonly headerMissing: (fault: FileFault) => void
}

export async function* readCsv(lines: AsyncIterable<SourceLine>, options: Options): AsyncGenerator<Entry> {
  let header: readonly string[] | null = null
  const layoutOf = (columns: readonly string[]): RecordLayout => ({
    form: 'csv',
    columns,
    delimiter: options.delimiter,
  })
  for await (const record of records(lines, options)) {
    const cells = record.cells
    if (!cells.ok) {
      if (header === null) return options.headerMissing({ code: 'headerMissing', detail: `line ${record.line}` })
      yield { line: record.line, bytes: record.bytes, layout: layoutOf(header), reason: cells.fault }
    } else if (header === null) {
      header = cells.value.map((name) => name.trim())
      if (header.every((name) => name === '')) return options.headerMissing({ code: 'headerMissing', detail: 'line 1' })
    } else {
      yield { line: record.line, bytes: record.bytes, layout: layoutOf(header), ...named(header, cells.value) }
    }
  }
}

function named(
  header: readonly string[],
  cells: readonly string[],
): { fields: Record<string, string> } | { reason: QuarantineReason } {
  if (cells.length !== header.length) return { reason: 'wrongColumnCount' }
  // A column without a name is not lost either.
  return { fields: Object.fromEntries(cells.map((cell, index) => [columnName(header, index), cell])) }
}

type CsvRecord = {
  readonly line: number
  readonly bytes: Uint8Array
  readonly cells: Result<readonly string[], QuarantineReason>
}

/** Joins lines while a quote is open. When it never closes, the line where it opened is broken and the others start anew. */
async function* records(lines: AsyncIterable<SourceLine>, { encoding, delimiter }: Options): AsyncGenerator<CsvRecord> {
  const waiting: SourceLine[] = []
  const iterator = lines[Symbol.asyncIterator]()
  let ended = false
  const lineAt = async (index: number): Promise<SourceLine | null> => {
    while (waiting.length <= index && !ended) {
      const next = await iterator.next()
      if (next.done) ended = true
      else waiting.push(next.value)
    }
    return waiting[index] ?? null
  }
  for (let first = await lineAt(0); first !== null; first = await lineAt(0)) {
    const { record, used } = await oneRecord(first, lineAt, { encoding, delimiter })
    waiting.splice(0, used)
    if (record !== null) yield record
  }
}

type Taken = { readonly record: CsvRecord | null; readonly used: number }

async function oneRecord(
  first: SourceLine,
  lineAt: (index: number) => Promise<SourceLine | null>,
  form: { readonly encoding: Encoding; readonly delimiter: string },
): Promise<Taken> {
  const broken = (reason: QuarantineReason): Taken => ({
    record: { line: first.line, bytes: first.bytes, cells: fail(reason) },
    used: 1,
  })
  let text = ''
  const bytes: Uint8Array[] = []
  for (let used = 1; used <= LONGEST_RECORD_LINES; used += 1) {
    const line = await lineAt(used - 1)
    if (line === null) break
    const decoded = decodeLine(line.bytes, form.encoding)
    if (line.tooLong || decoded === null) return broken(line.tooLong ? 'lineTooLong' : 'wrongEncoding')
    text = used === 1 ? decoded : `${text}\n${decoded}`
    bytes.push(line.bytes)
    if (used === 1 && text.trim() === '') return { record: null, used }
    if (hasOpenQuote(text)) continue
    const whole =
      used === 1
        ? first.bytes
        : Buffer.concat(bytes.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from('\n'), part])))
    return { record: { line: first.line, bytes: whole, cells: cellsOf(text, form.delimiter) }, used }
  }
  return broken('quoteNotClosed')
}

/** Quotes inside a quoted field are doubled: an odd number of them means that one is open. */
function hasOpenQuote(text: string): boolean {
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1
  return quotes % 2 === 1
}

function cellsOf(text: string, delimiter: string): Result<readonly string[], QuarantineReason> {
  if (!text.includes('"')) return ok(text.split(delimiter))
  try {
    const rows = parse(text, { delimiter, relax_column_count: true })
    const [row] = rows
    return row === undefined || rows.length > 1 ? fail('quoteMisplaced') : ok(row)
  } catch {
    return fail('quoteMisplaced')
  }
}
