// The two result tables as CSV text, row by row.

import { factsOf, type RepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import type { ScoredPair } from '#shared/domain/repeats/grouping/cases.ts'
import { reasonsOf } from '#shared/domain/repeats/scoring/reasons.ts'
import { relationOf } from '#shared/domain/repeats/scoring/relation.ts'
import { trainedModel } from '#shared/domain/repeats/scoring/trained-model.ts'
import type { Line } from './read-lines.ts'

export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** `id,case`: appeals of one matter share a case; one that repeats nothing has a case of its own. */
export function* caseRows(lines: readonly Line[], cases: readonly (readonly number[])[]): Generator<string> {
  yield 'id,case\n'
  const caseOf = new Map(cases.flatMap((group) => group.map((key) => [key, group[0] ?? key] as const)))
  for (const { id, subject } of lines) yield `${csvField(id)},C${(caseOf.get(subject.key) ?? subject.key) + 1}\n`
}

/** `a,b,score,relation,reasons`: b is the later appeal; best pairs first; a reason reads `code(weight) detail`. */
export function* pairRows(index: RepeatIndex, lines: readonly Line[], pairs: readonly ScoredPair[]): Generator<string> {
  yield 'a,b,score,relation,reasons\n'
  for (const { a, b, score, values } of pairs) {
    const left = factsOf(index, a)
    const right = factsOf(index, b)
    const [known, fresh] = (left.receivedAt ?? 0) <= (right.receivedAt ?? 0) ? [left, right] : [right, left]
    const reasons = reasonsOf(trainedModel, fresh, known, values).map(({ code, weight, detail }) =>
      `${code}(${weight > 0 ? '+' : ''}${weight}) ${detail}`.trim(),
    )
    const fields = [
      lines[known.key]?.id ?? '',
      lines[fresh.key]?.id ?? '',
      score.toFixed(4),
      relationOf(fresh, known, values),
      reasons.join('; '),
    ]
    yield `${fields.map(csvField).join(',')}\n`
  }
}
