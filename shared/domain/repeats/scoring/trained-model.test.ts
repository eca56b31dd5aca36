import { describe, expect, test } from 'vitest'
import { featureCount } from '../comparing/pair-features.ts'
import { unpackModel } from './packed-model.ts'
import { trainedModel } from './trained-model.ts'
import { evaluateTrees } from './trees.ts'

describe('the trained model', () => {
  test('has whole trees that ask only for features there are', () => {
    const { depth, bias, features, thresholds, leaves } = trainedModel
    const trees = leaves.length / 2 ** depth
    expect(Number.isInteger(trees)).toBe(true)
    expect(trees).toBeGreaterThan(100)
    expect(features.length).toBe(trees * (2 ** depth - 1))
    expect(thresholds.length).toBe(features.length)
    expect(Math.max(...features)).toBeLessThan(featureCount)
    expect(Math.max(...leaves.map(Math.abs))).toBeLessThan(1)
    expect(thresholds.every((threshold) => threshold >= -3 && threshold <= 10_000)).toBe(true)
    expect(bias).toBeLessThan(0)
  })

  test('gives more to a pair that shares everything than to one that shares nothing', () => {
    const alike = new Float64Array(featureCount).fill(1)
    expect(evaluateTrees(trainedModel, alike)).toBeGreaterThan(
      evaluateTrees(trainedModel, new Float64Array(featureCount)),
    )
  })
})

describe('a packed model', () => {
  const packed = { depth: 1, bias: -1, features: '0\n1', thresholds: '255s -1\n', leaves: '0 2s -2s\n5' }

  test('is read digit by digit, in steps of a hundred-thousandth', () => {
    const model = unpackModel(packed)
    expect([...model.features]).toEqual([0, 1])
    expect([...model.thresholds]).toEqual([1, -0.00001])
    expect([...model.leaves]).toEqual([0, 0.001, -0.001, 0.00005])
    expect(evaluateTrees(model, Float64Array.of(2, 0))).toBeCloseTo(-1 + 0.001 + 0.00005)
  })

  test('that lost a number is refused', () => {
    expect(() => unpackModel({ ...packed, thresholds: '1' })).toThrow('damaged')
    expect(() => unpackModel({ ...packed, leaves: '0 2s -2s _' })).toThrow('damaged')
  })
})
