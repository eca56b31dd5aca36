// Which of the four relations a pair has, given that it is one matter. See RULES.md R1–R3.

import { comparePerson } from '../comparing/compare-facts.ts'
import type { Facts } from '../reading/facts.ts'
import { featureAt } from '../comparing/pair-features.ts'
import type { RepeatRelation } from '../subject.ts'

/** Nothing is known about the people, but the letters are the same letter: one person is the simplest explanation. */
const sameLetter = 0.92
const shortestLetter = 40

/** `fresh` is the appeal that has just come, `known` the one already there. Not symmetric. */
export function relationOf(fresh: Facts, known: Facts, values: Float64Array): RepeatRelation {
  const person = comparePerson(fresh, known)
  const unsigned =
    person === 0 &&
    (values[featureAt.cosineAll] ?? 0) >= sameLetter &&
    Math.min(fresh.plain.length, known.plain.length) >= shortestLetter
  if (person !== 1 && !unsigned) return 'massIncident'
  if (known.closed && !isBefore(fresh, known)) return 'reAppeal'
  const sameChannel = fresh.channel !== '' && fresh.channel === known.channel
  return sameChannel || fresh.asksForProgress ? 'urge' : 'crossChannelRepeat'
}

function isBefore(a: Facts, b: Facts): boolean {
  return a.receivedAt !== undefined && b.receivedAt !== undefined && a.receivedAt < b.receivedAt
}
