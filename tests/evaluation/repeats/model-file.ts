// The source text of shared/domain/repeats/scoring/trained-model.ts.

import type { PackedModel } from '#shared/domain/repeats/scoring/packed-model.ts'

export function modelFile({ depth, bias, features, thresholds, leaves }: PackedModel, origin: string): string {
  return `// Written by tests/evaluation/repeats/train.ts; do not edit. ${origin}, trained on
// pairs of judged public appeals (docs/repeats.md). It holds thresholds and weights of the features in pair-features.ts
// and nothing of any text: no words, no word pieces, no names, no numbers of appeals.

import { unpackModel } from './packed-model.ts'

export const trainedModel = unpackModel({
  depth: ${depth},
  bias: ${bias},
  features: \`
${features}
\`,
  thresholds: \`
${thresholds}
\`,
  leaves: \`
${leaves}
\`,
})
`
}
