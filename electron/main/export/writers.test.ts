import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportCell, ExportColumn } from '#shared/ipc/export.ts'
import { openCsvWriter } from './csv-writer.ts'
import { momentText } from './moments.ts'
import { neutralText, plainText } from './neutral.ts'
import { cellText, columnName } from './xlsx-cells.ts'
import { openXlsxWriter } from './xlsx-writer.ts'

const columns: readonly ExportColumn[] = [
  { id: 'no', head: '单号', kind: 'text', width: 14 },
  { id: 'at', head: '收到', kind: 'moment', width: 20 },
  { id: 'n', head: '条数', kind: 'number', width: 8 },
  { id: 'title', head: '标题', kind: 'text', width: 40 },
]
const at = Date.UTC(2012, 9, 16, 2, 48, 6)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function writeCsv(rows: readonly (readonly ExportCell[])[]): Promise<string> {
  const path = join(folder, 'rows.csv')
  const writer = openCsvWriter(path, columns)
  await writer.write(rows)
  await writer.end()
  return readFileSync(path, 'utf8')
}

async function writeXlsx(rows: readonly (readonly ExportCell[])[], mostRows?: number): Promise<string> {
  const path = join(folder, 'rows.xlsx')
  const writer = openXlsxWriter({ path, title: '全部在办', columns, ...(mostRows === undefined ? {} : { mostRows }) })
  await writer.write(rows)
  await writer.end()
  return path
}

const parsed = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' })

describe('neutralText', () => {
  it('leaves no cell that begins a formula, and loses nothing', () => {
    const dangerous = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', "'=", '＝', '＋', '－', '＠', "''-"),
      fc.string(),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          dangerous.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const safe = neutralText(text)
          expect(safe).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u)
          expect(plainText(safe)).toBe(text)
        },
      ),
    )
  })

  it('keeps every sign of a phone number, and touches nothing that is harmless', () => {
    expect(neutralText('+8619900000012')).toBe("'+8619900000012")
    for (const text of ['199****0012', '121016-0471', '张某某', "'引号", '0531-6666'])
      expect(neutralText(text)).toBe(text)
  })
})

describe('CSV', () => {
  it('begins with a byte order mark, ends lines with CRLF and types nothing twice', async () => {
    const text = await writeCsv([
      ['121016-0471', at, -5, '=1+1'],
      ['00123', null, 0, '甲"乙,丙\n丁\u0000\u0007'],
    ])
    expect(text.startsWith('\uFEFF单号,收到,条数,标题\r\n')).toBe(true)
    expect(parsed(text).slice(1)).toEqual([
      ['121016-0471', '2012-10-16 10:48:06', '-5', "'=1+1"],
      ['00123', '', '0', '甲"乙,丙\n丁'],
    ])
  })

  it('gives back any text', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 300, seed: 5 })
    const kept = texts.map((text) =>
      [...text].filter((sign) => !/[\p{Cc}]/u.test(sign) || '\t\r\n'.includes(sign)).join(''),
    )
    const back = parsed(await writeCsv(kept.map((text) => [text, at, 1, text])))
    // An encoder has no sign for half a pair.
    const whole = kept.map((text) => Buffer.from(text).toString())
    expect(back.slice(1).map((row) => plainText(row[0] ?? ''))).toEqual(whole)
  })
})

describe('XLSX', () => {
  it('keeps dates as dates, numbers as numbers, digits of numbers as text', async () => {
    const path = await writeXlsx([
      ['00123', at, 3, '=HYPERLINK("http://x","y")'],
      ['19900000012', null, 0, '<b>&"\u000B_x000B_'],
    ])
    const [sheet] = await readWorkbook(path)
    expect(sheet?.sheet).toBe('全部在办')
    const [head, first, second] = sheet?.data ?? []
    expect(head).toEqual(['单号', '收到', '条数', '标题'])
    expect(first?.[0]).toBe('00123')
    // The reader knows no time zone: the date it gives has the parts of Beijing time.
    const received = first?.[1] as unknown as Date | undefined
    expect(Math.round((received?.getTime() ?? 0) / 1000) * 1000).toBe(Date.UTC(2012, 9, 16, 10, 48, 6))
    expect(first?.slice(2)).toEqual([3, '=HYPERLINK("http://x","y")'])
    expect(second).toEqual(['19900000012', null, 0, '<b>&"\u000B_x000B_'])
  })

  it('goes on in further sheets, each with its head, when one is full', async () => {
    const rows = Array.from({ length: 11 }, (_, index) => [`n${index}`, at, index, ''])
    const sheets = await readWorkbook(await writeXlsx(rows, 5))
    expect(sheets.map(({ sheet, data }) => [sheet, data.length, data[0]?.[0]])).toEqual([
      ['全部在办', 5, '单号'],
      ['全部在办 2', 5, '单号'],
      ['全部在办 3', 4, '单号'],
    ])
    expect(sheets.flatMap(({ data }) => data.slice(1).map((row) => row[0]))).toEqual(rows.map(([no]) => no))
  })

  it('is a sheet with its head when there is no row', async () => {
    const [sheet] = await readWorkbook(await writeXlsx([]))
    expect(sheet?.data).toEqual([['单号', '收到', '条数', '标题']])
  })

  it('writes nothing that XML has no sign for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(cellText(`${text}\uD800`)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF<>]/u)
      }),
    )
    expect(cellText('a\u000Bb_x000B_😀\uDC00')).toBe('a_x000B_b_x005F_x000B_😀\uFFFD')
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('a disk that is full', () => {
  it('is told by both writers as what it is', async () => {
    const big = Array.from({ length: 20_000 }, (_, index) => [`n${index}`, at, index, momentText(at + index * 7)])
    for (const writer of [
      openCsvWriter('/dev/full', columns),
      openXlsxWriter({ path: '/dev/full', title: 'x', columns }),
    ]) {
      const all = (async () => {
        for (let from = 0; from < big.length; from += 500) await writer.write(big.slice(from, from + 500))
        await writer.end()
      })()
      await expect(all).rejects.toMatchObject({ code: 'ENOSPC' })
      writer.destroy()
    }
  })
})
