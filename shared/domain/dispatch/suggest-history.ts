/** What operators did before, as counts by place and class: the part of a suggestion that is learnt. A value, never changed in place. */
import type { ChannelId } from '../channel/channel.ts'
import type { ClassCode } from '../classification/class.ts'
import type { UnitId } from './unit.ts'

export type DispatchFacts = {
  readonly districtCode: string | null
  readonly streetCode: string | null
  readonly channel: ChannelId
  readonly classCode: ClassCode | null
}

/** One decision of an operator, or its undoing by the unit. */
export type DispatchExperience = {
  readonly facts: DispatchFacts
  readonly unitId: UnitId
  /** The unit that was suggested first, when the operator chose another: such a choice teaches more. */
  readonly insteadOf?: UnitId | null
  /** The unit sent the case back and the return was granted. */
  readonly returned?: boolean
}

export type DispatchHistory = { readonly counts: ReadonlyMap<string, ReadonlyMap<UnitId, number>> }

export const emptyDispatchHistory: DispatchHistory = { counts: new Map() }

/** A correction says where the rules are wrong; three ordinary decisions say as much. */
const correctionWeight = 3

/** From the narrowest to the widest circumstance that the facts know; `trust` is how far a unanimous past is believed. */
export function circumstancesOf(facts: DispatchFacts): readonly { readonly key: string; readonly trust: number }[] {
  const line = facts.classCode?.slice(0, 4) ?? ''
  const { streetCode, districtCode, channel } = facts
  return [
    ...(streetCode !== null && line !== '' ? [{ key: `street ${streetCode} ${line}`, trust: 0.95 }] : []),
    ...(districtCode !== null && line !== '' ? [{ key: `district ${districtCode} ${line}`, trust: 0.75 }] : []),
    ...(streetCode !== null ? [{ key: `street ${streetCode}`, trust: 0.6 }] : []),
    ...(line !== '' && districtCode === null
      ? [
          { key: `channel ${channel} ${line}`, trust: 0.7 },
          { key: `class ${line}`, trust: 0.5 },
        ]
      : []),
  ]
}

/** Everything a case may later be asked about: the circumstances of its facts, and those without its place. */
function keysToTeach(facts: DispatchFacts): readonly string[] {
  const anywhere = { ...facts, districtCode: null, streetCode: null }
  return [...new Set([...circumstancesOf(facts), ...circumstancesOf(anywhere)].map(({ key }) => key))]
}

/** The history with these decisions added, order of no matter. Add many at once: each call copies the outer table. */
export function addExperience(history: DispatchHistory, experiences: readonly DispatchExperience[]): DispatchHistory {
  const counts = new Map(history.counts)
  const fresh = new Set<string>()
  const add = (key: string, unitId: UnitId, weight: number): void => {
    const row = fresh.has(key) ? (counts.get(key) as Map<UnitId, number>) : new Map(counts.get(key))
    fresh.add(key)
    row.set(unitId, (row.get(unitId) ?? 0) + weight)
    counts.set(key, row)
  }
  for (const { facts, unitId, insteadOf = null, returned = false } of experiences) {
    const corrected = insteadOf !== null && insteadOf !== unitId
    for (const key of keysToTeach(facts)) {
      add(key, unitId, returned ? -correctionWeight : corrected ? correctionWeight : 1)
      if (corrected) add(key, insteadOf, -1)
    }
  }
  return { counts }
}
