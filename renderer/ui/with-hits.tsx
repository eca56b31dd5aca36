import type { ReactNode } from 'react'
import type { Hit } from './pinyin-find.ts'

/** The text with the found characters marked; hits are sorted, and one that begins inside another is left out. */
export function withHits(text: string, hits: readonly Hit[]): readonly ReactNode[] {
  const characters = [...text]
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of hits) {
    if (from < at) continue
    parts.push(characters.slice(at, from).join(''), <mark key={from}>{characters.slice(from, to).join('')}</mark>)
    at = to
  }
  parts.push(characters.slice(at).join(''))
  return parts
}
