import type { ExportCell, ExportColumn } from '#shared/ipc/export.ts'
import { momentText } from './moments.ts'
import { neutralText, withoutControls } from './neutral.ts'
import type { Rows } from './sheet-writer.ts'

export type Clip = { readonly text: string; readonly html: string }

/**
 * Rows for the clipboard: lines of cells with tabs between them, and a table that spreadsheets prefer, in which every
 * text is told to be text. Nothing in either begins a formula.
 */
export function clipOf(columns: readonly ExportColumn[], rows: Rows): Clip {
  const heads = columns.map(({ head }) => flat(head))
  const said = rows.map((row) => columns.map((column, at) => saidCell(row[at] ?? null, column)))
  const text = [heads, ...said].map((line) => line.join('\t')).join('\r\n')
  const body = said.map((line) => `<tr>${line.map((cell, at) => htmlCell(cell, columns[at])).join('')}</tr>`).join('')
  const head = heads.map((cell) => `<th>${escaped(cell)}</th>`).join('')
  const html = `<meta charset="utf-8"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  return { text, html }
}

function saidCell(cell: ExportCell, column: ExportColumn): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return flat(cell)
  return column.kind === 'moment' ? momentText(cell) : String(cell)
}

/** A cell is one line here: a tab or a line end inside would begin another cell. */
function flat(text: string): string {
  return neutralText(withoutControls(text).replace(/[\t\r\n]+/gu, ' '))
}

const formats = { text: '\\@', number: '0', moment: 'yyyy\\-mm\\-dd\\ hh\\:mm\\:ss' } as const

function htmlCell(cell: string, column: ExportColumn | undefined): string {
  return `<td style="mso-number-format:'${formats[column?.kind ?? 'text']}'">${escaped(cell)}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
