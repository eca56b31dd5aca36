import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cluesIn } from './clues.ts'

function read(words: string, own: readonly string[] = []): string[] {
  return cluesIn(words, own).map(({ kind, value }) => `${kind}:${value}`)
}

describe('cluesIn', () => {
  it.each([
    ['对方电话19900001234,自称客服', ['phone:19900001234']],
    ['拨打 +86 199-0000-1234 后', ['phone:19900001234']],
    ['电话199 0000 1234', ['phone:19900001234']],
    ['客服热线400-000-1234', ['phone:4000001234']],
    ['座机0531-80000000', ['phone:053180000000']],
    ['转账到6222 0000 0000 0000 004', ['account:6222000000000000004']],
    ['打开 http://www.dai-kuan.example.top/a?b=1 填资料', ['link:dai-kuan.example.top']],
    ['加QQ群:80000001,微信号 vx_invented', ['chat:80000001', 'chat:vx_invented']],
  ])('reads %s', (words, clues) => {
    expect(read(words)).toEqual(clues)
  })

  it.each([
    ['the appellant’s own number', '我的电话19900001234', ['19900001234']],
    ['masked numbers', '电话000000000000', []],
    ['numbers of public service', '我打过12345和12315', []],
    ['pages of the state', '在www.jinan.gov.cn上查过', []],
    ['identity numbers', '身份证370102199003071235', []],
    ['sums of money and dates', '2026年11月24日转了150000元', []],
    ['a mail address as a page', '写信到someone@example.com了', []],
    ['a number with a wrong check digit', '卡号6222000000000000001', []],
  ])('leaves %s out', (_, words, own) => {
    expect(read(words, own)).toEqual([])
  })

  it('answers each clue once and a bounded number of them, however long the words are', () => {
    const many = Array.from({ length: 500 }, (_, at) => `1990000${String(at).padStart(4, '0')}`).join(';')
    expect(read(many)).toHaveLength(20)
    expect(read('19900001234,19900001234')).toHaveLength(1)
  })

  it('reads full-width as half-width, and never throws', () => {
    expect(read('19900001234')).toEqual(['phone:19900001234'])
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => void cluesIn(words, [])))
  })
})
