import { maskNumbers } from '#shared/domain/access/masking.ts'
import type { FraudClue, HotMatter } from '#shared/domain/early-warning/warnings.ts'

export type Line =
  | { readonly kind: 'matter'; readonly key: string; readonly warning: HotMatter }
  | { readonly kind: 'clue'; readonly key: string; readonly warning: FraudClue }

/** Matters first, then clues, each in the order of their weight: one list to go through with J and K. */
export function linesOf(lists: {
  readonly matters: readonly HotMatter[]
  readonly clues: readonly FraudClue[]
}): readonly Line[] {
  return [
    ...lists.matters.map((warning) => ({ kind: 'matter', key: warning.key, warning }) as const),
    ...lists.clues.map((warning) => ({ kind: 'clue', key: warning.key, warning }) as const),
  ]
}

/** The object of a matter's most shared key `object district topic`; null when its appeals share none. */
export function objectOf(
  matter: HotMatter,
): { readonly object: string; readonly district: string; readonly topic: string } | null {
  const [first] = matter.objects
  if (first === undefined) return null
  const [object = '', district = '', topic = ''] = first.split(' ')
  return { object, district, topic }
}

/** Numbers of people stay masked as everywhere; a page is nobody's number. */
export function shownClue({ clue }: FraudClue): string {
  return clue.kind === 'link' ? clue.value : maskNumbers(clue.value)
}

/** The line that stays chosen when the lists are made anew: the same key, else the same place. */
export function keptAt(lines: readonly Line[], key: string | null, at: number): number {
  const found = lines.findIndex((line) => line.key === key)
  return found >= 0 ? found : Math.max(0, Math.min(at, lines.length - 1))
}
