import { expect, test } from 'vitest'
import type { PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import { fail, ok } from '#shared/domain/core/result.ts'
import { snapshotLimit } from '#shared/sync/snapshot-pages.ts'
import { readingAhead, type SnapshotQuery } from './read-ahead.ts'

const mark = (position: number) => ({ position, hash: String(position).padStart(64, 'a') })
const push = mark(2)
const first: SnapshotQuery = { before: null, limit: 400, heard: { pull: null, push } }
const after = (before: number): SnapshotQuery => ({
  before,
  limit: snapshotLimit(before),
  heard: { pull: mark(before), push },
})
const page = (next: number | null): PackedSnapshot => ({
  fields: JSON.stringify({ next, mark: next === null ? null : mark(next) }),
  buckets: [],
})

function watched(answers: readonly (PackedSnapshot | string | null)[]) {
  const asked: (number | null)[] = []
  const ask = readingAhead((_token, { before }) => {
    const answer = answers[asked.length]
    asked.push(before)
    return Promise.resolve(
      answer === null || answer === undefined
        ? fail({ code: 'unreachable', detail: 'GONE', retry: 'later', retryAfterMs: null } as const)
        : ok(answer),
    )
  })
  return { asked, ask }
}

test('the next page is asked for before the store asks, and once', async () => {
  const { asked, ask } = watched([page(90_000), page(86_016), page(null)])
  await ask('t', first)
  expect(asked).toEqual([null, 90_000])
  await ask('t', after(90_000))
  expect(asked).toEqual([null, 90_000, 86_016])
  expect(await ask('t', after(86_016))).toEqual(ok(page(null)))
  expect(asked).toEqual([null, 90_000, 86_016])
})

test('another question than the expected one is asked anew: another person, place or history', async () => {
  for (const [token, query] of [
    ['other', after(90_000)],
    ['t', after(50_000)],
    ['t', { ...after(90_000), heard: { pull: mark(7), push } }],
    ['t', { ...after(90_000), limit: 7 }],
  ] as const) {
    const { asked, ask } = watched([page(90_000), page(1), page(null)])
    await ask('t', first)
    expect(await ask(token, query)).toEqual(ok(page(null)))
    expect(asked).toEqual([null, 90_000, query.before])
  }
})

test('what failed ahead is told to whoever asks for it, and asked again after that', async () => {
  const { asked, ask } = watched([page(90_000), null, page(null)])
  await ask('t', first)
  expect(await ask('t', after(90_000))).toMatchObject({ ok: false, fault: { detail: 'GONE' } })
  expect(await ask('t', after(90_000))).toEqual(ok(page(null)))
  expect(asked).toEqual([null, 90_000, 90_000])
})

test('a page that came as text is handed on and not followed', async () => {
  const { asked, ask } = watched(['{"records":[]}'])
  expect(await ask('t', first)).toEqual(ok('{"records":[]}'))
  expect(asked).toEqual([null])
})
