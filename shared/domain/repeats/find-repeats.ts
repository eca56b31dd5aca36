// The question an operator asks: which appeals already here may be the same matter as this one?

import { readFacts } from './reading/facts.ts'
import { relationOf } from './scoring/relation.ts'
import { reasonsOf } from './scoring/reasons.ts'
import { apartKey, candidatesOf, type RepeatIndex } from './repeat-index.ts'
import { oddsOf, scoreOf } from './scoring/scoring.ts'
import type { RepeatSubject, RepeatSuggestion } from './subject.ts'
import { trainedModel } from './scoring/trained-model.ts'
import type { TreeModel } from './scoring/trees.ts'

/** A suggestion whose reasons are worked out when they are asked for: they cost several times what the score does. */
export type RankedRepeat = Omit<RepeatSuggestion, 'reasons'> & { readonly explain: () => RepeatSuggestion }

/** As `findRepeats`, for whoever keeps only some of what is found. Explain before the index changes. */
export function rankRepeats(
  index: RepeatIndex,
  subject: RepeatSubject,
  limit: number,
  model: TreeModel = trainedModel,
): readonly RankedRepeat[] {
  const facts = readFacts(subject)
  const scored = candidatesOf(index, facts)
    .filter((candidate) => !index.apart.has(apartKey(subject.key, candidate.key)))
    .map((candidate) => ({ ...candidate, score: scoreOf([oddsOf(model, facts, candidate.facts, candidate.values)]) }))
  scored.sort((a, b) => b.score - a.score || a.key - b.key)
  return scored.slice(0, Math.max(0, limit)).map(({ key, score, facts: other, values }) => {
    const found = { key, score, relation: relationOf(facts, other, values) }
    return { ...found, explain: () => ({ ...found, reasons: reasonsOf(model, facts, other, values) }) }
  })
}

/**
 * Best first, at most `limit`. The subject need not be in the index; an appeal with its own key is never suggested,
 * nor is one that was marked as different. Changes nothing and merges nothing.
 */
export function findRepeats(
  index: RepeatIndex,
  subject: RepeatSubject,
  limit: number,
  model: TreeModel = trainedModel,
): RepeatSuggestion[] {
  return rankRepeats(index, subject, limit, model).map(({ explain }) => explain())
}
