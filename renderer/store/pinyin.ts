/** Pinyin initials: 张三 → zs. Counted once for each distinct string; names read their first character as a surname. */
import { pinyin } from 'pinyin-pro'
import { foldText } from './columns/plain-text.ts'

export type Initials = { readonly ofName: (name: string) => string; readonly ofWords: (text: string) => string }

export function createInitials(): Initials {
  const names = new Map<string, string>()
  const texts = new Map<string, string>()

  function remembered(known: Map<string, string>, text: string, surname: 'head' | 'off'): string {
    const before = known.get(text)
    if (before !== undefined) return before
    const initials = hasHan(text)
      ? foldText(pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', surname }).join(''))
      : ''
    known.set(text, initials)
    return initials
  }

  return {
    ofName: (name) => remembered(names, name, 'head'),
    ofWords: (text) => remembered(texts, text, 'off'),
  }
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
