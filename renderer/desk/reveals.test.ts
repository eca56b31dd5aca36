import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { RevealFault } from '#shared/ipc/reveal.ts'
import type { RevealedPerson } from '../store/protocol.ts'
import { createReveals, SHOWN_MS } from './reveals.ts'

type Answer = Result<readonly RevealedPerson[], RevealFault>
const person = { appealId: 7, channel: 'hotline', name: '张某某', phones: ['19900000012'], identityNumber: null }

let answers: ((answer: Answer) => void)[] = []
let asked: unknown[] = []

function make() {
  const request = (name: string, input: unknown): Promise<Answer> => {
    asked.push([name, input])
    return new Promise((resolve) => answers.push(resolve))
  }
  return createReveals({ request: request })
}

beforeEach(() => {
  vi.useFakeTimers()
  answers = []
  asked = []
})
afterEach(() => vi.useRealTimers())

test('shows what came for two minutes, then nothing', async () => {
  const reveals = make()
  const given = reveals.reveal(7, '回访联系')
  expect(reveals.shown.getState()).toBeNull()
  answers[0]?.(ok([person]))
  expect(await given).toBeNull()
  expect(asked).toEqual([['case.reveal', { id: 7, purpose: '回访联系' }]])
  expect(reveals.shown.getState()).toMatchObject({ caseId: 7, until: Date.now() + SHOWN_MS })
  expect(reveals.shown.getState()?.people.get(7)).toEqual(person)
  vi.advanceTimersByTime(SHOWN_MS - 1)
  expect(reveals.shown.getState()).not.toBeNull()
  vi.advanceTimersByTime(1)
  expect(reveals.shown.getState()).toBeNull()
})

test('a refusal shows nothing, and hides what was shown of another case', async () => {
  const reveals = make()
  const first = reveals.reveal(7, '回访联系')
  answers[0]?.(ok([person]))
  await first
  const second = reveals.reveal(8, '回访联系')
  expect(reveals.shown.getState()).toBeNull()
  answers[1]?.(fail('auditFailed'))
  expect(await second).toBe('auditFailed')
  expect(reveals.shown.getState()).toBeNull()
})

test('an answer that comes after it was hidden, or asked for another case, shows nothing', async () => {
  const reveals = make()
  const first = reveals.reveal(7, '回访联系')
  reveals.hide()
  answers[0]?.(ok([person]))
  await first
  expect(reveals.shown.getState()).toBeNull()
  const second = reveals.reveal(7, '回访联系')
  const third = reveals.reveal(8, '核实情况')
  answers[2]?.(ok([{ ...person, appealId: 8 }]))
  await third
  answers[1]?.(ok([person]))
  await second
  expect(reveals.shown.getState()?.caseId).toBe(8)
})

test('the time of an earlier one does not cut a later one short', async () => {
  const reveals = make()
  const first = reveals.reveal(7, '回访联系')
  answers[0]?.(ok([person]))
  await first
  vi.advanceTimersByTime(SHOWN_MS - 1_000)
  const second = reveals.reveal(7, '再核实')
  answers[1]?.(ok([person]))
  await second
  vi.advanceTimersByTime(2_000)
  expect(reveals.shown.getState()).not.toBeNull()
})
