import type { ExportCell } from '#shared/ipc/export.ts'
import type { Written } from './target-file.ts'

export type Rows = readonly (readonly ExportCell[])[]

/** One format on its way to disk. `write` resolves when there is room for more rows, so nothing piles up in memory. */
export type SheetWriter = {
  readonly write: (rows: Rows) => Promise<void>
  /** Resolves when the file is whole and fsynced. */
  readonly end: () => Promise<Written>
  readonly destroy: () => void
}
