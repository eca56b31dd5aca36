import { describe, expect, it } from 'vitest'
import { createRandom } from '../testing/records.ts'
import { nth } from '../testing/nth.ts'
import type { RowText } from './row-text.ts'
import { createTextStore } from './text.ts'

const syllables = ['噪声', '小区', 'ktv', '路灯', '1990000', '42', '停车', '号楼', 'x']

/** More than one block of the index of pairs, and a chunk that ends inside a block. */
const ROWS = 9000

describe('text of many rows', () => {
  it('is found as it is now, joined or not, and never as it was', () => {
    const store = createTextStore()
    const texts: RowText[] = []
    const random = createRandom(3)
    const words = (): string => Array.from({ length: 1 + random.below(4) }, () => random.pick(syllables)).join('')
    const put = (slot: number): void => {
      texts[slot] = { wide: words(), latin: String(random.below(5000)) }
      store.put(slot, nth(texts, slot))
    }
    // More than two tails are joined, then many rows change, some twice before they are joined again.
    for (let slot = 0; slot < ROWS; slot += 1) put(slot)
    for (let change = 0; change < 3000; change += 1) put(random.below(ROWS))
    for (const phase of ['without index', 'indexed', 'changed since']) {
      if (phase === 'indexed') while (store.index(ROWS, 0)) put(random.below(ROWS))
      if (phase === 'changed since') for (let change = 0; change < 300; change += 1) put(random.below(ROWS))
      for (const word of [
        '噪声',
        '声',
        '楼',
        '无',
        '声小',
        '42',
        '420',
        '区k',
        '1990000',
        '00421',
        'x',
        '没有',
        '楼x',
        '噪声小区',
        '小区噪声',
        '停车号楼路灯',
        '声噪',
        'ktvktv',
      ]) {
        const hits = new Uint8Array(ROWS)
        store.mark(word, hits)
        const expected = texts.map(({ wide, latin }) => (wide.includes(word) || latin.includes(word) ? 1 : 0))
        expect([word, [...hits]]).toEqual([word, expected])
        expect(store.holds(17, word)).toBe(expected[17] === 1)
      }
    }
    expect(store.read(4999)).toEqual(texts[4999])
    // Nobody waits: what is dead goes, and everything is still found.
    const { bytes, dead } = store.size()
    for (let change = 0; change < 20_000; change += 1) put(random.below(300))
    while (store.index(ROWS, 0));
    expect(dead).toBeGreaterThan(0)
    expect(store.size().bytes).toBeLessThan(bytes * 1.1)
    for (const word of ['噪声', '区k', '停车']) {
      const hits = new Uint8Array(ROWS)
      store.mark(word, hits)
      expect([...hits]).toEqual(texts.map(({ wide, latin }) => (wide.includes(word) || latin.includes(word) ? 1 : 0)))
    }
  })
})
