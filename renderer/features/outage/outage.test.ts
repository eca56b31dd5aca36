import { describe, expect, test } from 'vitest'
import type { DeskStatus } from '../../store/protocol.ts'
import { haltReasons } from '#shared/sync/sync-state.ts'
import { troubles } from '../../store/base.ts'
import { outageWords } from '../../text/words/outage.ts'
import { backlogAfter, knownTroubles, outageOf } from './outage.ts'

const now = 1_000_000

type Net = Partial<DeskStatus['networks'][number]>
function status(
  government: Net = {},
  link: Partial<DeskStatus['link']> = {},
  change: Partial<DeskStatus> = {},
): DeskStatus {
  const base = { up: true, since: 0, asOf: now, waiting: 0 }
  return {
    link: { up: true, since: 0, lastAnswerAt: now, nextAttemptAt: null, fault: null, clockSkewMs: 0, ...link },
    networks: [
      { network: 'police', ...base },
      { network: 'government', ...base, ...government },
    ],
    waitingLocal: 0,
    waitingLedger: 0,
    oldestWaitingAt: null,
    stuck: false,
    conflicts: 0,
    services: null,
    quarantined: 0,
    bootstrap: null,
    trouble: null,
    halted: false,
    ...change,
  }
}

test('everything that can stop a desk has its own sentence, in both languages', () => {
  for (const code of [...troubles, ...haltReasons]) expect(knownTroubles).toContain(code)
  for (const code of knownTroubles) {
    const [zh, en] = outageWords[`trouble.${code}`]
    expect([zh.length, en.length].every((length) => length > 10)).toBe(true)
  }
})

describe('one band, the worst first', () => {
  test('nothing is down: no band', () => {
    expect(outageOf(status(), null, now)).toBeNull()
  })

  test('a network that is down is named alone', () => {
    expect(outageOf(status({ up: false, since: 5, waiting: 37 }), null, now)).toEqual({
      kind: 'networks',
      networks: ['government'],
      since: 5,
      waiting: 37,
    })
  })

  test('a lost gateway hides what it last said of the networks', () => {
    expect(outageOf(status({ up: false }, { up: false, since: 7 }, { waitingLocal: 12 }), null, now)).toEqual({
      kind: 'gateway',
      since: 7,
      savedHere: 12,
    })
  })

  test('one missed answer is no outage', () => {
    expect(outageOf(status({}, { up: false, since: now - 1000 }), null, now)).toBeNull()
  })

  test('trouble of the store comes before everything', () => {
    expect(outageOf(status({}, { up: false, since: 0 }, { trouble: 'diskFull' }), null, now)).toEqual({
      kind: 'trouble',
      code: 'diskFull',
    })
  })
})

describe('back again', () => {
  const down = status({ up: false, waiting: 37 })
  const sending = status({ up: true, waiting: 12 })

  test('counts down from what waited when it came back, and goes away at 0', () => {
    const backlog = backlogAfter(down, status({ up: true, waiting: 37 }), null)
    expect(backlog).toEqual({ network: 'government', total: 37 })
    const later = backlogAfter(status({ up: true, waiting: 37 }), sending, backlog)
    expect(outageOf(sending, later, now)).toEqual({ kind: 'back', network: 'government', total: 37, left: 12 })
    expect(outageOf(status(), backlogAfter(sending, status(), later), now)).toBeNull()
  })

  test('a network that was never down has no backlog, however much it sends', () => {
    expect(backlogAfter(status(), sending, null)).toBeNull()
  })
})
