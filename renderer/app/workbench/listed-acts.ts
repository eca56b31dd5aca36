import { railGroups } from '../../features/rail/rail-groups.ts'
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

const queuePrefix = 'queue:'

/** Every act and every queue, for the palette. */
export function paletteActs(t: Translate): readonly ListedAct[] {
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
  return [...own, ...queues]
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
