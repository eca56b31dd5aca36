import type { QuarantineReason } from '#shared/wire/quarantine.ts'
import type { RecordLayout } from '#shared/domain/quarantine/read-record.ts'
import type { RawRecord } from '../intake/mapping.ts'

/** One entry of a file: columns and words, or the reason why it could not be taken apart. The bytes are there for both. */
export type Entry = (EntryPlace & { readonly fields: RawRecord }) | (EntryPlace & { readonly reason: QuarantineReason })

type EntryPlace = { readonly line: number; readonly bytes: Uint8Array; readonly layout: RecordLayout }

/** The file as a whole cannot be read; nothing of it has been taken in. */
export type FileFault = {
  readonly code:
    | 'headerMissing'
    | 'notAWorkbook'
    | 'workbookTooLarge'
    | 'workbookUnsafe'
    | 'sheetMissing'
    | 'formUnknown'
  readonly detail: string
}
