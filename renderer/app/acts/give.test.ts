import { beforeAll, expect, test } from 'vitest'
import i18next from 'i18next'
import type { Row } from '../../store/protocol.ts'
import { startTranslation, type Translate } from '../../text/translate.ts'
import type { Bench } from './act.ts'
import { finish, sayOutcome, stepAhead, type Fault, type Outcome } from './give.ts'

let t: Translate
beforeAll(async () => {
  await startTranslation('zh-CN')
  t = (key, values) => i18next.t(key, { ...values })
})

const row = (no: string): Row => ({ no }) as Row
const fault = (code: string, detail = ''): Fault => ({ code, detail, caseId: 1, about: null }) as Fault

function outcome(done: number, left: readonly Fault[]): Outcome {
  return {
    done: Array.from({ length: done }, () => row('d')),
    left: left.map((each, at) => ({ row: row(`121016-047${at}`), fault: each })),
  }
}

test('bulk: what was done, then who holds the rest', () => {
  const held = fault('claimedByOther', '钱某')
  expect(sayOutcome(outcome(31, [held, held, held]), '31 件已受理', t)).toBe(
    '31 件已受理\uFF0C3 件被钱某占有未动\uFF08121016-0470、121016-0471、121016-0472\uFF09',
  )
})

test('one refusal names the case and says what to do', () => {
  expect(sayOutcome(outcome(0, [fault('notAccepted')]), '', t)).toContain('121016-0470\uFF1A还没受理。先按 A 受理')
})

test('different reasons are counted apart', () => {
  const said = sayOutcome(outcome(1, [fault('caseClosed'), fault('caseClosed'), fault('caseMerged')]), '1 件已受理', t)
  expect(said.split('\uFF0C').filter((part) => part.includes('件未动'))).toHaveLength(2)
  expect(said).toContain('2 件未动')
})

test('after a bulk act whatever was left stays marked, after a single one the next row is ready', () => {
  const deeds: unknown[] = []
  const bench = (marks: readonly number[]) =>
    ({
      t,
      queue: {
        state: { getState: () => ({ marks: new Set(marks) }) },
        keepMarks: (ids: readonly number[]) => deeds.push(['keep', ids]),
        moveBy: (step: number) => deeds.push(['move', step]),
        say: () => undefined,
      },
    }) as unknown as Bench
  const numbered = (id: number): Row => ({ id, no: String(id) }) as Row
  const left = [{ row: numbered(2), fault: fault('claimedByOther', '钱某') }]
  finish(bench([1, 2, 3]), { done: [numbered(1)], left }, '', [numbered(3)])
  finish(bench([]), { done: [numbered(1)], left: [] }, '')
  finish(bench([]), { done: [], left }, '')
  expect(deeds).toEqual([
    ['keep', [2, 3]],
    ['move', 1],
  ])
})

test('the cursor is on the next row before the command has been answered, and back on its row when it was refused', async () => {
  const deeds: unknown[] = []
  let cursor = { index: 4, id: 1 }
  const bench = {
    queue: {
      state: { getState: () => ({ marks: new Set(), cursor }) },
      moveBy(step: number) {
        deeds.push(['move', step])
        cursor = { index: cursor.index + step, id: 2 }
      },
      goTo: async (id: number) => deeds.push(['goTo', id]),
    },
  } as unknown as Bench
  const only = { id: 1, no: '1' } as Row
  const refused = { done: [], left: [{ row: only, fault: fault('claimedByOther') }] }
  const give = (answer: Outcome) => (): Promise<Outcome> => {
    deeds.push('give')
    return Promise.resolve(answer)
  }
  const outcome = await stepAhead(bench, [only], give({ done: [only], left: [] }))
  expect(outcome.stepped).toBe(true)
  expect(deeds).toEqual([['move', 1], 'give'])
  cursor = { index: 4, id: 1 }
  await stepAhead(bench, [only], give(refused))
  expect(deeds.at(-1)).toEqual(['goTo', 1])
  // Not the row under the cursor: nothing moves before the answer.
  deeds.length = 0
  cursor = { index: 4, id: 9 }
  expect((await stepAhead(bench, [only], give({ done: [only], left: [] }))).stepped).toBeUndefined()
  expect(deeds).toEqual(['give'])
})
