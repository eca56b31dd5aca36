/**
 * Which units a case might go to. Area first (the station of the street, then the branch of the district), units that exist for a
 * class before those that only cover the place, and above both what operators did before in the same circumstances.
 */
import { circumstancesOf, type DispatchFacts, type DispatchHistory } from './suggest-history.ts'
import type { Unit, UnitId } from './unit.ts'

export type SuggestionFacts = DispatchFacts & {
  /** The place in words, for reasons only; codes decide. */
  readonly place: string
  /** Units that already sent this case back: they go to the end. */
  readonly returnedBy?: readonly UnitId[]
}

export type UnitReason = {
  /** away and returned speak against the unit. */
  readonly code: 'streetArea' | 'districtArea' | 'classUnit' | 'learnt' | 'away' | 'returned'
  /** Division code; class code; `3/4` of the decisions; the day until which the unit is away; empty. */
  readonly detail: string
}

export type UnitSuggestion = {
  readonly unitId: UnitId
  /** 0 to 1; orders suggestions, not a probability. */
  readonly score: number
  readonly reasons: readonly UnitReason[]
}

const areaScore = { street: 0.5, district: 0.3 } as const
/** A unit that exists for the class outranks the station of the street, with or without its own area. */
const classScore = 0.55
/** Decisions to add to the denominator: a single ordinary one is not yet a habit. */
const caution = 2
const offered = 5

type Scored = { readonly score: number; readonly reasons: readonly UnitReason[] }

function fromArea(unit: Unit, { streetCode, districtCode }: SuggestionFacts): Scored {
  if (unit.level === 'officer') return { score: 0, reasons: [] }
  if (streetCode !== null && unit.area.includes(streetCode)) {
    return { score: areaScore.street, reasons: [{ code: 'streetArea', detail: streetCode }] }
  }
  const district = districtCode ?? streetCode?.slice(0, 6)
  if (district !== undefined && unit.area.includes(district)) {
    return { score: areaScore.district, reasons: [{ code: 'districtArea', detail: district }] }
  }
  return { score: 0, reasons: [] }
}

/** A specialised unit of another district is no specialist here. */
function fromClass(unit: Unit, { classCode }: SuggestionFacts, area: Scored): Scored {
  const handled = unit.level === 'officer' ? undefined : unit.handles.find((code) => classCode?.startsWith(code))
  if (handled === undefined || (unit.area.length > 0 && area.score === 0)) return { score: 0, reasons: [] }
  return { score: classScore, reasons: [{ code: 'classUnit', detail: handled }] }
}

type Learnt = ReadonlyMap<UnitId, Scored>

/** The narrowest circumstance in which a unit has a past decides for that unit. */
function fromHistory(facts: SuggestionFacts, history: DispatchHistory): Learnt {
  const learnt = new Map<UnitId, Scored>()
  for (const { key, trust } of circumstancesOf(facts)) {
    const row = [...(history.counts.get(key) ?? [])]
    const total = row.reduce((sum, [, count]) => sum + Math.max(0, count), 0)
    for (const [unitId, count] of row) {
      if (learnt.has(unitId)) continue
      const score = count > 0 ? (trust * count) / (total + caution) : Math.max(-0.5, 0.1 * count)
      learnt.set(unitId, { score, reasons: count > 0 ? [{ code: 'learnt', detail: `${count}/${total}` }] : [] })
    }
  }
  return learnt
}

/** What is learnt closes part of the gap to certainty; a bad past takes away directly. */
function combine(prior: number, learnt: number): number {
  return learnt >= 0 ? prior + (1 - prior) * learnt : Math.max(0, prior + learnt)
}

function judge(unit: Unit, facts: SuggestionFacts, learnt: Learnt): UnitSuggestion {
  const area = fromArea(unit, facts)
  const special = fromClass(unit, facts, area)
  // A unit that exists for other classes does not answer for its area in this one.
  const foreign = unit.handles.length > 0 && special.score === 0
  const past = learnt.get(unit.id) ?? { score: 0, reasons: [] }
  const prior = foreign ? 0 : area.score + special.score
  const against: UnitReason[] = []
  if (facts.returnedBy?.includes(unit.id)) against.push({ code: 'returned', detail: '' })
  if (!unit.available) against.push({ code: 'away', detail: unit.awayUntil ?? '' })
  const score = combine(prior, past.score)
  return {
    unitId: unit.id,
    score: Math.round((against.length > 0 ? score / 100 : score) * 10_000) / 10_000,
    reasons: [...against, ...past.reasons, ...(foreign ? [] : [...special.reasons, ...area.reasons])],
  }
}

/**
 * Up to five units, best first; a unit that is away or has returned the case comes last and says so. Nothing speaks for anyone:
 * an empty list. The same arguments give the same order.
 */
export function suggestUnits(
  facts: SuggestionFacts,
  units: readonly Unit[],
  history: DispatchHistory,
): readonly UnitSuggestion[] {
  const learnt = fromHistory(facts, history)
  return units
    .map((unit) => judge(unit, facts, learnt))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.unitId < b.unitId ? -1 : 1))
    .slice(0, offered)
}
