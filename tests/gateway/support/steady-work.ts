// Terminals that go on whatever happens to gateway and database, as desks do: numbers without gaps, what was not
// acknowledged is sent again, to whichever node answers. And the one question that matters afterwards.
import { expect } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { FaultCode } from '#shared/wire/fault.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import type { TestTerminal } from './terminal.ts'

export type Diary = {
  readonly terminal: string
  readonly acknowledged: Map<number, Outcome>
  /** Codes of faults that came instead of outcomes; `silence` where no answer came at all. */
  readonly faults: Map<FaultCode | 'silence', number>
}

export type Steady = {
  /** At the node to ask next, under the same identity. */
  readonly at: () => TestTerminal
  readonly cases: readonly number[]
  readonly atOnce: number
  readonly goOn: () => boolean
}

export function newDiary(terminal: string): Diary {
  return { terminal, acknowledged: new Map(), faults: new Map() }
}

export function commandOf(terminal: TestTerminal, n: number, cases: readonly number[]): NumberedCommand {
  return terminal.number({ kind: 'note', caseId: cases[n % cases.length]!, text: `${terminal.id} ${n}` }, n)
}

export async function workSteadily(diary: Diary, { at, cases, atOnce, goOn }: Steady): Promise<void> {
  while (goOn()) {
    const terminal = at()
    const first = diary.acknowledged.size + 1
    const commands = Array.from({ length: atOnce }, (_, index) => commandOf(terminal, first + index, cases))
    const answer = await terminal.push(commands).catch(() => null)
    if (answer?.ok) {
      for (const { n, outcome } of answer.value.outcomes) diary.acknowledged.set(n, outcome)
      continue
    }
    const code = answer === null ? 'silence' : answer.code
    diary.faults.set(code, (diary.faults.get(code) ?? 0) + 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Commands `from` to `to`, all of which the gateway takes. */
export async function giveAll(
  terminal: TestTerminal,
  cases: readonly number[],
  from: number,
  to: number,
): Promise<void> {
  const commands = Array.from({ length: to - from + 1 }, (_, index) => commandOf(terminal, from + index, cases))
  const answer = await terminal.push(commands)
  if (!answer.ok) throw new Error(answer.code)
  expect(answer.value.outcomes.map((each) => each.outcome.kind)).toEqual(commands.map(() => 'applied'))
}

/** I1: every acknowledged command is in the ledger exactly once, and is answered as it was the first time. */
export async function expectExactlyOnce(diaries: readonly Diary[], terminals: readonly TestTerminal[]): Promise<void> {
  const { records } = await terminals[0]!.snapshot()
  const said = notesIn(records)
  expect(new Set(said).size).toBe(said.length)
  const kept = new Set(said)
  for (const [index, { terminal, acknowledged }] of diaries.entries()) {
    const missing = [...acknowledged.keys()].filter((n) => !kept.has(`${terminal} ${n}`))
    expect(missing).toEqual([])
    // Commands of one terminal came in without a gap.
    const own = said.filter((each) => each.startsWith(`${terminal} `)).length
    expect(own).toBeGreaterThanOrEqual(acknowledged.size)
    const asked = [...acknowledged.keys()].slice(-200)
    const again = await terminals[index]!.push(asked.map((n) => commandOf(terminals[index]!, n, casesOf(records))))
    expect(again.ok && again.value.outcomes).toEqual(asked.map((n) => ({ n, outcome: acknowledged.get(n) })))
  }
}

export function notesIn(records: readonly CaseRecord[]): readonly string[] {
  return records
    .flatMap((record) => record.history)
    .flatMap((event) =>
      event.body.type === 'noted' && event.command ? [`${event.command.terminal} ${event.command.n}`] : [],
    )
}

function casesOf(records: readonly CaseRecord[]): readonly number[] {
  return records.map((record) => record.state.id).toSorted((a, b) => a - b)
}
