/** What leaves the desk as a file or by the clipboard: shapes between worker, main and window. */
import { z } from 'zod'

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `moment`: epoch milliseconds, written as a date and time of Beijing. `text` never becomes anything else, digits or not. */
export const exportColumnSchema = z.strictObject({
  id: z.string().min(1).max(40),
  head: z.string().max(100),
  kind: z.enum(['text', 'number', 'moment']),
  /** In characters of the standard font. */
  width: z.number().min(1).max(200),
})
export type ExportColumn = z.infer<typeof exportColumnSchema>

export const exportCellSchema = z.union([z.string(), z.number(), z.null()])
export type ExportCell = z.infer<typeof exportCellSchema>

/** One message between processes; the answer to it is the credit for the next. */
export const MOST_ROWS_AT_ONCE = 5_000
export const exportRowsSchema = z.array(z.array(exportCellSchema).max(100)).max(MOST_ROWS_AT_ONCE)

const scopes = ['view', 'marked'] as const
const aboutSchema = z.strictObject({
  scope: z.enum(scopes),
  /** Queue, conditions and order in words, as the screen said them: what the audit keeps. */
  conditions: z.string().max(2_000),
  columns: z.array(exportColumnSchema).min(1).max(100),
})

export const exportOrderSchema = aboutSchema.extend({
  format: z.enum(exportFormats),
  /** Name of the sheet and first part of the name of the file. */
  title: z.string().min(1).max(80),
  total: z.int().nonnegative(),
})
export type ExportOrder = z.infer<typeof exportOrderSchema>

export const copyOrderSchema = aboutSchema
export type CopyOrder = z.infer<typeof copyOrderSchema>

/** Closed reasons for which nothing is exported, or for which an export ended before its last row. */
export const exportFaults = [
  'auditFailed',
  'alreadyRunning',
  'folderFailed',
  'diskFull',
  'fileLocked',
  'writeFailed',
  'storeGone',
  'notAllowed',
] as const
export type ExportFault = (typeof exportFaults)[number]

/** Lines of JSON that leave as a file at once: waiting commands (only for who answers for the desk), or diagnostics. */
export const linesOrderSchema = z.strictObject({
  kind: z.enum(['commands', 'diagnostics']),
  /** First part of the name of the file. */
  title: z.string().min(1).max(80),
  /** Why, in the person's own words; the audit keeps it. */
  reason: z.string().min(2).max(500),
  lines: z.array(z.string().max(200_000)).max(20_000),
})
export type LinesOrder = z.infer<typeof linesOrderSchema>

/** The export of this desk that runs or ended last, whole each time. */
export const exportStateSchema = z.strictObject({
  export: z.string(),
  format: z.enum(exportFormats),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Rows in the file, rows asked for. */
  done: z.int(),
  total: z.int(),
  elapsedMs: z.number(),
  file: z.string(),
  folder: z.string(),
  code: z.enum(exportFaults).nullable(),
})
export type ExportState = z.infer<typeof exportStateSchema>
