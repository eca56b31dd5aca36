import type { ClaimStage } from '#shared/domain/case/case.ts'
import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { Row } from '../../store/protocol.ts'
import { targetsOf, type Act, type Bench } from './act.ts'
import { finish, forEach, giveAll, sayOutcome, stepAhead } from './give.ts'
import { openPanel, say } from './open-panel.ts'
import { refusalOf } from './refusal-of.ts'

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
  await flag(bench, { rows, kind: 'markHard', on })
}

/** Rows do not say whether a case is secret; the cases themselves do. */
async function setSecret(bench: Bench): Promise<void> {
  const rows = await targetsOf(bench)
  const views = await Promise.all(rows.map((row) => bench.store.request('case.read', { id: row.id })))
  const on = views.some((view) => view !== null && !view.record.state.secret)
  await flag(bench, { rows, kind: 'setSecret', on })
}

type Flag = { readonly rows: readonly Row[]; readonly kind: 'markHard' | 'setSecret'; readonly on: boolean }

async function flag(bench: Bench, { rows, kind, on }: Flag): Promise<void> {
  const given = forEach(rows, (row) => ({ kind, caseId: row.id, on }))
  const outcome = await stepAhead(bench, rows, () => giveAll(bench, given))
  finish(bench, outcome, bench.t(`said.${kind}.${on ? 'on' : 'off'}`, { count: outcome.done.length }))
}

async function archive(bench: Bench): Promise<void> {
  const rows = await targetsOf(bench)
  const given = forEach(rows, (row) => ({ kind: 'archive', caseId: row.id }))
  const outcome = await stepAhead(bench, rows, () => giveAll(bench, given))
  finish(bench, outcome, bench.t('said.done', { count: outcome.done.length, act: bench.t('command.archive') }))
}

type Rare = Pick<Act, 'id' | 'run'> & { readonly kinds: readonly CommandKind[]; readonly repeatable?: boolean }

/** Without a key of its own: found in the palette, in the menu of the row and on the card. */
const rare: readonly Rare[] = [
  { id: 'relate', kinds: ['link', 'declareDifferent'], run: openPanel('relate') },
  { id: 'urge', kinds: ['urge'], run: say('urge') },
  { id: 'note', kinds: ['note'], run: say('note') },
  { id: 'markHard', kinds: ['markHard'], repeatable: true, run: markHard },
  { id: 'setSecret', kinds: ['setSecret'], repeatable: true, run: setSecret },
  { id: 'archive', kinds: ['archive'], repeatable: true, run: archive },
]

/** What is said of a case beside its status: whose it is, how grave, what belongs to it. */
export const flagActs: readonly Act[] = [
  {
    id: 'claim',
    keys: 'C',
    word: 'act.claim',
    group: 'choose',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('claim', 'release'),
    run: claim,
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
  ...rare.map(({ id, kinds, run, repeatable }): Act => ({
    id,
    keys: '',
    word: `act.${id}` as Act['word'],
    group: 'handle',
    scope: 'list',
    repeatable: repeatable === true,
    refusal: refusalOf(...kinds),
    run,
  })),
]
