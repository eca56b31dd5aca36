import type { Row } from '../../store/protocol.ts'
import { targetsOf, type Act, type Bench, type GivenTo } from './act.ts'
import { acceptAndDispatch } from './accept-and-dispatch.ts'
import { suggestedClass } from './suggested-class.ts'
import { finish, giveAll, heldApart, sayOutcome, sayWhich, stepAhead } from './give.ts'
import { openPanel, say, showPanel } from './open-panel.ts'
import { refusalOf } from './refusal-of.ts'

/** One key: accept with the class that the case itself suggests. Without one the panel asks. */
async function accept(bench: Bench): Promise<void> {
  const { free, left } = heldApart(bench, await targetsOf(bench))
  const given: GivenTo[] = []
  const unclear: Row[] = []
  for (const row of free) {
    const classCode = await suggestedClass(bench, row)
    if (classCode === null) unclear.push(row)
    else given.push({ row, command: { kind: 'accept', caseId: row.id, classCode, urgency: row.urgency } })
  }
  if (given.length === 0 && left.length === 0 && unclear.length > 0) {
    showPanel(bench, 'accept', unclear)
    return
  }
  const rows = given.map(({ row }) => row)
  const accepted = await stepAhead(bench, rows, () => giveAll(bench, given))
  const outcome = { ...accepted, left: [...left, ...accepted.left] }
  const { t, names } = bench
  const [only] = given
  const one = given.length === 1 && only !== undefined && only.command.kind === 'accept'
  const said = one
    ? t('said.acceptedOne', { no: only.row.no, class: names.classPath(only.command.classCode).join(' › ') })
    : t('said.accepted', { count: outcome.done.length })
  finish(bench, outcome, said, unclear)
  if (unclear.length > 0) {
    const rest = t('said.noClass', { count: unclear.length, which: sayWhich(unclear, t) })
    bench.queue.say({ text: [sayOutcome(outcome, said, t), rest].join(t('said.join')), kind: 'refused' })
  }
}

/** Marked cases go to the bench together; otherwise the bench offers what the finder suggests for this case. */
async function merge(bench: Bench): Promise<void> {
  const rows = await targetsOf(bench)
  const { marks } = bench.queue.state.getState()
  bench.screen.setState({
    bench: 'merge',
    mergeCases: marks.size > 1 ? rows.map((row) => row.id) : await withSuggested(bench, rows),
  })
}

async function withSuggested({ store }: Bench, rows: readonly Row[]): Promise<readonly number[] | null> {
  const [row] = rows
  if (row === undefined) return null
  const view = await store.request('case.open', { id: row.id, markOpened: false })
  const suggested = view?.suggestions.map((each) => each.row.id) ?? []
  return suggested.length === 0 ? null : [row.id, ...suggested]
}

async function unmerge(bench: Bench): Promise<void> {
  const { t } = bench
  const given: GivenTo[] = []
  for (const row of await targetsOf(bench)) {
    if (row.mergedInto !== null) {
      given.push({ row, command: { kind: 'unmerge', caseId: row.mergedInto, members: [row.id] } })
      continue
    }
    const view = await bench.store.request('case.read', { id: row.id })
    const members = view?.record.state.members.map((member) => member.caseId) ?? []
    if (members.length > 0) given.push({ row, command: { kind: 'unmerge', caseId: row.id, members } })
  }
  if (given.length === 0) bench.queue.say({ text: t('said.nothingMerged'), kind: 'refused' })
  else finish(bench, await giveAll(bench, given), t('said.unmerged'))
}

/** Intake: from arrival to dispatch, on the row under the cursor or on the marked ones. */
export const handleActs: readonly Act[] = [
  {
    id: 'accept',
    keys: 'A',
    word: 'act.accept',
    hint: 'act.accept.hint',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('accept'),
    run: accept,
  },
  {
    id: 'acceptAs',
    keys: 'Shift+A',
    word: 'act.acceptAs',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('accept'),
    run: openPanel('accept'),
  },
  {
    id: 'acceptAndDispatch',
    keys: 'Shift+D',
    word: 'act.acceptAndDispatch',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('accept', 'dispatch'),
    run: acceptAndDispatch,
  },
  {
    id: 'dispatch',
    keys: 'D',
    word: 'act.dispatch',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('dispatch', 'accept'),
    run: openPanel('dispatch'),
  },
  {
    id: 'merge',
    keys: 'M',
    word: 'act.merge',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('merge'),
    run: merge,
  },
  { id: 'unmerge', keys: 'U', word: 'act.unmerge', group: 'handle', scope: 'list', run: unmerge },
  {
    id: 'askInfo',
    keys: 'I',
    word: 'act.askInfo',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('askInfo'),
    run: say('askInfo'),
  },
  {
    id: 'answerDirect',
    keys: 'T',
    word: 'act.answerDirect',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('answerDirect'),
    run: say('answerDirect'),
  },
  {
    id: 'decline',
    keys: 'B',
    word: 'act.decline',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('decline'),
    run: say('decline'),
  },
  {
    id: 'infoArrived',
    keys: '',
    word: 'act.infoArrived',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('infoArrived'),
    run: say('infoArrived'),
  },
  {
    id: 'reclassify',
    keys: '',
    word: 'act.reclassify',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('reclassify'),
    run: openPanel('accept'),
  },
  {
    id: 'correctPlace',
    keys: 'P',
    word: 'act.correctPlace',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('correctPlace'),
    run: openPanel('place'),
  },
  {
    id: 'recall',
    keys: '',
    word: 'act.recall',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('recall'),
    run: say('recall'),
  },
]
