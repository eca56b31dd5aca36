import type { UnitId } from '#shared/domain/dispatch/unit.ts'
import { readHistory, speaksAgainst, suggestionsFor } from '../../desk/unit-suggestions.ts'
import type { Row } from '../../store/protocol.ts'
import { targetsOf, type Bench, type GivenTo } from './act.ts'
import { finish, giveAll, heldApart, sayOutcome, sayWhich, stepAhead, type Outcome } from './give.ts'
import { suggestedClass } from './suggested-class.ts'

type Ready = { readonly row: Row; readonly classCode: string; readonly lead: UnitId }

/**
 * One key: accept with the suggested class and send to the suggested unit. A case without a clear suggestion of both is
 * left to the panel, where a person chooses; nothing is ever guessed.
 */
export async function acceptAndDispatch(bench: Bench): Promise<void> {
  const ready: Ready[] = []
  const unclear: Row[] = []
  const { free, left } = heldApart(bench, await targetsOf(bench))
  for (const row of free) {
    const found = await suggested(bench, row)
    if (found === null) unclear.push(row)
    else ready.push(found)
  }
  if (ready.length === 0 && left.length === 0) {
    bench.screen.setState({ panel: { kind: 'dispatch', cases: unclear.map((row) => row.id) } })
    return
  }
  const rows = ready.map(({ row }) => row)
  const given = await stepAhead(bench, rows, () => giveBoth(bench, ready))
  const outcome = { ...given, left: [...left, ...given.left] }
  const { t, names } = bench
  const [only] = ready
  const said =
    ready.length === 1 && only !== undefined
      ? t('said.dispatchedOne', { no: only.row.no, unit: names.unitPath(only.lead).join(' · ') })
      : t('said.dispatched', { count: outcome.done.length })
  finish(bench, outcome, said, unclear)
  if (unclear.length === 0) return
  const rest = t('said.noUnit', { count: unclear.length, which: sayWhich(unclear, t) })
  bench.queue.say({ text: [sayOutcome(outcome, said, t), rest].join(t('said.join')), kind: 'refused' })
}

async function giveBoth(bench: Bench, ready: readonly Ready[]): Promise<Outcome> {
  const accepted = await giveAll(bench, ready.flatMap(acceptance))
  const refused = new Set(accepted.left.map(({ row }) => row.id))
  const dispatched = await giveAll(bench, ready.filter(({ row }) => !refused.has(row.id)).map(dispatch))
  return { done: dispatched.done, left: [...accepted.left, ...dispatched.left] }
}

async function suggested(bench: Bench, row: Row): Promise<Ready | null> {
  const view = await bench.store.request('case.open', { id: row.id, markOpened: false })
  const classCode = row.classCode ?? (await suggestedClass(bench, row))
  if (view === null || classCode === null) return null
  const history = await readHistory(bench.store, row)
  const best = suggestionsFor(view, bench.reference.units, { history, classCode }).find((each) => !speaksAgainst(each))
  return best === undefined ? null : { row, classCode, lead: best.unitId }
}

function acceptance({ row, classCode }: Ready): readonly GivenTo[] {
  if (row.status !== 'received') return []
  return [{ row, command: { kind: 'accept', caseId: row.id, classCode, urgency: row.urgency } }]
}

function dispatch({ row, lead }: Ready): GivenTo {
  return { row, command: { kind: 'dispatch', caseId: row.id, lead, assist: [], instruction: '' } }
}
