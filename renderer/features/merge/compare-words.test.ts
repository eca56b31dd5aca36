import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords, markOf } from './compare-words.ts'

function seen(text: string, ...others: string[]): string {
  return compareWords(text, others)
    .map((piece) =>
      piece.kind === 'same' ? `[${piece.text}]` : piece.kind === 'different' ? `(${piece.text})` : piece.text,
    )
    .join('')
}

describe('compareWords', () => {
  it('ends a clause at the punctuation of both widths', () => {
    for (const mark of ['\uFF0C', '\u3002', '\u3001', ',', '.'])
      expect(seen(`油烟${mark}烧烤`, '烧烤摊')).toBe(`(油烟)${mark}[烧烤]`)
  })

  it('marks common words of two and more characters, and clauses of its own', () => {
    expect(seen('南门外有家烧烤摊,孩子没法睡,油烟直冲三楼', '小区南门外烧烤摊正在营业,孩子没法睡')).toBe(
      '[南门外]有家[烧烤摊],[孩子没法睡],(油烟直冲三楼)',
    )
  })

  it('does not call two empty characters in common a word', () => {
    expect(seen('我们在这里', '我们要了')).toBe('(我们在这里)')
    expect(seen('在我家', '到我家')).toBe('(在我家)')
    expect(seen('在我家门口', '到我家门口')).toBe('在[我家门口]')
  })

  it('compares with every other text', () => {
    expect(seen('派出所、孩子', '派出所', '孩子')).toBe('[派出所]、[孩子]')
  })

  it('marks numbers only as a whole', () => {
    expect(seen('199****0012', '199****0012')).toBe('[199****0012]')
    expect(seen('199****0077', '199****0012')).toBe('(199****0077)')
    expect(seen('3 号楼', '3 单元')).toBe('3 (号楼)')
  })

  it('marks nothing when there is nothing to compare with', () => {
    expect(seen('原文', '')).toBe('原文')
    expect(compareWords('', ['原文'])).toEqual([])
  })

  it('never loses or adds a character', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('烧烤摊南门噪声的了我,。 12aA*-🚓')) })
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 2 }), (text, others) => {
        expect(
          compareWords(text, others)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('calls everything of a text the same when it is compared with itself', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('烧烤摊南门噪声油烟孩子')), minLength: 2 })
    fc.assert(
      fc.property(texts, (text) => {
        expect(compareWords(text, [text])).toEqual([{ text, kind: 'same' }])
      }),
    )
  })
})

describe('markOf', () => {
  it('tells same, near, different and not comparable apart', () => {
    expect(markOf('历下区姚家街道', '历下区 姚家街道')).toBe('same')
    expect(markOf('历下区姚家街道幸福里', '姚家街道南门')).toBe('near')
    expect(markOf('天桥北园', '历城洪家楼')).toBe('different')
    expect(markOf('', '历城')).toBeNull()
  })
})
