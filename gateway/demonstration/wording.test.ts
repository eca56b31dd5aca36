import { describe, expect, test } from 'vitest'
import { createRandom } from './random.ts'
import { createWriter } from './wording.ts'

const write = createWriter()

describe('the writer', () => {
  test('fills slots, slots inside slots, and choices', () => {
    const slots = { who: '{name}家', name: '孙某' }
    expect(write('{who}的[狗|猫]', slots, createRandom(1))).toMatch(/^孙某家的[狗猫]$/u)
    const both = new Set(Array.from({ length: 40 }, (_, seed) => write('[狗|猫]', slots, createRandom(seed))))
    expect(both).toEqual(new Set(['狗', '猫']))
  })

  test('tagged choices agree with each other', () => {
    for (const index of [0, 1, 2, 3]) {
      expect(write('[1:甲|乙]和[1:子|丑]', { '#1': String(index) }, createRandom(index))).toBe(
        index % 2 === 0 ? '甲和子' : '乙和丑',
      )
    }
  })

  test('an unknown slot is a bug', () => {
    expect(() => write('{nobody}', {}, createRandom(1))).toThrow('nobody')
  })
})
