import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, showControls } from './clean-text.ts'

describe('text that people or channels wrote', () => {
  test('takes out what nobody sees and leaves what anybody wrote', () => {
    expect(cleanText('第一行\r\n第二行\r\t末尾 ')).toEqual({ text: '第一行\n第二行\n\t末尾', hadControl: false })
    expect(cleanText('a\u0000b\u202ec\u200bd\ufeff')).toEqual({ text: 'abcd', hadControl: true })
    expect(cleanText('半个\ud83d')).toEqual({ text: '半个\ufffd', hadControl: true })
    expect(cleanText('😀👨‍👩‍👧')).toEqual({ text: '😀👨‍👩‍👧', hadControl: false })
  })

  test('is the same when cleaned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const { text } = cleanText(word)
        expect(cleanText(text)).toEqual({ text, hadControl: false })
      }),
    )
  })

  test('shows in an original what it took out', () => {
    expect(showControls('a\u202eb\u0000 半个\ud83d😀')).toBe('a⟨202E⟩b⟨0000⟩ 半个⟨D83D⟩😀')
  })
})
