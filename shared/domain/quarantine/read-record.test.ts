import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord, type RecordLayout } from './read-record.ts'

const csv: RecordLayout = { form: 'csv', columns: ['编号', '标题', '内容'], delimiter: ',' }

describe('a record of a CSV file', () => {
  it('is named by its columns', () => {
    expect(readRecord('B-1,"有,逗号和""引号""",内容\n', csv)).toMatchObject({
      fault: null,
      fields: { 编号: 'B-1', 标题: '有,逗号和"引号"', 内容: '内容' },
    })
  })

  it.each([
    ['B-1,少一列', 'wrongColumnCount', [2]],
    ['B-1,多,一,列', 'wrongColumnCount', [3]],
    ['B-1,"没有结束,内容', 'quoteNotClosed', [1]],
    ['B-1,"后面"有字,内容', 'quoteMisplaced', [1]],
    ['B-1,中间"有引号,内容', 'quoteMisplaced', [1]],
    ['B-1,一行\n又一行,内容', 'quoteMisplaced', [1]],
  ])('%j is %s, and the broken word is marked', (text, fault, broken) => {
    const read = readRecord(text, csv)
    expect(read).toMatchObject({ fault, fields: null })
    expect(read.cells.flatMap((cell, index) => (cell.broken ? [index] : []))).toEqual(broken)
  })

  it('is taken apart as the import takes it apart, whatever stands in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '字', ' '), minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(text, (line) => {
        const ours = readRecord(line, { form: 'csv', columns: ['1'], delimiter: ',' })
        const isQuoteFault = ours.fault === 'quoteNotClosed' || ours.fault === 'quoteMisplaced'
        const theirs = wordsOf(line)
        expect(isQuoteFault ? null : ours.cells.map(({ value }) => value)).toEqual(theirs)
      }),
    )
  })
})

function wordsOf(line: string): readonly string[] | null {
  try {
    return parse(line, { delimiter: ',', relax_column_count: true })[0] ?? null
  } catch {
    return null
  }
}

describe('other forms', () => {
  it('JSON names its own columns', () => {
    expect(readRecord('{"编号":"J-1","数":3}', { form: 'json' }).fields).toEqual({ 编号: 'J-1', 数: 3 })
    expect(readRecord('{"编号":', { form: 'json' }).fault).toBe('notJson')
    expect(readRecord('[1]', { form: 'json' }).fault).toBe('notAnObject')
  })

  it('a row of a workbook may end early; what is beside the table is too much', () => {
    const cells: RecordLayout = { form: 'cells', columns: ['编号', '标题'] }
    expect(readRecord('["W-1"]', cells).fields).toEqual({ 编号: 'W-1', 标题: '' })
    expect(readRecord('["W-1","t",""]', cells).fields).toEqual({ 编号: 'W-1', 标题: 't' })
    expect(readRecord('["W-1","t","x"]', cells).fault).toBe('wrongColumnCount')
  })

  it('without known columns only what names its own can be read', () => {
    expect(readRecord('B-1,标题', null).fault).toBe('columnsUnknown')
    expect(readRecord('{"编号":"J-1"}', null).fields).toEqual({ 编号: 'J-1' })
  })
})
