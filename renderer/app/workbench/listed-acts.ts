import { extraLetters, railGroups } from '../../features/rail/rail-groups.ts'
import type { QueueId } from '../../store/query/query.ts'
import { inBoth, type Translate } from '../../text/translate.ts'
import { strokesOf } from '../acts/act.ts'
import { acts } from '../acts/acts.ts'

export type ListedAct = {
  readonly id: string
  readonly word: string
  readonly keys: string
  readonly hint: string
  /** The same in both languages: an act is found by either. */
  readonly also: string
}

type Named = { readonly id: string; readonly name: string }

const queuePrefix = 'queue:'
const viewPrefix = 'view:'

/** Every act and every queue, for the palette. */
export function paletteActs(t: Translate, views: readonly Named[]): readonly ListedAct[] {
  const own = acts.map((act) => ({
    id: act.id,
    word: t(act.word),
    keys: strokesOf(act)[0] ?? '',
    hint: t(act.hint ?? `keys.${act.group}`),
    also: inBoth(act.word),
  }))
  const queues = railGroups
    .flatMap((group) => group.queues)
    .map(({ queue, letter }) => ({
      id: `${queuePrefix}${queue}`,
      word: t('act.toQueue', { queue: t(`queue.${queue}`) }),
      keys: letter === null ? '' : `G ${letter}`,
      hint: t('rail.label'),
      also: inBoth(`queue.${queue}`),
    }))
  const named = views.map(({ id, name }, at) => ({
    id: `${viewPrefix}${id}`,
    word: t('act.toView', { name }),
    keys: at < 9 ? `G ${at + 1}` : '',
    hint: t('rail.views'),
    also: `${name} ${inBoth('act.views')}`,
  }))
  const today = {
    id: 'dueToday',
    word: t('act.toQueue', { queue: t('rail.dueToday') }),
    keys: `G ${extraLetters.dueToday}`,
    hint: t('rail.label'),
    also: inBoth('rail.dueToday'),
  }
  return [...own, ...queues, today, ...named]
}

/** The view of an entry of the palette that opens one; null for every other act. */
export function viewOfAct(id: string): string | null {
  return id.startsWith(viewPrefix) ? id.slice(viewPrefix.length) : null
}

/** The queue of an entry of the palette that leads to one; null for every other act. */
export function queueOfAct(id: string): QueueId | null {
  return id.startsWith(queuePrefix) ? (id.slice(queuePrefix.length) as QueueId) : null
}

/** For the key sheet: with the name of the group that each act stands in. */
export function sheetActs(t: Translate): readonly (ListedAct & { readonly group: string })[] {
  return acts.map((act) => ({
    id: act.id,
    word: t(act.word),
    keys: act.keys,
    hint: act.hint === undefined ? '' : t(act.hint),
    also: inBoth(act.word),
    group: t(`keys.${act.group}`),
  }))
}
