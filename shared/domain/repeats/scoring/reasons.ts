// Says in codes and data why a pair scored as it did. A reason's weight is what the odds would lose if the two appeals
// had been ordinary strangers in this one respect.

import { decidingNames, knowsName } from '../comparing/compare-facts.ts'
import { longestPassage } from '../comparing/compare-titles.ts'
import type { Facts } from '../reading/facts.ts'
import { featureAt, type FeatureName } from '../comparing/pair-features.ts'
import { phraseEnd } from '../reading/plain-text.ts'
import { type Guard, guardsOf } from '../comparing/guards.ts'
import { sharedPlate } from './scoring.ts'
import type { RepeatReason, RepeatReasonCode } from '../subject.ts'
import { topicWord } from '../reading/topics.ts'
import { evaluateTrees, type TreeModel } from './trees.ts'

/** What two unrelated appeals that share some rare words typically look like: medians over such pairs. */
const strangers: Readonly<Partial<Record<FeatureName, number>>> = {
  cosineTitle: 0.1,
  cosineBody: 0.05,
  cosineMean: 0.08,
  cosineAll: 0.08,
  titleInOtherLow: 0.2,
  shorterInLonger: 0.15,
  samePerson: 0,
  daysApart: 4,
  missingRunHigh: 4,
  namesFoundLow: 0.5,
  topicOverlap: 0.1,
  longestPassage: 1.6,
  rank: 10,
  shareOfBest: 0.7,
  aheadOfOthers: 0,
  titleMatter: 0.1,
  bothAsk: 0,
  bothFraud: 0,
}

type Aspect = {
  readonly features: readonly FeatureName[]
  readonly codes: readonly [RepeatReasonCode, RepeatReasonCode]
  readonly detail: (a: Facts, b: Facts, values: Float64Array) => string
}

const aspects: readonly Aspect[] = [
  {
    features: ['cosineBody', 'cosineMean', 'cosineAll', 'shorterInLonger'],
    codes: ['sameWords', 'fewWords'],
    detail: (_a, _b, values) => percent(values[featureAt.shorterInLonger]),
  },
  { features: ['longestPassage'], codes: ['longPassage', 'fewWords'], detail: (a, b) => passageOf(a, b) },
  {
    features: ['cosineTitle', 'titleInOtherLow', 'titleMatter'],
    codes: ['sameTitle', 'otherTitle'],
    detail: (_a, _b, values) => percent(values[featureAt.cosineTitle]),
  },
  { features: ['namesFoundLow', 'missingRunHigh'], codes: ['sameName', 'otherName'], detail: namesOf },
  { features: ['topicOverlap', 'bothFraud'], codes: ['sameTopic', 'otherTopic'], detail: topicsShared },
  { features: ['samePerson'], codes: ['samePerson', 'otherPerson'], detail: personField },
  {
    features: ['daysApart'],
    codes: ['closeInTime', 'farInTime'],
    detail: (_a, _b, values) => String(Math.round(Math.expm1(values[featureAt.daysApart] ?? 0))),
  },
  {
    features: ['rank', 'shareOfBest', 'aheadOfOthers'],
    codes: ['closestByFar', 'manyAlike'],
    detail: (_a, _b, values) => String(1 + (values[featureAt.rank] ?? 0)),
  },
]

const lightest = 0.1
const mostReasons = 8

/** Heaviest first, at most eight, guards before all others. */
export function reasonsOf(model: TreeModel, a: Facts, b: Facts, values: Float64Array): RepeatReason[] {
  const odds = evaluateTrees(model, values)
  const reasons: RepeatReason[] = []
  for (const aspect of aspects) {
    const without = values.slice()
    for (const feature of aspect.features) without[featureAt[feature]] = strangers[feature] ?? 0
    const change = Math.round((odds - evaluateTrees(model, without)) * 100) / 100
    // The same person is always worth saying, also when the words alone have already decided.
    const isSamePerson = aspect.codes[0] === 'samePerson' && values[featureAt.samePerson] === 1
    const weight = isSamePerson ? Math.max(lightest, change) : change
    const detail = aspect.detail(a, b, values)
    if (Math.abs(weight) >= lightest && isTrue(aspect, weight, detail, values))
      reasons.push({ code: aspect.codes[weight > 0 ? 0 : 1], weight, detail })
  }
  const plate = sharedPlate(a, b)
  if (plate !== undefined) reasons.push({ code: 'sameMark', weight: 1.5, detail: plate })
  reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  const guards = guardsOf(a, b, values).map((guard) => reasonOfGuard(guard, a, b))
  return [...guards, ...reasons].slice(0, mostReasons)
}

/** When the sentence of a code is true; a code that is not here always is. */
const truths: Readonly<Partial<Record<RepeatReasonCode, (detail: string, values: Float64Array) => boolean>>> = {
  samePerson: (_detail, values) => values[featureAt.samePerson] === 1,
  otherPerson: (_detail, values) => values[featureAt.samePerson] === -1,
  sameTopic: (detail) => detail !== '',
  sameName: (detail, values) => detail !== '' && namesMeet(values),
  otherName: (detail, values) => detail !== '' && !namesMeet(values),
  longPassage: (detail) => detail.length >= 4,
  closestByFar: (_detail, values) => values[featureAt.rank] === 0 && (values[featureAt.shareOfBest] ?? 0) > 1.1,
  manyAlike: (_detail, values) => (values[featureAt.shareOfBest] ?? 0) < 1.1,
}

function namesMeet(values: Float64Array): boolean {
  return (values[featureAt.namesFoundLow] ?? 0) > 0.5
}

/** A weight may come out of correlations; a sentence that is plainly untrue is left out. */
function isTrue(aspect: Aspect, weight: number, detail: string, values: Float64Array): boolean {
  return truths[aspect.codes[weight > 0 ? 0 : 1]]?.(detail, values) ?? true
}

function percent(share: number | undefined): string {
  return String(Math.round((share ?? 0) * 100))
}

function passageOf(a: Facts, b: Facts): string {
  const passage = longestPassage(a, b)
  return passage.from.plain
    .slice(passage.start, passage.start + Math.min(passage.length, 24))
    .replaceAll(phraseEnd, ' ')
}

function namesOf(a: Facts, b: Facts, values: Float64Array): string {
  const shared = decidingNames(a).filter((name) => knowsName(b, name))
  if (shared.length > 0 && (values[featureAt.namesFoundLow] ?? 0) > 0.5)
    return shared
      .slice(0, 2)
      .map((name) => name.text)
      .join(' ')
  const alone = decidingNames(a).filter((name) => !knowsName(b, name))
  return alone
    .slice(0, 2)
    .map((name) => name.text)
    .join(' ')
}

function topicsShared(a: Facts, b: Facts): string {
  const words: string[] = []
  for (let topic = 0; topic < a.topics.length && words.length < 3; topic += 1) {
    if ((a.topics[topic] ?? 0) > 0 && (b.topics[topic] ?? 0) > 0) words.push(topicWord(topic))
  }
  return words.join(' ')
}

function personField(a: Facts, b: Facts): string {
  return (['identity', 'phone', 'appellant'] as const).find((field) => a[field] !== '' && a[field] === b[field]) ?? ''
}

function reasonOfGuard(guard: Guard, a: Facts, b: Facts): RepeatReason {
  return { code: guard, weight: -5, detail: guardDetail(guard, a, b) }
}

function guardDetail(code: RepeatReasonCode, a: Facts, b: Facts): string {
  if (code === 'otherDistrict') return `${a.places.districts.join(' ')} / ${b.places.districts.join(' ')}`
  if (code === 'otherName' || (code === 'noSharedSpot' && titleNames(a) !== '' && titleNames(b) !== ''))
    return `${titleNames(a)} / ${titleNames(b)}`
  if (code === 'otherNumber') return `${a.titleNumbers.join(' ')} / ${b.titleNumbers.join(' ')}`
  return ''
}

function titleNames(facts: Facts): string {
  return facts.places.names
    .filter((name) => name.inTitle)
    .slice(0, 2)
    .map((name) => name.text)
    .join(' ')
}
