import { mayGive } from '#shared/domain/access/permissions.ts'
import type { ClaimStage } from '#shared/domain/case/case.ts'
import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { RefusalCode } from '#shared/domain/case/refusal.ts'
import { refusedByStatus } from '#shared/domain/case/transitions.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { Row } from '../../store/protocol.ts'
import type { WordKey } from '../../text/translate.ts'
import type { SayKind } from '../../features/say/say-kinds.ts'
import { targetsOf, type Act, type Bench, type GivenTo } from './act.ts'
import { acceptAndDispatch } from './accept-and-dispatch.ts'
import { suggestedClass } from './suggested-class.ts'
import { finish, forEach, giveAll, sayOutcome } from './give.ts'

/** Why none of the rows can take a command of these kinds; null as soon as one can. */
function refusalOf(...kinds: readonly CommandKind[]) {
  return ({ actor, t }: Bench, rows: readonly Row[]): string | null => {
    if (rows.length === 0) return t('said.nothingHere')
    const allowed = kinds.filter((kind) => mayGive(actor.role, kind))
    if (allowed.length === 0) return t('refusal.roleNotAllowed')
    const codes = rows.map((row) => statusRefusal(allowed, row.status))
    const [first] = codes
    return codes.includes(null) || first == null ? null : t(`refusal.${first}` as WordKey, { detail: '', about: '' })
  }
}

/** As `refusalOf`, for what a unit must have asked for first. */
function onlyWhen(isAsked: (row: Row) => boolean, otherwise: RefusalCode, kind: CommandKind) {
  const byRules = refusalOf(kind)
  return (bench: Bench, rows: readonly Row[]): string | null => {
    const refused = byRules(bench, rows)
    if (refused !== null || rows.some(isAsked)) return refused
    return bench.t(`refusal.${otherwise}`, { detail: '', about: '' })
  }
}

function statusRefusal(kinds: readonly CommandKind[], status: Status): string | null {
  const codes = kinds.map((kind) => refusedByStatus(kind, status))
  return codes.includes(null) ? null : (codes[0] ?? null)
}

/** One key: accept with the class that the case itself suggests. Without one the panel asks. */
async function accept(bench: Bench): Promise<void> {
  const rows = await targetsOf(bench)
  const given: GivenTo[] = []
  const unclear: Row[] = []
  for (const row of rows) {
    const classCode = await suggestedClass(bench, row)
    if (classCode === null) unclear.push(row)
    else given.push({ row, command: { kind: 'accept', caseId: row.id, classCode, urgency: row.urgency } })
  }
  if (given.length === 0 && unclear.length > 0) {
    showPanel(bench, 'accept', unclear)
    return
  }
  const outcome = await giveAll(bench, given)
  const { t, names } = bench
  const [only] = given
  const one = given.length === 1 && only !== undefined && only.command.kind === 'accept'
  const said = one
    ? t('said.acceptedOne', { no: only.row.no, class: names.classPath(only.command.classCode).join(' › ') })
    : t('said.accepted', { count: outcome.done.length })
  finish(bench, outcome, said)
  if (unclear.length > 0) {
    const rest = t('said.noClass', { count: unclear.length })
    bench.queue.say({ text: [sayOutcome(outcome, said, t), rest].join(t('said.join')), kind: 'refused' })
  }
}

function showPanel(bench: Bench, kind: 'accept' | 'dispatch', rows: readonly Row[]): void {
  bench.screen.setState({ panel: { kind, cases: rows.map((row) => row.id) } })
}

async function openPanel(bench: Bench, kind: 'accept' | 'dispatch'): Promise<void> {
  showPanel(bench, kind, await targetsOf(bench))
}

function say(what: SayKind) {
  return async (bench: Bench): Promise<void> => {
    const cases = (await targetsOf(bench)).map((row) => row.id)
    bench.screen.setState({ panel: { kind: 'say', what, cases } })
  }
}

async function visit(bench: Bench): Promise<void> {
  const [row] = await targetsOf(bench)
  if (row !== undefined) bench.screen.setState({ panel: { kind: 'visit', caseId: row.id } })
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
    const view = await bench.store.request('case.open', { id: row.id, markOpened: false })
    const members = view?.record.state.members.map((member) => member.caseId) ?? []
    if (members.length > 0) given.push({ row, command: { kind: 'unmerge', caseId: row.id, members } })
  }
  if (given.length === 0) bench.queue.say({ text: t('said.nothingMerged'), kind: 'refused' })
  else finish(bench, await giveAll(bench, given), t('said.unmerged'))
}

function stageOf(status: Status): ClaimStage {
  if (status === 'reviewing' || status === 'replyQueued') return 'review'
  return status === 'visiting' ? 'visit' : 'dispatch'
}

/** Takes every row of the targets, or lets them go when all of them are mine already. */
async function claim(bench: Bench): Promise<void> {
  const rows = await targetsOf(bench)
  const now = Date.now()
  const isMine = (row: Row): boolean => row.claim !== null && row.claim.mine && row.claim.until > now
  const releases = rows.every(isMine)
  const outcome = await giveAll(
    bench,
    forEach(rows, (row) => ({
      kind: releases ? 'release' : 'claim',
      caseId: row.id,
      stage: row.claim?.mine === true ? row.claim.stage : stageOf(row.status),
    })),
  )
  const { queue, t } = bench
  const said = t(releases ? 'said.released' : 'said.claimed', { count: outcome.done.length })
  queue.say({ text: sayOutcome(outcome, said, t), kind: outcome.left.length > 0 ? 'refused' : 'done' })
}

async function markHard(bench: Bench): Promise<void> {
  const rows = await targetsOf(bench)
  const on = rows.some((row) => !row.hard)
  const outcome = await giveAll(
    bench,
    forEach(rows, (row) => ({ kind: 'markHard', caseId: row.id, on })),
  )
  finish(bench, outcome, bench.t('said.done', { count: outcome.done.length, act: bench.t('act.markHard') }))
}

/** Acts on the row under the cursor or on the marked ones. */
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
    run: (bench) => openPanel(bench, 'accept'),
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
    run: (bench) => openPanel(bench, 'dispatch'),
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
    id: 'reply',
    keys: 'R / V',
    word: 'act.reply',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('approve'),
    run: say('reply'),
  },
  {
    id: 'supervise',
    keys: 'S',
    word: 'act.supervise',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('supervise'),
    run: say('supervise'),
  },
  {
    id: 'reclassify',
    keys: '',
    word: 'act.reclassify',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('reclassify'),
    run: (bench) => openPanel(bench, 'accept'),
  },
  {
    id: 'visit',
    keys: 'H',
    word: 'act.visit',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('recordVisit'),
    run: visit,
  },
  {
    id: 'decideReturn',
    keys: 'Q',
    word: 'act.decideReturn',
    group: 'handle',
    scope: 'list',
    refusal: onlyWhen((row) => row.returnRequested, 'noReturnRequested', 'decideReturn'),
    run: say('approveReturn'),
  },
  {
    id: 'decideExtension',
    keys: 'Y',
    word: 'act.decideExtension',
    group: 'handle',
    scope: 'list',
    refusal: onlyWhen((row) => row.extensionRequested, 'noExtensionRequested', 'decideExtension'),
    run: say('approveExtension'),
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
  {
    id: 'markHard',
    keys: '',
    word: 'act.markHard',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('markHard'),
    run: markHard,
  },
  {
    id: 'claim',
    keys: 'C',
    word: 'act.claim',
    group: 'choose',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('claim'),
    run: claim,
  },
]
