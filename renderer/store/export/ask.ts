/** What a window asks for when rows are to leave the desk. Types only. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { ExportColumn, ExportFormat } from '#shared/ipc/export.ts'

/** What a column of an export says of a row. */
export type ExportField =
  | 'sync'
  | 'network'
  | 'channel'
  | 'no'
  | 'receivedAt'
  | 'appellant'
  | 'title'
  | 'class'
  | 'place'
  | 'unit'
  | 'status'
  | 'dueAt'
  | 'appealCount'
  | 'likelyRepeats'
  | 'claim'
  | 'urgency'
  | 'nature'

/** Words of the person's language for the codes of the rows: the worker knows none. A code without a word stands as it is. */
export type ExportWords = Readonly<
  Record<
    'sync' | 'network' | 'channel' | 'class' | 'area' | 'unit' | 'status' | 'urgency' | 'nature',
    Readonly<Record<string, string>>
  >
>

export type AskedColumn = Omit<ExportColumn, 'id'> & { readonly field: ExportField }

export type CopyAsk = {
  /** Name of a view of the asking window. */
  readonly view: string
  /** Only these, in the order of the view; null: every row of it. */
  readonly only: readonly CaseId[] | null
  /** Queue, conditions and order in words: what the audit keeps. */
  readonly conditions: string
  readonly columns: readonly AskedColumn[]
  readonly words: ExportWords
}

export type ExportAsk = CopyAsk & {
  readonly format: ExportFormat
  readonly title: string
}
