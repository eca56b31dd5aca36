import type { Command } from '#shared/domain/case/commands.ts'
import type { Given, Row } from '../../store/protocol.ts'
import type { Translate, WordKey } from '../../text/translate.ts'
import type { Bench, GivenTo } from './act.ts'

export type Fault = Extract<Given, { readonly ok: false }>['fault']
export type Outcome = {
  readonly done: readonly Row[]
  readonly left: readonly { readonly row: Row; readonly fault: Fault }[]
}

/** One after the other: a terminal's commands are numbered in the order in which they are given. */
export async function giveAll(bench: Pick<Bench, 'store'>, given: readonly GivenTo[]): Promise<Outcome> {
  const done: Row[] = []
  const left: { row: Row; fault: Fault }[] = []
  for (const { row, command } of given) {
    const answer = await bench.store.request('command.give', { command })
    if (answer.ok) done.push(row)
    else left.push({ row, fault: answer.fault })
  }
  return { done, left }
}

/** The same command for every row. */
export function forEach(rows: readonly Row[], command: (row: Row) => Command): readonly GivenTo[] {
  return rows.map((row) => ({ row, command: command(row) }))
}

export function sayFault(fault: Fault, t: Translate, about = ''): string {
  return t(`refusal.${fault.code}` as WordKey, { detail: fault.detail, about })
}

/** 「31 件已受理,3 件被钱某占有未动」: what was done, then who holds what was left, then why the rest was left. */
export function sayOutcome(outcome: Outcome, doneWords: string, t: Translate): string {
  const { done, left } = outcome
  const [only] = left
  if (done.length === 0 && left.length === 1 && only !== undefined) {
    return t('said.refusedOne', { no: only.row.no, why: sayFault(only.fault, t) })
  }
  const parts = done.length === 0 ? [] : [doneWords]
  for (const [name, count] of countBy(
    left.filter(({ fault }) => fault.code === 'claimedByOther').map(({ fault }) => fault.detail),
  )) {
    parts.push(t('said.heldBy', { count, name }))
  }
  const others = left.filter(({ fault }) => fault.code !== 'claimedByOther').map(({ fault }) => sayFault(fault, t))
  for (const [why, count] of countBy(others)) parts.push(t('said.refused', { count, why }))
  return parts.join(t('said.join'))
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Says it in the foot of the list, lets the marks of what is done go, and steps to the next row after a single act. */
export function finish(bench: Bench, outcome: Outcome, doneWords: string): void {
  const { queue, t } = bench
  const { marks } = queue.state.getState()
  if (marks.size > 0) queue.clearMarks()
  else if (outcome.done.length > 0) queue.moveBy(1)
  queue.say({ text: sayOutcome(outcome, doneWords, t), kind: outcome.left.length > 0 ? 'refused' : 'done' })
}
