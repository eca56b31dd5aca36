// From features to a score. The trained model gives the odds; guards cap them where place, number or the kind of
// appeal decides whatever the words say (RULES.md R4–R8).

import { areasContradict, areOwnMatters, namesContradict, nothingTiesThem } from './compare-places.ts'
import { enoughVariety, type Facts } from './facts.ts'
import { featureAt } from './pair-features.ts'
import { evaluateTrees, probabilityOf, type TreeModel } from './trees.ts'

/** At and above this score the product says "likely the same"; chosen by cross-validation, see docs/repeats.md. */
export const LIKELY_SAME = 0.8

export type Guard =
  | 'otherName'
  | 'otherArea'
  | 'otherPerson'
  | 'otherTopic'
  | 'noSharedSpot'
  | 'otherDistrict'
  | 'otherNumber'
  | 'bothAsk'
  | 'tooShort'

/** A guarded pair never scores above this. */
export const guardedScore = 0.2
const guardedOdds = Math.log(guardedScore / (1 - guardedScore))
/** Two mere questions are the same only when the letters are nearly the same. */
const questionCosine = 0.4
const otherProblemCosine = 0.17
const fewTopics = 0.25
/** An equal plate, phone or long number inside both texts. */
const markOdds = 1.5

export function guardsOf(a: Facts, b: Facts, values: Float64Array): readonly Guard[] {
  const guards: Guard[] = []
  const place = placeGuard(a, b)
  if (place !== undefined) guards.push(place)
  if (values[featureAt.districts] === -1) guards.push('otherDistrict')
  if ((values[featureAt.titleNumbers] ?? 0) < 0) guards.push('otherNumber')
  if (areOtherProblems(a, b, values)) guards.push('otherTopic')
  if (areTwoQuestions(values)) guards.push('bothAsk')
  if (Math.min(a.variety, b.variety) < enoughVariety) guards.push('tooShort')
  return guards
}

/** The guards that need no features: what the places alone decide. */
export function placeGuard(a: Facts, b: Facts): Guard | undefined {
  if (namesContradict(a, b)) return 'otherName'
  if (areasContradict(a, b)) return 'otherArea'
  if (areOwnMatters(a, b)) return 'otherPerson'
  return nothingTiesThem(a, b) ? 'noSharedSpot' : undefined
}

/** Two troubles of one estate share its name, and in a short text that is much. Bounds read off invented hotline appeals. */
function areOtherProblems(a: Facts, b: Facts, values: Float64Array): boolean {
  if (!a.tellsPlace || !b.tellsPlace) return false
  return (values[featureAt.cosineBody] ?? 0) < otherProblemCosine && (values[featureAt.topicOverlap] ?? 0) < fewTopics
}

function areTwoQuestions(values: Float64Array): boolean {
  return (
    values[featureAt.bothAsk] === 2 &&
    (values[featureAt.cosineBody] ?? 0) < questionCosine &&
    values[featureAt.samePerson] !== 1
  )
}

export function sharedPlate(a: Facts, b: Facts): string | undefined {
  return a.plates.find((plate) => b.plates.includes(plate))
}

/** Natural logarithm of the odds that two appeals are one matter. */
export function oddsOf(model: TreeModel, a: Facts, b: Facts, values: Float64Array): number {
  const odds = evaluateTrees(model, values) + (sharedPlate(a, b) === undefined ? 0 : markOdds)
  return guardsOf(a, b, values).length > 0 ? Math.min(guardedOdds, odds) : odds
}

/** Averages the two directions in which a pair was seen; one is enough. */
export function scoreOf(odds: readonly number[]): number {
  return probabilityOf(odds.reduce((total, value) => total + value, 0) / odds.length)
}
