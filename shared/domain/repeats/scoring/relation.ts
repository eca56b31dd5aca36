// Which of the four relations a pair has, given that it is one matter. See RULES.md R1–R3.

import { comparePerson } from '../comparing/compare-facts.ts'
import type { Facts } from '../reading/facts.ts'
import { featureAt } from '../comparing/pair-features.ts'
import type { RepeatRelation, RepeatSubject } from '../subject.ts'

/** Nothing is known about the people, but the letters are the same letter: one person is the simplest explanation. */
const sameLetter = 0.92
const shortestLetter = 40

/**
 * `fresh` is the appeal that has just come, `known` the one already there. Not symmetric. What came before the known case
 * was closed asks for the handling that was under way, however late it is seen here; of unknown time, it comes afterwards.
 */
export function relationOf(fresh: Facts, known: Facts, values: Float64Array): RepeatRelation {
  const person = comparePerson(fresh, known)
  const unsigned =
    person === 0 &&
    (values[featureAt.cosineAll] ?? 0) >= sameLetter &&
    Math.min(fresh.plain.length, known.plain.length) >= shortestLetter
  if (person !== 1 && !unsigned) return 'massIncident'
  if (cameAfterClosing(fresh, known)) return 'reAppeal'
  const sameChannel = fresh.channel !== '' && fresh.channel === known.channel
  return sameChannel || fresh.asksForProgress ? 'urge' : 'crossChannelRepeat'
}

function cameAfterClosing(fresh: Facts, known: Facts): boolean {
  if (known.closedAt === undefined) return false
  // A closing noted before the appeal itself is a wrong entry: nothing comes again before it came.
  return fresh.receivedAt === undefined || fresh.receivedAt >= Math.max(known.closedAt, known.receivedAt ?? -Infinity)
}

/** A matter that is over takes nothing in any more: it is offered to the person who raised it, and to nobody else. */
export function isOffered(known: Pick<RepeatSubject, 'closedAt'> | undefined, relation: RepeatRelation): boolean {
  return known?.closedAt === undefined || relation !== 'massIncident'
}
