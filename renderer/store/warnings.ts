/**
 * Early warnings over the appeals of the last thirty days, whatever became of their cases. Words are read once, while
 * nobody waits; the lists are made when somebody asks and something has changed.
 */
import type { AppealId, CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { BEFORE, LATELY } from '#shared/domain/early-warning/growth.ts'
import { readSighting } from '#shared/domain/early-warning/read-sighting.ts'
import type { ReadSighting } from '#shared/domain/early-warning/sighting.ts'
import { fraudClues, type FraudClue, type HotMatter, hotMatters } from '#shared/domain/early-warning/warnings.ts'

/** What is shown; further ones are smaller than these. */
const MOST_SHOWN = 200
const LOOK_BACK = LATELY + BEFORE

/** `appeals`: how many, revisions included, the case had when it was read; words come with a further one only. */
export type CaseSightings = { readonly appeals: number; readonly read: readonly ReadSighting[] }

export type Warnings = {
  readonly sightings: Map<CaseId, CaseSightings>
  /** Merged cases, as pairs of member and primary. */
  readonly merged: Map<CaseId, CaseId>
  /** Cases whose words have not been read yet. */
  readonly unread: Set<CaseId>
  made: { readonly at: Instant; readonly matters: readonly HotMatter[]; readonly clues: readonly FraudClue[] } | null
}

export function createWarnings(): Warnings {
  return { sightings: new Map(), merged: new Map(), unread: new Set(), made: null }
}

export function isWatched(receivedAt: Instant, now: Instant): boolean {
  return receivedAt >= now - LOOK_BACK
}

/** Reads a case anew: after an arrival, a correction, a merge. */
export function noteSightings(warnings: Warnings, record: CaseRecord, now: Instant): void {
  const { id, receivedAt, mergedInto } = record.state
  warnings.unread.delete(id)
  warnings.made = null
  if (mergedInto === null) warnings.merged.delete(id)
  else warnings.merged.set(id, mergedInto)
  if (!isWatched(receivedAt, now)) warnings.sightings.delete(id)
  else if (warnings.sightings.get(id)?.appeals !== record.appeals.length)
    warnings.sightings.set(id, { appeals: record.appeals.length, read: sightingsOf(record) })
}

const none: readonly never[] = []

/** Most lists are empty: two hundred thousand of them need not be kept. */
function shared<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list
}

function sightingsOf(record: CaseRecord): readonly ReadSighting[] {
  const latest = new Map<AppealId, ReadSighting>()
  for (const appeal of record.appeals) {
    const { name, phones, identityNumber } = appeal.appellant
    const sighting = readSighting({
      ...{ caseId: record.state.id, receivedAt: appeal.receivedAt, title: appeal.title, text: appeal.text },
      ...{ place: appeal.place, area: appeal.streetCode ?? appeal.districtCode ?? '', ownPhones: phones },
      // Names like 张某某 are shared by thousands; without a number each appeal counts as a person.
      person: identityNumber ?? phones[0] ?? `${name} ${appeal.id}`,
    })
    latest.set(appeal.id, { ...sighting, objects: shared(sighting.objects), clues: shared(sighting.clues) })
  }
  return [...latest.values()]
}

/** `likely`: pairs that the finder calls likely the same. The lists are remade only after a change or a minute. */
export function listWarnings(
  warnings: Warnings,
  likely: ReadonlyMap<CaseId, ReadonlySet<CaseId>>,
  now: Instant,
): { readonly matters: readonly HotMatter[]; readonly clues: readonly FraudClue[]; readonly complete: boolean } {
  if (warnings.made === null || now - warnings.made.at > 60_000) {
    const watched = [...warnings.sightings.values()]
      .flatMap(({ read }) => read)
      .filter(({ receivedAt }) => isWatched(receivedAt, now))
    const matters = hotMatters(watched, pairsOf(warnings, likely), now).slice(0, MOST_SHOWN)
    warnings.made = { at: now, matters, clues: fraudClues(watched, now).slice(0, MOST_SHOWN) }
  }
  return { matters: warnings.made.matters, clues: warnings.made.clues, complete: warnings.unread.size === 0 }
}

function* pairsOf(
  warnings: Warnings,
  likely: ReadonlyMap<CaseId, ReadonlySet<CaseId>>,
): Iterable<readonly [CaseId, CaseId]> {
  yield* warnings.merged
  for (const [one, others] of likely) for (const other of others) if (one < other) yield [one, other]
}
