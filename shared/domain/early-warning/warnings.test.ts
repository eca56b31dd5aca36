import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, fromBeijing } from '../core/instants.ts'
import { readSighting } from './read-sighting.ts'
import type { ReadSighting } from './sighting.ts'
import { fraudClues, hotMatters } from './warnings.ts'

const now = fromBeijing([2026, 11, 24], [10])

function sighting(caseId: number, part: Partial<ReadSighting> = {}): ReadSighting {
  return { caseId, receivedAt: now - DAY, person: `person ${caseId}`, objects: [], clues: [], ...part }
}

describe('hotMatters', () => {
  it('sees a crowd in cases that are joined by pairs', () => {
    const [matter, ...others] = hotMatters(
      [1, 2, 3, 4].map((id) => sighting(id)),
      [
        [1, 2],
        [3, 2],
        [4, 3],
      ],
      now,
    )
    expect(others).toEqual([])
    expect(matter).toMatchObject({ cases: [4, 3, 2, 1], people: 4, allPeople: 4, key: 'matter:1' })
  })

  it('sees a crowd about one object, and none when the same people speak of different things', () => {
    const about = (object: string) => [1, 2, 3, 4].map((id) => sighting(id, { objects: [`${object}${id % 2}`] }))
    expect(
      hotMatters(
        [1, 2, 3, 4].map((id) => sighting(id, { objects: ['同一处'] })),
        [],
        now,
      ),
    ).toHaveLength(1)
    expect(hotMatters(about('各处'), [], now)).toEqual([])
  })

  it('answers the same whatever the order', () => {
    const sightings = Array.from({ length: 12 }, (_, id) => sighting(id + 1, { objects: [`o${id % 3}`] }))
    const pairs = [
      [1, 2],
      [2, 3],
    ] as const
    const expected = hotMatters(sightings, pairs, now)
    expect(expected).toHaveLength(1)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sightings, { minLength: 12 }),
        fc.shuffledSubarray([...pairs], { minLength: 2 }),
        (some, joined) => {
          expect(hotMatters(some, joined, now)).toEqual(expected)
        },
      ),
    )
  })
})

describe('fraudClues', () => {
  it('lists a number that two people name, not one that a single person names twice', () => {
    const clues = [{ kind: 'phone', value: '19900001234' }] as const
    expect(fraudClues([sighting(1, { clues }), sighting(2, { clues, person: 'person 1' })], now)).toEqual([])
    expect(fraudClues([sighting(1, { clues }), sighting(2, { clues })], now)).toMatchObject([
      { clue: clues[0], cases: [2, 1], allPeople: 2 },
    ])
  })
})

describe('readSighting', () => {
  const base = { caseId: 1, receivedAt: now, person: 'p', text: '', area: '370102001', ownPhones: [] }

  it('names object, district and topic', () => {
    expect(readSighting({ ...base, title: '测试花园小区夜间施工噪音扰民', place: '' }).objects).toEqual([
      '测试花园小区 370102 噪音',
    ])
  })

  it('keeps two topics of one object apart, and says nothing without an object or a topic', () => {
    const noise = readSighting({ ...base, title: '测试花园小区噪音扰民', place: '' }).objects
    const fees = readSighting({ ...base, title: '测试花园小区物业费乱收', place: '' }).objects
    expect(noise).not.toEqual(fees)
    expect(readSighting({ ...base, title: '噪音扰民', place: '' }).objects).toEqual([])
    expect(readSighting({ ...base, title: '', place: '测试花园小区' }).objects).toEqual([])
  })
})
