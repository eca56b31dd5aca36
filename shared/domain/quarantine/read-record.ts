/** One record of a channel taken apart: the same for the window that corrects it and for the gateway that takes it in. */

/** How the file wrote its records. Of `csv` and `cells` (a row of a workbook, as a JSON list) the columns are named elsewhere. */
export type RecordLayout =
  | { readonly form: 'csv'; readonly columns: readonly string[]; readonly delimiter: string }
  | { readonly form: 'json' }
  | { readonly form: 'cells'; readonly columns: readonly string[] }

export type RecordFault =
  | 'notJson'
  | 'notAnObject'
  | 'wrongColumnCount'
  | 'quoteNotClosed'
  | 'quoteMisplaced'
  /** Nobody knows what the columns are called: only a JSON object, which names its own, can be read. */
  | 'columnsUnknown'

/** `column` null: there are more words than columns. `value` null: there are fewer. */
export type RecordCell = { readonly column: string | null; readonly value: string | null; readonly broken: boolean }

export type ReadRecord = {
  /** As far as it could be taken apart, in the order of the columns. */
  readonly cells: readonly RecordCell[]
  readonly fault: RecordFault | null
  /** By column; null when there is a fault. */
  readonly fields: Readonly<Record<string, unknown>> | null
}

/** Takes one record apart. Never throws; line ends after the record are none of it. */
export function readRecord(text: string, layout: RecordLayout | null): ReadRecord {
  const record = text.replace(/[\r\n]+$/, '')
  if (layout === null) return /^\s*[{[]/.test(record) ? readObject(record) : nothing('columnsUnknown')
  switch (layout.form) {
    case 'json':
      return readObject(record)
    case 'cells':
      return readCells(record, layout.columns)
    case 'csv': {
      const { words, fault } = splitWords(record, layout.delimiter)
      return named(words, layout.columns, fault)
    }
  }
}

/** What a column is called: the header's word, or its number where the header has none. */
export function columnName(columns: readonly string[], index: number): string {
  return columns[index] || `column ${index + 1}`
}

function nothing(fault: RecordFault): ReadRecord {
  return { cells: [], fault, fields: null }
}

function readObject(text: string): ReadRecord {
  const value = parsed(text)
  if (value === undefined) return nothing('notJson')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing('notAnObject')
  const fields = value as Record<string, unknown>
  const cells = Object.entries(fields).map(([column, word]) => ({ column, value: wordOf(word), broken: false }))
  return { cells, fault: null, fields }
}

function readCells(text: string, columns: readonly string[]): ReadRecord {
  const value = parsed(text)
  if (value === undefined) return nothing('notJson')
  if (!Array.isArray(value)) return nothing('notAnObject')
  const words = (value as readonly unknown[]).map(wordOf)
  // A workbook leaves cells at the end of a row away, and columns without a word beside its table.
  while (words.length > columns.length && (words.at(-1) ?? '').trim() === '') words.pop()
  while (words.length < columns.length) words.push('')
  return named(words, columns, null)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function named(words: readonly string[], columns: readonly string[], quote: QuoteFault | null): ReadRecord {
  const cells = Array.from({ length: Math.max(words.length, columns.length) }, (_, index) => ({
    column: index < columns.length ? columnName(columns, index) : null,
    value: words[index] ?? null,
    broken: quote === null ? index >= Math.min(words.length, columns.length) : index === words.length - 1,
  }))
  const fault = quote ?? (words.length === columns.length ? null : 'wrongColumnCount')
  if (fault !== null) return { cells, fault, fields: null }
  return { cells, fault, fields: Object.fromEntries(cells.map(({ column, value }) => [column, value])) }
}

type QuoteFault = 'quoteNotClosed' | 'quoteMisplaced'
type Split = { readonly words: readonly string[]; readonly fault: QuoteFault | null }

/** RFC 4180 with any delimiter. With a fault, the last word is the one in which it lies. */
function splitWords(text: string, delimiter: string): Split {
  const words: string[] = []
  for (let at = 0; ;) {
    const taken = text[at] === '"' ? quotedWord(text, at, delimiter) : plainWord(text, at, delimiter)
    words.push(taken.word)
    if (taken.fault !== null) return { words, fault: taken.fault }
    if (taken.end >= text.length) return { words, fault: null }
    at = taken.end + delimiter.length
  }
}

/** `end`: where its delimiter begins, or the end of the record. */
type Taken = { readonly word: string; readonly end: number; readonly fault: QuoteFault | null }

function plainWord(text: string, at: number, delimiter: string): Taken {
  const next = text.indexOf(delimiter, at)
  const end = next < 0 ? text.length : next
  const word = text.slice(at, end)
  return { word, end, fault: /["\n]/.test(word) ? 'quoteMisplaced' : null }
}

function quotedWord(text: string, at: number, delimiter: string): Taken {
  let word = ''
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { word: word + text.slice(from), end: text.length, fault: 'quoteNotClosed' }
    word += text.slice(from, quote)
    const end = quote + 1
    if (text[end] !== '"') {
      const isWhole = end === text.length || text.startsWith(delimiter, end)
      return isWhole ? { word, end, fault: null } : { word: word + text.slice(end), end, fault: 'quoteMisplaced' }
    }
    word += '"'
    from = end + 1
  }
}
