import { describe, expect, test } from 'vitest'
import { createCompleter } from './complete.ts'
import type { Vocabulary } from './vocabulary.ts'

const vocabulary: Vocabulary = {
  channel: [
    { value: 'hotline', names: ['12345 热线', 'City hotline'] },
    { value: 'weibo', names: ['微博', 'Weibo'] },
  ],
  status: [
    { value: 'received', names: ['待受理', 'To accept', 'received'] },
    { value: 'accepted', names: ['待派单', 'To dispatch', 'accepted'] },
  ],
}
const complete = createCompleter(vocabulary)
const texts = (typed: string, language: 'zh-CN' | 'en' = 'zh-CN') => complete(typed, language).map(({ text }) => text)

describe('a word without a sign', () => {
  test('becomes a field, by its characters or its initials', () => {
    expect(texts('烧烤 渠')).toEqual(['渠道:'])
    expect(texts('zt')).toEqual(['状态:'])
    expect(texts('-状')).toEqual(['-状态:'])
    expect(texts('stat', 'en')).toEqual(expect.arrayContaining(['status:', 'station:']))
  })
  test('digits and other text are text', () => {
    expect(texts('0012')).toEqual([])
    expect(texts('烧烤')).toEqual([])
    expect(texts('渠道:12345 ')).toEqual([])
  })
})

describe('a word with a sign', () => {
  test('takes every value, then those that fit, beginnings first; blanks of a name fall away', () => {
    expect(texts('渠道:')).toEqual(['渠道:12345热线 ', '渠道:微博 '])
    expect(texts('渠道:wb')).toEqual(['渠道:微博 '])
    expect(texts('状态:待受理,待p')).toEqual(['状态:待受理,待派单 '])
    expect(texts('状态:受理')).toEqual(['状态:待受理 '])
  })
  test('times and counts have their own words', () => {
    expect(texts('收到:')).toContain('收到:今天 ')
    expect(texts('到期:m')).toEqual(['到期:明天 '])
    expect(texts('疑似:')).toEqual(['疑似:有 '])
  })
  test('an unknown field gives nothing', () => {
    expect(texts('颜色:')).toEqual([])
  })
})
