// From features to a score. The trained model gives the odds; guards cap them where place, number or the kind of
// appeal decides whatever the words say (RULES.md R4–R8).

import { guardsOf, isUrge } from '../comparing/guards.ts'
import type { Facts } from '../reading/facts.ts'
import { evaluateTrees, probabilityOf, type TreeModel } from './trees.ts'

/** At and above this score the product says "likely the same"; chosen by cross-validation, see docs/repeats.md. */
export const LIKELY_SAME = 0.8

/** A guarded pair never scores above this. */
export const guardedScore = 0.2
const guardedOdds = Math.log(guardedScore / (1 - guardedScore))
/** An equal plate, phone or long number inside both texts. */
const markOdds = 1.5
/** Reasoned, not learnt: the judged letters hold no urges of a hotline. */
const urgeOdds = 2

export function sharedPlate(a: Facts, b: Facts): string | undefined {
  return a.plates.find((plate) => b.plates.includes(plate))
}

/** Natural logarithm of the odds that two appeals are one matter. */
export function oddsOf(model: TreeModel, a: Facts, b: Facts, values: Float64Array): number {
  const known = (sharedPlate(a, b) === undefined ? 0 : markOdds) + (isUrge(a, b, values) ? urgeOdds : 0)
  const odds = evaluateTrees(model, values) + known
  return guardsOf(a, b, values).length > 0 ? Math.min(guardedOdds, odds) : odds
}

/** Averages the two directions in which a pair was seen; one is enough. */
export function scoreOf(odds: readonly number[]): number {
  return probabilityOf(odds.reduce((total, value) => total + value, 0) / odds.length)
}
