/** What a person sees of bytes that no channel could read. */
import { maskName, maskWritten } from '#shared/domain/access/masking.ts'
import { cleanText, showControls } from '#shared/domain/core/clean-text.ts'
import { readRecord, type RecordCell, type RecordFault } from '#shared/domain/quarantine/read-record.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'

export type Line = OutputOf<'quarantine.list'>['lines'][number]
export type Decoded = { readonly text: string; readonly encoding: 'UTF-8' | 'GB 18030' | null }

/** UTF-8 where the bytes are that, else GB 18030; encoding null: neither fits, and what does not is shown as �. */
export function decodeBytes(base64: string, isWhole: boolean): Decoded {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  for (const [label, encoding] of [
    ['utf-8', 'UTF-8'],
    ['gb18030', 'GB 18030'],
  ] as const) {
    try {
      // A part of a long line may end inside a character.
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes, { stream: !isWhole }), encoding }
    } catch {
      continue
    }
  }
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: null }
}

const date = /((?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))/u

/** Control characters by their code, tabs as ⇥, numbers of people masked; dates stay. */
export function shownWord(word: string): string {
  return showControls(word.replaceAll('\t', '⇥'))
    .split(date)
    .map((part, index) => (index % 2 === 1 ? part : maskWritten(part)))
    .join('')
}

export type LineFault = RecordFault | 'externalIdMissing' | 'externalIdTooLong' | 'nothingSaid'
export type ShownCell = RecordCell & { readonly shown: string }
export type LineReading = {
  readonly cells: readonly ShownCell[]
  /** The raw text with names and numbers masked. */
  readonly masked: string
  /** Why it cannot be taken in as it stands; null: nothing known speaks against it. The gateway has the last word. */
  readonly fault: LineFault | null
}

const LONGEST_EXTERNAL_ID = 200

/** Reads a line as the gateway will, to mark what is broken while somebody types. */
export function readLine(line: Pick<Line, 'layout' | 'columns'>, text: string): LineReading {
  const { cells, fault } = readRecord(text, line.layout)
  const { externalId, title, text: said, appellant } = line.columns
  const number = wordIn(cells, externalId)
  const needed: LineFault | null =
    number === ''
      ? 'externalIdMissing'
      : number.length > LONGEST_EXTERNAL_ID
        ? 'externalIdTooLong'
        : wordIn(cells, [...title, ...said]) === ''
          ? 'nothingSaid'
          : null
  const lacking = fault !== null ? [] : needed === 'nothingSaid' ? [...title, ...said] : needed ? externalId : []
  const shown = cells.map((cell) => ({
    ...cell,
    broken: cell.broken || lacking.includes(cell.column ?? ''),
    shown: shownCell(cell, externalId, appellant),
  }))
  const names = cells.filter(({ column }) => appellant.includes(column ?? '')).flatMap(({ value }) => value ?? [])
  const masked = names.reduce(
    (word, name) => (name.trim().length < 2 ? word : word.replaceAll(name, maskName(name, false))),
    text,
  )
  return { cells: shown, masked: shownWord(masked), fault: fault ?? needed }
}

function shownCell({ column, value }: RecordCell, externalId: readonly string[], names: readonly string[]): string {
  if (value === null) return ''
  if (externalId.includes(column ?? '')) return showControls(value)
  return names.includes(column ?? '') ? maskName(value, false) : shownWord(value)
}

function wordIn(cells: readonly RecordCell[], columns: readonly string[]): string {
  const words = cells.flatMap(({ column, value }) => (columns.includes(column ?? '') ? (value ?? '') : []))
  return words.map((word) => cleanText(word).text).find((word) => word !== '') ?? ''
}
