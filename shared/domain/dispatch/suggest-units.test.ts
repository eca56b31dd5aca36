import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addExperience, type DispatchExperience, emptyDispatchHistory } from './suggest-history.ts'
import { type SuggestionFacts, suggestUnits } from './suggest-units.ts'
import type { Unit } from './unit.ts'

function unit(id: string, more: Partial<Unit>): Unit {
  return {
    id,
    parent: null,
    level: 'station',
    name: id,
    nameEn: id,
    short: id,
    area: [],
    available: true,
    awayUntil: null,
    handles: [],
    ...more,
  }
}

const units: readonly Unit[] = [
  unit('bureau', { level: 'bureau' }),
  unit('lixia', { level: 'branch', area: ['370102'] }),
  unit('yaojia', { parent: 'lixia', area: ['370102011'] }),
  unit('yanshan', { parent: 'lixia', area: ['370102010'] }),
  unit('yaojia-1', { parent: 'yaojia', level: 'officer', area: ['370102011'] }),
  unit('traffic', { level: 'branch', handles: ['02'] }),
  unit('traffic-lixia', { parent: 'traffic', area: ['370102'], handles: ['02'] }),
  unit('traffic-tianqiao', { parent: 'traffic', area: ['370105'], handles: ['02'] }),
  unit('passports', { level: 'branch', handles: ['04'] }),
]
const noise: SuggestionFacts = {
  place: '历下区姚家街道幸福里小区',
  districtCode: '370102',
  streetCode: '370102011',
  channel: 'hotline-12345',
  classCode: '010101',
}

function ids(facts: SuggestionFacts, experiences: readonly DispatchExperience[] = []): string[] {
  return suggestUnits(facts, units, addExperience(emptyDispatchHistory, experiences)).map(({ unitId }) => unitId)
}

function times(count: number, experience: DispatchExperience): DispatchExperience[] {
  return Array.from({ length: count }, () => experience)
}

describe('without a past', () => {
  test('the station of the street comes before the branch of the district, and nobody else', () => {
    expect(ids(noise)).toEqual(['yaojia', 'lixia'])
    expect(suggestUnits(noise, units, emptyDispatchHistory)[0]).toEqual({
      unitId: 'yaojia',
      score: 0.5,
      reasons: [{ code: 'streetArea', detail: '370102011' }],
    })
  })

  test('traffic goes to the squad of the district, then the traffic police, then the station', () => {
    const parking = { ...noise, classCode: '020101' }
    expect(ids(parking)).toEqual(['traffic-lixia', 'traffic', 'yaojia', 'lixia'])
    expect(suggestUnits(parking, units, emptyDispatchHistory)[0]?.reasons).toEqual([
      { code: 'classUnit', detail: '02' },
      { code: 'districtArea', detail: '370102' },
    ])
  })

  test('without a place only units for the class are left; without both nobody', () => {
    const nowhere = { ...noise, place: '', districtCode: null, streetCode: null }
    expect(ids({ ...nowhere, classCode: '0401' })).toEqual(['passports'])
    expect(ids({ ...nowhere, classCode: '020101' })).toEqual(['traffic'])
    expect(ids({ ...nowhere, classCode: null })).toEqual([])
  })

  test('who is away or sent the case back goes to the end and says why', () => {
    const away = units.map((each) =>
      each.id === 'yaojia' ? { ...each, available: false, awayUntil: '2012-10-19' } : each,
    )
    const [first, second] = suggestUnits(noise, away, emptyDispatchHistory)
    expect([first?.unitId, second?.unitId]).toEqual(['lixia', 'yaojia'])
    expect(second?.reasons[0]).toEqual({ code: 'away', detail: '2012-10-19' })
    expect(ids({ ...noise, returnedBy: ['yaojia'] })).toEqual(['lixia', 'yaojia'])
  })
})

describe('learning', () => {
  test('an officer who always gets these cases is offered first, with the count as reason', () => {
    const experiences = times(6, { facts: noise, unitId: 'yaojia-1' })
    expect(ids(noise, experiences)[0]).toBe('yaojia-1')
    const [first] = suggestUnits(noise, units, addExperience(emptyDispatchHistory, experiences))
    expect(first?.reasons).toContainEqual({ code: 'learnt', detail: '6/6' })
  })

  test('one correction moves the suggestion, one ordinary decision does not', () => {
    expect(ids(noise, [{ facts: noise, unitId: 'yanshan' }])[0]).toBe('yaojia')
    expect(ids(noise, [{ facts: noise, unitId: 'yanshan', insteadOf: 'yaojia' }])[0]).toBe('yanshan')
    expect(ids(noise, [{ facts: noise, unitId: 'yaojia', insteadOf: 'yaojia' }])[0]).toBe('yaojia')
  })

  test('what was learnt in a street holds for that line of work, not for another', () => {
    const experiences = times(4, { facts: noise, unitId: 'yanshan', insteadOf: 'yaojia' })
    expect(ids({ ...noise, classCode: '010102' }, experiences)[0]).toBe('yanshan')
    expect(ids({ ...noise, classCode: '020101' }, experiences)[0]).toBe('traffic-lixia')
    expect(ids({ ...noise, streetCode: '370105001', districtCode: '370105' }, experiences)).not.toContain('yanshan')
  })

  test('a granted return teaches against the unit', () => {
    const before =
      suggestUnits(noise, units, emptyDispatchHistory).find(({ unitId }) => unitId === 'yaojia')?.score ?? 0
    const history = addExperience(emptyDispatchHistory, [{ facts: noise, unitId: 'yaojia', returned: true }])
    expect(suggestUnits(noise, units, history).find(({ unitId }) => unitId === 'yaojia')?.score ?? 0).toBeLessThan(
      before,
    )
  })

  test('cases without a place learn from the channel and the class', () => {
    const asked = { ...noise, place: '', districtCode: null, streetCode: null, classCode: '0304' }
    expect(ids(asked, times(3, { facts: asked, unitId: 'lixia' }))).toEqual(['lixia'])
  })
})

const experiences = fc.array(
  fc.record({
    facts: fc.record({
      districtCode: fc.constantFrom('370102', null),
      streetCode: fc.constantFrom('370102011', '370102010', null),
      channel: fc.constantFrom('hotline-12345', 'wechat'),
      classCode: fc.constantFrom('010101', '020101', '04', null),
    }),
    unitId: fc.constantFrom(...units.map(({ id }) => id)),
    insteadOf: fc.constantFrom(null, 'yaojia', 'traffic'),
    returned: fc.boolean(),
  }),
  { maxLength: 30 },
)

describe('laws', () => {
  test('the order and grouping of experiences do not matter, and the old history stays as it was', () => {
    fc.assert(
      fc.property(experiences, fc.nat(), (list, cut) => {
        const at = list.length === 0 ? 0 : cut % list.length
        const early = addExperience(emptyDispatchHistory, list.slice(0, at))
        const snapshot = structuredClone(early.counts)
        const inTwo = addExperience(early, list.slice(at))
        expect(early.counts).toEqual(snapshot)
        const together = addExperience(emptyDispatchHistory, list.toReversed())
        expect(suggestUnits(noise, units, inTwo)).toEqual(suggestUnits(noise, units, together))
      }),
      { numRuns: 200 },
    )
  })

  test('scores stay within 0 and 1 and fall', () => {
    fc.assert(
      fc.property(experiences, (list) => {
        const scores = suggestUnits(noise, units, addExperience(emptyDispatchHistory, list)).map(({ score }) => score)
        expect(scores.length).toBeLessThanOrEqual(5)
        for (const [place, score] of scores.entries()) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(scores[place - 1] ?? 1)
        }
      }),
      { numRuns: 200 },
    )
  })
})
