import { describe, expect, it } from 'vitest'
import { find, findable, findAll } from './pinyin-find.ts'

describe('find', () => {
  const station = findable('历城分局 · 王舍人派出所')

  it('takes initials, syllables, a mixture and characters', () => {
    for (const typed of ['wsr', 'wangsheren', 'wangsr', 'WSR', '王舍人', '王sr']) {
      expect(find(station, typed), typed).toEqual({ from: 7, to: 10 })
    }
  })

  it('takes every reading of a character', () => {
    const branch = findable('长清分局')
    expect(find(branch, 'cq')).toEqual({ from: 0, to: 2 })
    expect(find(branch, 'zq')).toEqual({ from: 0, to: 2 })
  })

  it('finds Latin letters and digits as they are, not by their first letter', () => {
    const hotline = findable('12345 热线')
    expect(find(hotline, '2345')).toEqual({ from: 1, to: 5 })
    expect(find(hotline, 'rx')).toEqual({ from: 6, to: 8 })
    expect(find(hotline, 'x')).toEqual({ from: 7, to: 8 })
  })

  it('reads over signs between words, and never begins or ends with one', () => {
    const name = findable('退单、退单处理')
    expect(find(name, 'tdtdcl')).toEqual({ from: 0, to: 7 })
    expect(find(name, 'td')).toEqual({ from: 0, to: 2 })
    expect(find(name, 'dtd')).toEqual({ from: 1, to: 5 })
    expect(find(findable('单、号'), 'dx')).toBeNull()
  })

  it('finds nothing where characters in between would have to be left out', () => {
    expect(find(station, 'wr')).toBeNull()
    expect(find(station, '')).toBeNull()
  })
})

describe('findAll', () => {
  it('wants every word and keeps the order of the text', () => {
    const station = findable('历城分局 · 王舍人派出所')
    expect(findAll(station, 'wsr lc')).toEqual([
      { from: 0, to: 2 },
      { from: 7, to: 10 },
    ])
    expect(findAll(station, 'wsr lx')).toBeNull()
    expect(findAll(station, '  ')).toEqual([])
  })
})
