// Writes a model as the packed text that shared/domain/repeats/packed-model.ts reads.

import { packedStep, type PackedModel } from '#shared/domain/repeats/scoring/packed-model.ts'
import type { TreeModel } from '#shared/domain/repeats/scoring/trees.ts'

const longestLine = 118

function lines(words: Iterable<string>, between: string): string {
  const done: string[] = []
  let line = ''
  for (const word of words) {
    if (line.length + between.length + word.length > longestLine) {
      done.push(line)
      line = ''
    }
    line += line === '' ? word : between + word
  }
  return [...done, line].join('\n')
}

function packed(numbers: Float64Array): string {
  return lines(
    Array.from(numbers, (number) => Math.round(number / packedStep).toString(36)),
    ' ',
  )
}

export function packModel({ depth, bias, features, thresholds, leaves }: TreeModel): PackedModel {
  return {
    depth,
    bias,
    features: lines(
      Array.from(features, (feature) => feature.toString(36)),
      '',
    ),
    thresholds: packed(thresholds),
    leaves: packed(leaves),
  }
}
