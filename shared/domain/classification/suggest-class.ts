/**
 * Which classes to offer first for a case without one: those of its likely repeats, of its place, those its words
 * name, and those that earlier decisions gave to such words.
 */
import type { AppealClass, ClassCode } from './class.ts'
import type { LearntClass } from './suggest-learnt-classes.ts'

export type ClassEvidence = {
  /** The class it has already, offered first. */
  readonly own: ClassCode | null
  /** Likely repeats with their probability, 0..1. */
  readonly repeats: readonly { readonly no: string; readonly classCode: ClassCode | null; readonly score: number }[]
  readonly samePlace: readonly { readonly no: string; readonly classCode: ClassCode | null }[]
  /** What earlier decisions at this desk say of the words of the case. */
  readonly learnt: readonly LearntClass[]
  readonly title: string
  readonly text: string
}

export type ClassReason =
  | { readonly why: 'own' }
  | { readonly why: 'repeat'; readonly no: string }
  | { readonly why: 'place'; readonly no: string }
  | { readonly why: 'words'; readonly word: string }
  /** Pieces of the text that earlier cases of the class had; `score` is the belief, 0..1. */
  | { readonly why: 'learnt'; readonly pieces: readonly string[]; readonly score: number }

/** `weight` only orders; it is no probability. */
export type ClassSuggestion = { readonly code: ClassCode; readonly reason: ClassReason; readonly weight: number }

/** At most this many: more would be a list to read instead of a key to press. */
const OFFERED = 4

/** A word of the title says more than one of the text; an earlier case of the place says less than a likely repeat. */
const WEIGHT = { own: 2, title: 0.5, text: 0.25, place: 0.3, learnt: 0.9 } as const
/** Less belief than this is a guess. */
const LEAST_BELIEF = 0.35

/** Best first, each class once and only classes that may be chosen (level 2 and 3). Same evidence, same answer. */
export function suggestClasses(evidence: ClassEvidence, classes: readonly AppealClass[]): readonly ClassSuggestion[] {
  const best = new Map<ClassCode, ClassSuggestion>()
  for (const each of [...fromCases(evidence), ...fromLearnt(evidence), ...fromWords(evidence, classes)]) {
    const known = best.get(each.code)
    if (known === undefined) best.set(each.code, each)
    // A second reason for the same class strengthens it, less than a first one would.
    else best.set(each.code, { ...known, weight: known.weight + each.weight / 2 })
  }
  const choosable = new Set(classes.filter((each) => each.level > 1).map((each) => each.code))
  return [...best.values()]
    .filter((each) => choosable.has(each.code))
    .toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1))
    .slice(0, OFFERED)
}

function fromCases({ own, repeats, samePlace }: ClassEvidence): readonly ClassSuggestion[] {
  const found: ClassSuggestion[] = []
  if (own !== null) found.push({ code: own, reason: { why: 'own' }, weight: WEIGHT.own })
  for (const { no, classCode, score } of repeats) {
    if (classCode !== null) found.push({ code: classCode, reason: { why: 'repeat', no }, weight: score })
  }
  for (const { no, classCode } of samePlace) {
    if (classCode !== null) found.push({ code: classCode, reason: { why: 'place', no }, weight: WEIGHT.place })
  }
  return found
}

function fromLearnt({ learnt }: ClassEvidence): readonly ClassSuggestion[] {
  return learnt
    .filter(({ score }) => score >= LEAST_BELIEF)
    .map(({ classCode, score, reasons }) => ({
      code: classCode,
      reason: { why: 'learnt', pieces: reasons, score },
      weight: score * WEIGHT.learnt,
    }))
}

/** A class is named by its own name of at least two characters; the finer level wins among equals. */
function fromWords({ title, text }: ClassEvidence, classes: readonly AppealClass[]): readonly ClassSuggestion[] {
  return classes.flatMap(({ code, level, name }) => {
    if (level < 2 || name.length < 2 || name === '其他') return []
    const weight = (title.includes(name) ? WEIGHT.title : 0) + (text.includes(name) ? WEIGHT.text : 0)
    return weight === 0 ? [] : [{ code, reason: { why: 'words' as const, word: name }, weight: weight + level / 100 }]
  })
}
