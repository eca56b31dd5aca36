import { describe, expect, test } from 'vitest'
import { DAY, fromBeijing, HOUR } from '#shared/domain/core/instants.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Condition } from '../../store/query/query.ts'
import { toggleFacet } from './facet-groups.ts'
import { namesField, parseConditions, renewConditions } from './parse-conditions.ts'
import { vocabularyOf } from './vocabulary.ts'

const now = fromBeijing([2012, 10, 16], [10, 48])

function channel(id: string, short: string) {
  return { id, network: 'police', name: short, nameEn: id, short, deadlineRule: 'bureau' } as const
}

const reference: Reference = {
  version: '1',
  channels: [channel('hotline', '12345 热线'), channel('app', '12345 客户端'), channel('weibo', '微博')],
  units: [
    {
      id: 'jn-lx',
      parent: null,
      level: 'branch',
      name: '历下分局',
      nameEn: 'Lixia branch',
      short: '历下',
      area: ['370102'],
      handles: [],
      available: true,
      awayUntil: null,
    },
  ],
  classes: [
    { code: '01', parent: null, level: 1, name: '治安', nameEn: 'Public order' },
    { code: '0102', parent: '01', level: 2, name: '噪声', nameEn: 'Noise' },
  ],
  divisions: [{ code: '370102', name: '历下区' }],
  rules: [],
}
const vocabulary = vocabularyOf(reference)

function parse(typed: string) {
  return parseConditions(typed, vocabulary, now)
}

describe('values', () => {
  test('a field without a value yet is neither a condition nor text to look for', () => {
    expect(parse('渠道:')).toEqual({ conditions: [], text: '', problems: [{ token: '渠道:', code: 'unknownValue' }] })
    expect(namesField('渠道:')).toBe(true)
  })

  test('a name that several channels share means all of them', () => {
    expect(parse('渠道:12345').conditions).toEqual([{ field: 'channel', op: 'is', values: ['hotline', 'app'] }])
  })

  test('a whole name wins over names that only contain it', () => {
    expect(parse('状态:待派单').conditions).toEqual([{ field: 'status', op: 'is', values: ['accepted'] }])
  })

  test('English keys and values, alternatives, full-width signs', () => {
    expect(parse('status:closed,declined').conditions).toEqual([
      { field: 'status', op: 'is', values: ['closed', 'declined'] },
    ])
    expect(parse('状态\uFF1A待受理\uFF0C待补充').conditions).toEqual([
      { field: 'status', op: 'is', values: ['received', 'awaitingInfo'] },
    ])
  })

  test('a minus or ≠ turns it round', () => {
    expect(parse('-区县:历下').conditions).toEqual([{ field: 'district', op: 'isNot', values: ['370102'] }])
    expect(parse('网络≠公安').conditions).toEqual([{ field: 'network', op: 'isNot', values: ['police'] }])
  })

  test('a class goes by name; the store takes it with the classes below', () => {
    expect(parse('类别:治安').conditions).toEqual([{ field: 'class', op: 'is', values: ['01'] }])
  })

  test('counts', () => {
    expect(parse('疑似:有').conditions).toEqual([{ field: 'likelyRepeats', op: 'within', from: 1, to: null }])
    expect(parse('合并>=3').conditions).toEqual([{ field: 'appealCount', op: 'within', from: 3, to: null }])
  })

  test('an unknown name stays where it was typed, as a problem', () => {
    const parsed = parse('渠道:电报 烧烤')
    expect(parsed.conditions).toEqual([])
    expect(parsed.problems).toEqual([{ token: '渠道:电报', code: 'unknownValue' }])
    expect(parsed.text).toBe('烧烤')
  })
})

describe('times', () => {
  test('due within a span counts from now, received within a span counts back', () => {
    expect(parse('到期<3天').conditions).toEqual([
      { field: 'dueAt', op: 'within', from: null, to: now + 3 * DAY, typed: '到期<3天' },
    ])
    expect(parse('收到<2小时').conditions).toEqual([
      { field: 'receivedAt', op: 'within', from: now - 2 * HOUR, to: null, typed: '收到<2小时' },
    ])
  })

  test('days are whole Beijing days', () => {
    const first = fromBeijing([2012, 10, 15])
    expect(parse('收到:昨天').conditions).toEqual([
      { field: 'receivedAt', op: 'within', from: first, to: first + DAY - 1, typed: '收到:昨天' },
    ])
    expect(parse('收到:09-27起').conditions).toEqual([
      { field: 'receivedAt', op: 'within', from: fromBeijing([2012, 9, 27]), to: null },
    ])
    expect(parse('收到:09-27..10-03').conditions).toEqual([
      { field: 'receivedAt', op: 'within', from: fromBeijing([2012, 9, 27]), to: fromBeijing([2012, 10, 4]) - 1 },
    ])
  })

  test('a date without a year is the nearest one', () => {
    const january = fromBeijing([2013, 1, 5])
    expect(parseConditions('收到>=12-30', vocabulary, january).conditions).toEqual([
      { field: 'receivedAt', op: 'within', from: fromBeijing([2012, 12, 30]), to: null },
    ])
  })

  test('what follows the clock is another time on another day, a date is not', () => {
    const kept = parse('到期<3天 收到:09-27起 网络:公安').conditions
    const renewed = renewConditions(kept, vocabulary, now + DAY)
    expect(renewed[0]).toMatchObject({ to: now + 4 * DAY, typed: '到期<3天' })
    expect(renewed.slice(1)).toEqual(kept.slice(1))
  })
  test('what is no time is said to be none', () => {
    expect(parse('到期<很久').problems).toEqual([{ token: '到期<很久', code: 'unreadableTime' }])
  })
})

test('words without a field are text, in their order', () => {
  expect(parse('历下  噪声 0012')).toEqual({ conditions: [], text: '历下 噪声 0012', problems: [] })
})

test('a time of day in the text is no condition', () => {
  expect(namesField('22:30')).toBe(false)
  expect(parse('22:30').text).toBe('22:30')
})

describe('facets', () => {
  const network = (...values: readonly string[]): Condition => ({ field: 'network', op: 'is', values })
  test('a second value of a field is an alternative; pressed again it goes; the last one takes the condition with it', () => {
    const one = toggleFacet([], network('police'))
    const two = toggleFacet(one, network('government'))
    expect(two).toEqual([network('police', 'government')])
    expect(toggleFacet(two, network('police'))).toEqual([network('government')])
    expect(toggleFacet(one, network('police'))).toEqual([])
  })
  test('a range is there or not; another range of the field takes its place', () => {
    const likely: Condition = { field: 'likelyRepeats', op: 'within', from: 1, to: null }
    const one = toggleFacet([network('police')], likely)
    expect(one).toEqual([network('police'), likely])
    expect(toggleFacet(one, likely)).toEqual([network('police')])
    expect(toggleFacet(one, { ...likely, from: 3 })).toEqual([network('police'), { ...likely, from: 3 }])
  })
})
