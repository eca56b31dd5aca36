import { describe, expect, it } from 'vitest'
import { DAY, HOUR, fromBeijing } from '../core/instants.ts'
import { chanceOfAtLeast, growthOf, TREND_DAYS, trendDay } from './growth.ts'

const now = fromBeijing([2026, 11, 24], [10])

function voices(...parts: readonly (readonly [people: number, daysAgo: number])[]) {
  return parts.flatMap(([people, daysAgo], part) =>
    Array.from({ length: people }, (_, at) => ({ receivedAt: now - daysAgo * DAY - at, person: `${part}/${at}` })),
  )
}

describe('growthOf', () => {
  it('warns when four people raise what nobody ever raised', () => {
    expect(growthOf(voices([4, 1]), now)).toMatchObject({ people: 4, usual: 0, isFast: true })
    expect(growthOf(voices([3, 1]), now).isFast).toBe(false)
  })

  it('counts people, not appeals', () => {
    const one = voices([9, 1]).map((voice) => ({ ...voice, person: 'the same' }))
    expect(growthOf(one, now)).toMatchObject({ people: 1, isFast: false })
  })

  it('does not warn of what is always so', () => {
    const always = voices(...Array.from({ length: 9 }, (_, at) => [4, at * 3 + 1] as const))
    expect(growthOf(always, now)).toMatchObject({ people: 4, isFast: false })
    expect(growthOf([...always, ...voices([12, 2])], now).isFast).toBe(true)
  })

  it('forgets what is older than thirty days', () => {
    expect(growthOf(voices([50, 31], [4, 1]), now)).toMatchObject({ usual: 0, isFast: true })
  })

  it('shows the Beijing days, today last, and takes a clock that is ahead as today', () => {
    const { days } = growthOf([...voices([2, 0], [3, 1]), { receivedAt: now + HOUR, person: 'ahead' }], now)
    expect(days).toHaveLength(TREND_DAYS)
    expect(days.slice(-2)).toEqual([3, 3])
    expect(trendDay(now, TREND_DAYS - 1)).toBe(fromBeijing([2026, 11, 24]))
  })
})

describe('chanceOfAtLeast', () => {
  it('is the upper tail of Poisson', () => {
    expect(chanceOfAtLeast(0, 2)).toBe(1)
    expect(chanceOfAtLeast(1, 1)).toBeCloseTo(1 - Math.exp(-1), 12)
    expect(chanceOfAtLeast(3, 0.5)).toBeCloseTo(0.014388, 5)
  })
})
