import { describe, expect, it } from 'vitest'
import { decodeBytes, readLine, shownWord, type Line } from './read-line.ts'

const line: Pick<Line, 'layout' | 'columns'> = {
  layout: { form: 'csv', columns: ['编号', '时间', '姓名', '标题', '内容'], delimiter: ',' },
  columns: { externalId: ['id', '编号'], title: ['标题'], text: ['内容'], appellant: ['姓名'] },
}

describe('bytes', () => {
  it('are UTF-8 or GB 18030, whichever fits, or shown with what does not fit', () => {
    expect(decodeBytes(Buffer.from('乱码').toString('base64'), true)).toEqual({ text: '乱码', encoding: 'UTF-8' })
    expect(decodeBytes(Buffer.from([0xc2, 0xd2, 0xc2, 0xeb]).toString('base64'), true)).toEqual({
      text: '乱码',
      encoding: 'GB 18030',
    })
    expect(decodeBytes(Buffer.from([0x61, 0xff, 0xff]).toString('base64'), true)).toMatchObject({ encoding: null })
  })

  it('of a long line may end inside a character', () => {
    const cut = Buffer.from('乱码').subarray(0, 5).toString('base64')
    expect(decodeBytes(cut, false)).toEqual({ text: '乱', encoding: 'UTF-8' })
  })
})

describe('what is shown', () => {
  it('makes what nobody sees visible and masks numbers, not dates', () => {
    expect(shownWord('A\u202e\t2012-10-16 电话199 0000 0012')).toBe('A⟨202E⟩⇥2012-10-16 电话199****0012')
  })

  it('masks the name in the raw text and in its column, wherever it comes again', () => {
    const read = readLine(line, 'B-1,2012-10-16,张三丰,张三丰说,少一列,多')
    expect(read.masked).toBe('B-1,2012-10-16,张某某,张某某说,少一列,多')
    expect(read.cells[2]?.shown).toBe('张某某')
  })
})

describe('a line as read', () => {
  it.each([
    [',2012-10-16,张某某,标题,内容', 'externalIdMissing', [0]],
    ['B-1,2012-10-16,张某某, ,', 'nothingSaid', [3, 4]],
    ['B-1,2012-10-16,张某某,少一列', 'wrongColumnCount', [4]],
    ['B-1,2012-10-16,张某某,"引号,内容', 'quoteNotClosed', [3]],
    ['B-1,2012-10-16,张某某,标题,内容', null, []],
  ])('%j: %s', (text, fault, broken) => {
    const read = readLine(line, text)
    expect(read.fault).toBe(fault)
    expect(read.cells.flatMap((cell, index) => (cell.broken ? [index] : []))).toEqual(broken)
  })
})
