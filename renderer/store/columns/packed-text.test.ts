import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPacked, packTexts, packWord, unpackText } from './packed-text.ts'

/** So many characters that all three lengths occur. */
const every = Array.from({ length: 65_536 }, (_, unit) => String.fromCharCode(unit)).join('')

const text = fc.string({ unit: fc.constantFrom('噪', '声', '小', '区', 'a', '1', '\u0001', '\uffff'), maxLength: 12 })

describe('packed text', () => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 20 }), (texts) => {
        const packed = packTexts(texts)
        expect(texts.map((_, entry) => unpackText(packed, entry))).toEqual(texts)
      }),
    )
    expect(unpackText(packTexts([every, 'x']), 0) === every).toBe(true)
  })

  it('ends where it is told to', () => {
    const packed = packTexts(['噪声\u0001小区', '小区'])
    expect([unpackText(packed, 0, 1), unpackText(packed, 1, 1)]).toEqual(['噪声', '小区'])
  })

  it('finds a word where it is and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, fc.boolean(), (texts, word, isLarge) => {
        fc.pre(word !== '')
        // With every character there is, those of the texts take one, two or three bytes.
        const packed = packTexts(isLarge ? [...texts, every] : texts)
        const needle = packWord(packed, word)
        const found = texts.map(
          (_, entry) =>
            needle !== null &&
            findPacked(packed.bytes, needle, packed.starts[entry] ?? 0, packed.starts[entry + 1] ?? 0) >= 0,
        )
        expect(found).toEqual(texts.map((each) => each.includes(word)))
      }),
    )
  })

  it('never takes the middle of a character for a beginning', () => {
    const packed = packTexts([...Array(65_536).keys()].map((unit) => String.fromCharCode(unit)))
    for (let unit = 0; unit < 65_536; unit += 37) {
      const needle = packWord(packed, String.fromCharCode(unit))
      if (needle === null) throw new Error('every character is there')
      expect(findPacked(packed.bytes, needle, 0, packed.bytes.length)).toBe(packed.starts[unit])
    }
  })
})
