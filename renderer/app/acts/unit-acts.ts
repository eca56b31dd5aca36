import type { CommandKind } from '#shared/domain/case/commands.ts'
import { mayGive } from '#shared/domain/access/permissions.ts'
import type { Row } from '../../store/protocol.ts'
import { targetsOf, type Act, type Bench } from './act.ts'
import { finish, forEach, giveAll, stepAhead } from './give.ts'
import { openPanel, showSay } from './open-panel.ts'
import { refusalOf } from './refusal-of.ts'

/** Signs for every target: the unit has telephoned. */
async function acknowledge(bench: Bench): Promise<void> {
  const rows = await targetsOf(bench)
  const given = forEach(rows, (row) => ({ kind: 'acknowledge', caseId: row.id }))
  const outcome = await stepAhead(bench, rows, () => giveAll(bench, given))
  finish(bench, outcome, bench.t('said.done', { count: outcome.done.length, act: bench.t('command.acknowledge') }))
}

type Request = {
  readonly isAsked: (row: Row) => boolean
  readonly ask: { readonly kind: CommandKind; readonly say: 'requestReturn' | 'requestExtension' }
  readonly decide: { readonly kind: CommandKind; readonly say: 'approveReturn' | 'approveExtension' }
}

const returning: Request = {
  isAsked: (row) => row.returnRequested,
  ask: { kind: 'requestReturn', say: 'requestReturn' },
  decide: { kind: 'decideReturn', say: 'approveReturn' },
}

const extension: Request = {
  isAsked: (row) => row.extensionRequested,
  ask: { kind: 'requestExtension', say: 'requestExtension' },
  decide: { kind: 'decideExtension', say: 'approveExtension' },
}

/** One key for both halves: what the unit has asked for is decided, otherwise it is asked for on its behalf. */
function askedOrDecided(request: Request): Pick<Act, 'refusal' | 'run'> {
  const half = (rows: readonly Row[]) => (rows.some(request.isAsked) ? request.decide : request.ask)
  return {
    refusal: (bench, rows) => {
      const { kind } = half(rows)
      if (kind === 'decideExtension' && !mayGive(bench.actor.role, kind)) return bench.t('said.supervisorDecides')
      return refusalOf(kind)(bench, rows)
    },
    run: async (bench) => {
      const rows = await targetsOf(bench)
      const asked = rows.filter(request.isAsked)
      showSay(bench, half(rows).say, asked.length > 0 ? asked : rows)
    },
  }
}

/** What the units say and ask. An operator may speak for a unit that answers by telephone. */
export const unitActs: readonly Act[] = [
  { id: 'returning', keys: 'Q', word: 'act.returning', group: 'handle', scope: 'list', ...askedOrDecided(returning) },
  { id: 'extension', keys: 'Y', word: 'act.extension', group: 'handle', scope: 'list', ...askedOrDecided(extension) },
  {
    id: 'acknowledge',
    keys: '',
    word: 'act.acknowledge',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('acknowledge'),
    run: acknowledge,
  },
  {
    id: 'submitResult',
    keys: '',
    word: 'act.submitResult',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('submitResult'),
    run: openPanel('result'),
  },
  {
    id: 'delegate',
    keys: '',
    word: 'act.delegate',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('delegate'),
    run: openPanel('delegate'),
  },
  {
    id: 'addHandler',
    keys: '',
    word: 'act.addHandler',
    group: 'handle',
    scope: 'list',
    repeatable: true,
    refusal: refusalOf('addHandler'),
    run: openPanel('addHandler'),
  },
]
