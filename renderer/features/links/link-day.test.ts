import { expect, test } from 'vitest'
import type { LinkHistory } from '#shared/domain/channel/link-history.ts'
import { DAY_MS, dayOf, hourMarks } from './link-day.ts'

const HOUR = 3_600_000
const NOW = 20 * DAY_MS
const ago = (hours: number): number => NOW - hours * HOUR

const history: LinkHistory = {
  aliveAt: NOW,
  changes: [
    { link: 'gateway', at: ago(40), state: 'up' },
    { link: 'government', at: ago(40), state: 'up' },
    { link: 'police', at: ago(40), state: 'up' },
    { link: 'gateway', at: ago(30), state: 'down' },
    { link: 'gateway', at: ago(29), state: 'up' },
    { link: 'government', at: ago(5), state: 'down' },
    { link: 'government', at: ago(3), state: 'up' },
    { link: 'gateway', at: ago(2), state: 'unknown' },
    { link: 'police', at: ago(2), state: 'unknown' },
    { link: 'gateway', at: ago(1), state: 'up' },
    { link: 'police', at: ago(1), state: 'up' },
    { link: 'gateway', at: NOW - 10_000, state: 'down' },
    { link: 'gateway', at: NOW - 9_000, state: 'up' },
  ],
}

test('tells the three links apart, and says once when nobody was there to see', () => {
  const day = dayOf(history, NOW, 0)
  expect(
    day.interruptions.map(({ link, state, from, to }) => [link, state, (NOW - from) / HOUR, (NOW - to) / HOUR]),
  ).toEqual([
    ['gateway', 'unknown', 2, 1],
    ['government', 'down', 5, 3],
  ])
  expect(day.links.map(({ link, outages, downMs }) => [link, outages, downMs])).toEqual([
    ['gateway', 0, 1_000],
    ...day.links
      .slice(1)
      .map(({ link }) => [link, link === 'government' ? 1 : 0, link === 'government' ? 2 * HOUR : 0]),
  ])
  expect(day.links.find(({ link }) => link === 'police')?.unknownMs).toBe(HOUR)
})

test('the day before can be looked at', () => {
  expect(dayOf(history, NOW, 1).interruptions).toMatchObject([
    { link: 'gateway', state: 'down', from: ago(30), to: ago(29) },
  ])
})

test('hours are marked at whole hours of Beijing', () => {
  const day = dayOf(history, NOW + 1, 0)
  const marks = hourMarks(day, 3)
  expect(marks).toHaveLength(8)
  expect(marks.every((mark) => (mark + 8 * HOUR) % (3 * HOUR) === 0 && mark >= day.from && mark <= day.to)).toBe(true)
})
