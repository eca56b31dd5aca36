import type { ExportCell, ExportColumn } from '#shared/ipc/export.ts'
import { sheetDay } from './moments.ts'

/** Number of the cell format in xl/styles.xml (xlsx-parts.ts). */
const styleOf = { number: 0, head: 1, text: 2, moment: 3 } as const

/** What a cell may hold at most; more makes spreadsheets call the file damaged. */
const LONGEST = 32_767

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26))
}

/** One `<row>`; `n` is its number in the sheet, from 1. */
export function rowXml(row: readonly ExportCell[], n: number, columns: readonly ExportColumn[]): string {
  let xml = `<row r="${n}">`
  for (let at = 0; at < columns.length; at += 1) {
    const cell = row[at] ?? null
    const column = columns[at]
    if (cell === null || column === undefined) continue
    const place = `${columnName(at)}${n}`
    if (typeof cell === 'string') xml += textCell(cell, place, styleOf.text)
    else if (Number.isFinite(cell))
      xml += `<c r="${place}" s="${styleOf[column.kind]}"><v>${column.kind === 'moment' ? sheetDay(cell) : cell}</v></c>`
  }
  return `${xml}</row>`
}

export function headXml(columns: readonly ExportColumn[]): string {
  const cells = columns.map(({ head }, at) => textCell(head, `${columnName(at)}1`, styleOf.head))
  return `<row r="1">${cells.join('')}</row>`
}

/** A string by its type and by its style: it stays one when somebody edits it, whatever it begins with. */
function textCell(text: string, place: string, style: number): string {
  if (text === '') return ''
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(cut)}</t></is></c>`
}

const special = /[<>&\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/u
const specials = /[<>&]|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)|\p{Surrogate}/gu

/**
 * Text as XML may hold it: what XML has no sign for is written `_x000B_` (ECMA-376 ST_Xstring), text that looks like
 * that already gets its underscore written so, half a surrogate pair becomes U+FFFD.
 */
export function cellText(text: string): string {
  return special.test(text) ? text.replace(specials, escaped) : text
}

function escaped(sign: string): string {
  if (sign === '<') return '&lt;'
  if (sign === '>') return '&gt;'
  if (sign === '&') return '&amp;'
  if (/\p{Surrogate}/u.test(sign)) return '\uFFFD'
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

export function attributeText(text: string): string {
  return cellText(text).replaceAll('"', '&quot;')
}
