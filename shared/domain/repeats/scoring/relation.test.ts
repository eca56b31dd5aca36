import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../../core/instants.ts'
import { featureNames } from '../comparing/pair-features.ts'
import { readFacts } from '../reading/facts.ts'
import type { RepeatSubject } from '../subject.ts'
import { isOffered, relationOf } from './relation.ts'

const start = 1_800_000_000_000
const values = new Float64Array(featureNames.length)
const moment = fc.integer({ min: 0, max: 60 }).map((days) => start + days * DAY)
const known: RepeatSubject = {
  ...{ key: 1, title: '青岚苑楼下饭店油烟扰民', text: '青岚苑3号楼楼下的饭店油烟直排。', phone: '19900001234' },
  ...{ channel: 'hotline', receivedAt: start + 30 * DAY },
}
const fresh: RepeatSubject = { ...known, key: 2, channel: 'website' }

function relation(one: Partial<RepeatSubject>, other: Partial<RepeatSubject>): string {
  return relationOf(readFacts({ ...fresh, ...one }), readFacts({ ...known, ...other }), values)
}

test('R3 the moment of closing decides, and nothing comes again before it came', () => {
  fc.assert(
    fc.property(moment, moment, (receivedAt, closedAt) => {
      const isAfter = receivedAt >= closedAt && receivedAt >= start + 30 * DAY
      expect(relation({ receivedAt }, { closedAt })).toBe(isAfter ? 'reAppeal' : 'crossChannelRepeat')
      expect(relation({ receivedAt, channel: 'hotline' }, { closedAt })).toBe(isAfter ? 'reAppeal' : 'urge')
      expect(relation({ receivedAt, phone: '19900009999' }, { closedAt })).toBe('massIncident')
      expect(relation({ receivedAt }, {})).toBe('crossChannelRepeat')
    }),
  )
})

test('R3 what is over is offered to the same person only', () => {
  expect(isOffered({ closedAt: start }, 'massIncident')).toBe(false)
  for (const same of ['reAppeal', 'urge', 'crossChannelRepeat'] as const)
    expect(isOffered({ closedAt: start }, same)).toBe(true)
  expect(isOffered({}, 'massIncident')).toBe(true)
})
