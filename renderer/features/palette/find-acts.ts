/** Finds acts by what they are called: Chinese, pinyin initials, or the English of their id and hint. */
import { find, findable, findAll, type Findable, type Hit } from '../../ui/pinyin-find.ts'

export type PaletteAct = {
  readonly id: string
  /** As it stands on buttons, in the language of the window. */
  readonly word: string
  /** As printed; empty when the act has no key. */
  readonly keys: string
  readonly hint?: string | undefined
  /** Words of the act in the other language, and whatever else people call it. */
  readonly also?: string | undefined
}

export type FindableAct = {
  readonly act: PaletteAct
  readonly name: Findable
  /** By the word of the other language, pinyin included. */
  readonly both: Findable
  readonly other: string
}
export type ActFound = { readonly act: PaletteAct; readonly hits: readonly Hit[] }

export function findableActs(acts: readonly PaletteAct[]): readonly FindableAct[] {
  return acts.map((act) => ({
    act,
    name: findable(act.word),
    both: findable(act.also ?? ''),
    other: `${wordsOfId(act.id)} ${act.hint ?? ''} ${act.also ?? ''}`.toLowerCase(),
  }))
}

/** acceptAndDispatch → accept and dispatch */
function wordsOfId(id: string): string {
  return id.replace(/([a-z0-9])([A-Z])/gu, '$1 $2').toLowerCase()
}

/** Best first: at the beginning of the name, inside it, elsewhere; among equals in the order of the acts. */
export function findActs(acts: readonly FindableAct[], typed: string): readonly ActFound[] {
  const words = typed.trim()
  if (words === '') return acts.map(({ act }) => ({ act, hits: [] }))
  return acts
    .flatMap((candidate, order) => {
      const rank = rankOf(candidate, words)
      return rank === null ? [] : [{ act: candidate.act, hits: findAll(candidate.name, words) ?? [], rank, order }]
    })
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
}

function rankOf({ name, both, other, act }: FindableAct, words: string): number | null {
  if (act.keys !== '' && act.keys.toLowerCase() === words.toLowerCase()) return 0
  const hit = find(name, words)
  if (hit !== null) return hit.from === 0 ? 0 : 1
  if (findAll(name, words) !== null) return 1
  const lower = words.toLowerCase()
  const at = other.indexOf(lower)
  if (at < 0) return find(both, words) === null ? null : 2
  return at === 0 || other[at - 1] === ' ' ? 1 : 2
}
