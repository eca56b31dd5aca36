// One third of the related groups is held back: nothing is chosen by looking at it, and it is measured once at the end.

import type { Dataset, Judged } from './dataset.ts'

export type Part = 'tune' | 'held' | 'all'

function isHeld(appeal: Judged): boolean {
  const group = appeal.related === '' ? `alone ${appeal.id}` : appeal.related
  let hash = 0x811c9dc5
  for (let at = 0; at < group.length; at += 1) hash = Math.imul(hash ^ group.charCodeAt(at), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % 3 === 0
}

/** The part as a dataset of its own, keys counted anew. Related groups are never torn. */
export function partOf({ appeals, hardNegatives }: Dataset, part: Part): Dataset {
  const kept = appeals.filter((appeal) => part === 'all' || isHeld(appeal) === (part === 'held'))
  const keyOf = new Map(kept.map((appeal, key) => [appeal.subject.key, key]))
  return {
    appeals: kept.map((appeal, key) => ({ ...appeal, subject: { ...appeal.subject, key } })),
    hardNegatives: hardNegatives
      .map(([a, b]) => [keyOf.get(a) ?? -1, keyOf.get(b) ?? -1] as const)
      .filter(([a, b]) => a >= 0 && b >= 0),
  }
}
