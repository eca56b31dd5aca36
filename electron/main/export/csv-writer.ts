import { stringify } from 'csv-stringify/sync'
import type { ExportCell, ExportColumn } from '#shared/ipc/export.ts'
import { momentText } from './moments.ts'
import { neutralText, withoutControls } from './neutral.ts'
import type { SheetWriter } from './sheet-writer.ts'
import { openTargetFile, push } from './target-file.ts'

/** Without it spreadsheets take the file for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/** RFC 4180 with a byte order mark and CRLF: what spreadsheets and WPS read without being asked anything. */
export function openCsvWriter(path: string, columns: readonly ExportColumn[]): SheetWriter {
  const { stream, written, destroy } = openTargetFile(path)
  const heads = columns.map(({ head }) => textCell(head))
  const started = push(stream, BYTE_ORDER_MARK + lines([heads]), written)
  started.catch(() => undefined)
  return {
    async write(rows) {
      await started
      await push(stream, lines(rows.map((row) => row.map((cell, at) => csvCell(cell, columns[at])))), written)
    },
    async end() {
      await started
      stream.end()
      return written
    },
    destroy,
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/u })
}

/** A number column holds numbers only, so a minus there begins no formula. */
function csvCell(cell: ExportCell, column: ExportColumn | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textCell(cell)
  return column?.kind === 'moment' ? momentText(cell) : String(cell)
}

function textCell(text: string): string {
  return neutralText(withoutControls(text))
}
