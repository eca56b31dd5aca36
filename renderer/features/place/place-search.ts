/** Finds districts and streets by any part of their names: characters, pinyin initials, English, division code. */
import type { Reference } from '#shared/domain/reference.ts'
import { find, findable, findAll, type Findable, type Hit } from '../../ui/pinyin-find.ts'

export type PlaceEntry = {
  /** 6 digits for a district, 9 for a street or town. */
  readonly code: string
  readonly path: string
  readonly pathEn: string
  readonly own: Findable
  readonly inPath: Findable
}
export type PlaceFound = { readonly entry: PlaceEntry; readonly hits: readonly Hit[] }

const SEPARATOR = ' › '

/** Each district before its streets, in the order of the codes. `nameEn` answers the code itself where no English is known. */
export function placeEntries(
  { divisions }: Pick<Reference, 'divisions'>,
  nameEn: (code: string) => string,
): readonly PlaceEntry[] {
  const names = new Map(divisions.map(({ code, name }) => [code, name]))
  return divisions
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => {
      const chain = code.length > 6 ? [code.slice(0, 6), code] : [code]
      const path = chain.map((each) => names.get(each) ?? each).join(SEPARATOR)
      return {
        code,
        path,
        pathEn: chain.map(nameEn).join(SEPARATOR),
        own: findable(name),
        inPath: findable(path),
      }
    })
}

/** Best first: at the beginning of the own name, inside it, in the district's; then in the order of the codes. */
export function searchPlaces(entries: readonly PlaceEntry[], typed: string): readonly PlaceFound[] {
  const words = typed.normalize('NFKC').trim()
  if (words === '') return entries.map((entry) => ({ entry, hits: [] }))
  return entries
    .flatMap((entry) => {
      const match = matchOf(entry, words)
      return match === null ? [] : [{ entry, ...match }]
    })
    .toSorted((a, b) => a.rank - b.rank || (a.entry.code < b.entry.code ? -1 : 1))
}

function matchOf(entry: PlaceEntry, words: string): { readonly hits: readonly Hit[]; readonly rank: number } | null {
  const hits = findAll(entry.inPath, words)
  if (hits !== null) {
    const own = find(entry.own, words)
    return { hits, rank: own === null ? 2 : own.from === 0 ? 0 : 1 }
  }
  if (entry.code.startsWith(words)) return { hits: [], rank: entry.code === words ? 0 : 3 }
  return entry.pathEn.toLowerCase().includes(words.toLowerCase()) ? { hits: [], rank: 1 } : null
}
