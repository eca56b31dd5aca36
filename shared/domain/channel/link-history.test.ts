import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALIVE_EVERY_MS, KEPT_MS, noHistory, noteLinks, spansOf, type LinkHistory, type Seen } from './link-history.ts'

const HOUR = 3_600_000
const net = (up: boolean, since = 0) => ({ network: 'government' as const, up, since })

function seen(now: number, up = true, since = 0, networks: Seen['networks'] = [net(true)]): Seen {
  return { now, gateway: { up, since }, networks }
}

/** A desk that looks once a minute, as the product does. */
function watch(from: number, to: number, at: (now: number) => Seen, history: LinkHistory = noHistory): LinkHistory {
  let kept = history
  for (let now = from; now <= to; now += ALIVE_EVERY_MS) kept = noteLinks(kept, at(now))
  return kept
}

const said = (history: LinkHistory, link: 'gateway' | 'government', from: number, to: number) =>
  spansOf(history, link, from, to).map((span) => [span.state, span.from / HOUR, span.to / HOUR])

describe('noteLinks', () => {
  test('one outage of the gateway: the networks are unknown meanwhile, not down, and known again as the gateway tells', () => {
    const outage = watch(0, 1.5 * HOUR, (now) => (now > HOUR ? seen(now, false, HOUR) : seen(now)))
    expect(said(outage, 'government', 0, 1.5 * HOUR)).toEqual([
      ['up', 0, 1],
      ['unknown', 1, 1.5],
    ])
    const history = watch(
      1.5 * HOUR,
      4 * HOUR,
      (now) => (now < 2 * HOUR ? seen(now, false, HOUR) : seen(now, true, 2 * HOUR)),
      outage,
    )
    expect(said(history, 'gateway', 0, 4 * HOUR)).toEqual([
      ['up', 0, 1],
      ['down', 1, 2],
      ['up', 2, 4],
    ])
    expect(said(history, 'government', 0, 4 * HOUR).map(([state]) => state)).not.toContain('unknown')
  })

  test('a network that went down while the gateway could not be asked is down since then, as the gateway says', () => {
    let history = watch(0, HOUR, (now) => seen(now))
    history = watch(HOUR + ALIVE_EVERY_MS, 2 * HOUR, (now) => seen(now, false, HOUR), history)
    history = noteLinks(history, seen(2 * HOUR + 1, true, 2 * HOUR, [net(false, 1.5 * HOUR)]))
    expect(said(history, 'government', 0, 3 * HOUR)).toEqual([
      ['up', 0, 1],
      ['unknown', 1, 1.5],
      ['down', 1.5, 3],
    ])
  })

  test('the time in which the desk did not run is unknown', () => {
    const before = watch(0, HOUR, (now) => seen(now))
    const history = watch(3 * HOUR, 4 * HOUR, (now) => seen(now, true, 3 * HOUR), before)
    expect(said(history, 'gateway', 0, 4 * HOUR)).toEqual([
      ['up', 0, 1],
      ['unknown', 1, 3],
      ['up', 3, 4],
    ])
  })

  test('nothing new is the same object, so that nothing is written', () => {
    const history = noteLinks(noHistory, seen(HOUR))
    expect(noteLinks(history, seen(HOUR + 1))).toBe(history)
    expect(noteLinks(history, seen(HOUR + ALIVE_EVERY_MS)).aliveAt).toBe(HOUR + ALIVE_EVERY_MS)
  })

  test('what is older than two days goes, the state at the horizon stays', () => {
    let history = watch(0, 10 * ALIVE_EVERY_MS, (now) => seen(now, (now / ALIVE_EVERY_MS) % 2 === 0, now))
    const end = KEPT_MS + HOUR
    history = noteLinks({ ...history, aliveAt: end - 1 }, seen(end, false, end - 1))
    expect(history.changes.filter((change) => change.link === 'gateway')).toHaveLength(2)
    expect(said(history, 'gateway', HOUR, end - 1)).toEqual([['up', 1, (end - 1) / HOUR]])
  })
})

test('spans cover the time they are asked for, without gaps and in order, whatever was seen', () => {
  const look = fc.record({
    up: fc.boolean(),
    net: fc.boolean(),
    pause: fc.integer({ min: 1, max: 10 * ALIVE_EVERY_MS }),
  })
  fc.assert(
    fc.property(fc.array(look, { maxLength: 30 }), (looks) => {
      let history = noHistory
      let now = 0
      let since = 0
      let was = true
      for (const { up, net: other, pause } of looks) {
        now += pause
        if (up !== was) since = now
        was = up
        history = noteLinks(history, seen(now, up, since, [net(other, now)]))
      }
      for (const link of ['gateway', 'government'] as const) {
        const spans = spansOf(history, link, 0, now + 1)
        expect(spans[0]?.from).toBe(0)
        expect(spans.at(-1)?.to).toBe(now + 1)
        for (const [index, span] of spans.entries()) {
          expect(span.to).toBeGreaterThan(span.from)
          if (index > 0) expect(spans[index - 1]?.to).toBe(span.from)
        }
      }
    }),
  )
})
