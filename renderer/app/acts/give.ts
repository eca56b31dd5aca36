import type { Command } from '#shared/domain/case/commands.ts'
import type { Given, Row } from '../../store/protocol.ts'
import type { Translate, WordKey } from '../../text/translate.ts'
import type { Bench, GivenTo } from './act.ts'

export type Fault = Extract<Given, { readonly ok: false }>['fault']
export type Outcome = {
  readonly done: readonly Row[]
  readonly left: readonly { readonly row: Row; readonly fault: Fault }[]
  /** The cursor has gone on to the next row already. */
  readonly stepped?: true
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

/**
 * One row, the one under the cursor: the cursor goes on while its command is on its way to the disk, and comes back when
 * it was not taken. What is said waits for the answer. The next key waits too, so it always finds the outcome.
 */
export async function stepAhead(bench: Bench, rows: readonly Row[], give: () => Promise<Outcome>): Promise<Outcome> {
  const { queue } = bench
  const { cursor, marks } = queue.state.getState()
  const [only] = rows
  if (rows.length !== 1 || only === undefined || marks.size > 0 || cursor?.id !== only.id) return give()
  queue.moveBy(1)
  const ahead = queue.state.getState().cursor
  const outcome = await give()
  if (outcome.done.length === 0 && queue.state.getState().cursor?.index === ahead?.index) await queue.goTo(only.id)
  return { ...outcome, stepped: true }
}

/** Rows that a colleague holds, as they would be refused; the others, for which something can be done. */
export function heldApart({ actor }: Pick<Bench, 'actor'>, rows: readonly Row[]) {
  const held = (row: Row): boolean =>
    row.claim !== null && !row.claim.mine && row.claim.until > Date.now() && actor.role !== 'supervisor'
  const left = rows.filter(held).map((row) => ({
    row,
    fault: { code: 'claimedByOther' as const, caseId: row.id, about: null, detail: row.claim?.name ?? '' },
  }))
  return { free: rows.filter((row) => !held(row)), left }
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
  const held = left.filter(({ fault }) => fault.code === 'claimedByOther')
  for (const [name, rows] of groupedBy(held, ({ fault }) => fault.detail)) {
    parts.push(
      t('said.heldBy', {
        count: rows.length,
        name,
        which: sayWhich(
          rows.map(({ row }) => row),
          t,
        ),
      }),
    )
  }
  const others = left.filter(({ fault }) => fault.code !== 'claimedByOther')
  for (const [why, rows] of groupedBy(others, ({ fault }) => sayFault(fault, t))) {
    parts.push(
      t('said.refused', {
        count: rows.length,
        why,
        which: sayWhich(
          rows.map(({ row }) => row),
          t,
        ),
      }),
    )
  }
  return parts.join(t('said.join'))
}

/** As many numbers as one line of the foot has room for. */
const NAMED = 6

/** The numbers of rows, the first of them and how many more. */
export function sayWhich(rows: readonly Row[], t: Translate): string {
  const named = rows.slice(0, NAMED).map((row) => row.no)
  const rest = rows.length > NAMED ? [t('said.more', { count: rows.length - NAMED })] : []
  return [...named, ...rest].join(t('said.list'))
}

function groupedBy(
  left: Outcome['left'],
  wordOf: (each: Outcome['left'][number]) => string,
): ReadonlyMap<string, Outcome['left']> {
  const groups = new Map<string, Outcome['left']>()
  for (const each of left) groups.set(wordOf(each), [...(groups.get(wordOf(each)) ?? []), each])
  return groups
}

/**
 * Says it in the foot of the list and steps to the next row after a single act. After a bulk act every row that was left
 * (`unclear`: for which nothing was suggested) stays marked, so that each of them is seen in the list; Esc lets them go.
 */
export function finish(bench: Bench, outcome: Outcome, doneWords: string, unclear: readonly Row[] = []): void {
  const { queue, t } = bench
  const { marks } = queue.state.getState()
  if (marks.size > 0) queue.keepMarks([...outcome.left.map(({ row }) => row.id), ...unclear.map((row) => row.id)])
  else if (outcome.done.length > 0 && outcome.stepped !== true) queue.moveBy(1)
  queue.say({ text: sayOutcome(outcome, doneWords, t), kind: outcome.left.length > 0 ? 'refused' : 'done' })
}
