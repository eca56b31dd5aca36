import { beforeAll, expect, test } from 'vitest'
import i18next from 'i18next'
import { DAY, HOUR, MINUTE } from '#shared/domain/core/instants.ts'
import { sayDeadline } from './deadline-words.ts'
import { ageWords } from './times.ts'
import { startTranslation, type Translate } from './translate.ts'

let t: Translate
beforeAll(async () => {
  await startTranslation('zh-CN')
  t = (key, values) => i18next.t(key, { ...values })
})

const now = 1_350_355_680_000
const due = (left: number) => ({ dueAt: now + left, yellowAt: now - HOUR, redAt: now + left + 1 })

test.each([
  [42 * MINUTE + 59_000, '剩 42 分'],
  [3 * HOUR + 20 * MINUTE, '剩 3 时 20 分'],
  [4 * HOUR, '剩 4 时'],
  [23 * HOUR + 59 * MINUTE, '剩 23 时'],
  [5 * DAY + 23 * HOUR, '剩 5 天'],
  [0, '剩 0 分'],
  [-(18 * HOUR + 59 * MINUTE), '超 18 时'],
  [-(DAY + 2 * HOUR), '超 1 天 2 时'],
  [-(30 * DAY), '超 30 天'],
])('%i ms: %s', (left, words) => {
  expect(sayDeadline(due(left), false, now, t).text).toBe(words)
})

test('a standing clock says so and shows no card', () => {
  expect(sayDeadline(due(-DAY), true, now, t)).toEqual({ card: 'none', text: '时限暂停', over: false })
})

test('ages never claim more than has passed', () => {
  expect(ageWords(2 * HOUR + 2 * MINUTE + 59_999, t)).toBe('2 时 02 分')
  expect(ageWords(59_999, t)).toBe('59 秒')
  expect(ageWords(-5, t)).toBe('0 秒')
})
