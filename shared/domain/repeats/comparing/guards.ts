// Where place, number or the kind of appeal decides, whatever the words say (RULES.md R4–R7, R12–R15).

import { areasContradict, areOwnMatters, namesContradict, nothingTiesThem } from './compare-places.ts'
import { featureAt } from './pair-features.ts'
import { enoughVariety, type Facts } from '../reading/facts.ts'

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

/** Two mere questions are the same only when the letters are nearly the same. */
const questionCosine = 0.4
const otherProblemCosine = 0.17
const fewTopics = 0.25
/** From here two titles of one person speak of one thing. */
const urgeTitle = 0.3
/** From here two bodies are one letter, written anew in parts. */
const sameLetterCosine = 0.5

export function guardsOf(a: Facts, b: Facts, values: Float64Array): readonly Guard[] {
  const guards: Guard[] = []
  const place = placeGuard(a, b)
  if (place !== undefined && !(place === 'otherName' && isOneLetterOfOnePerson(a, b, values))) guards.push(place)
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
  if (!a.tellsPlace || !b.tellsPlace || isUrge(a, b, values)) return false
  return (values[featureAt.cosineBody] ?? 0) < otherProblemCosine && (values[featureAt.topicOverlap] ?? 0) < fewTopics
}

/** One person asks how far it is, under much the same title: an urge tells little of the matter itself. */
export function isUrge(a: Facts, b: Facts, values: Float64Array): boolean {
  if (!a.tellsPlace || !b.tellsPlace || values[featureAt.samePerson] !== 1) return false
  return (a.asksForProgress || b.asksForProgress) && (values[featureAt.cosineTitle] ?? 0) >= urgeTitle
}

function areTwoQuestions(values: Float64Array): boolean {
  return (
    values[featureAt.bothAsk] === 2 &&
    (values[featureAt.cosineBody] ?? 0) < questionCosine &&
    values[featureAt.samePerson] !== 1
  )
}

/** Without a place field, one person's one letter may write the name in two ways: 华广大厦, 广花大厦. */
function isOneLetterOfOnePerson(a: Facts, b: Facts, values: Float64Array): boolean {
  if (a.tellsPlace || b.tellsPlace) return false
  return values[featureAt.samePerson] === 1 && (values[featureAt.cosineBody] ?? 0) >= sameLetterCosine
}
