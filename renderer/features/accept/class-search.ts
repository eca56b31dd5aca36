/** Finds classes by any part of their path: characters, pinyin initials, English, code. */
import type { AppealClass, ClassCode } from '#shared/domain/classification/class.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { find, findable, findAll, type Findable, type Hit } from '../../ui/pinyin-find.ts'

export const PATH_SEPARATOR = ' › '

export type ClassEntry = {
  readonly code: ClassCode
  readonly path: string
  readonly pathEn: string
  readonly own: Findable
  readonly inPath: Findable
}

export type ClassFound = {
  readonly entry: ClassEntry
  /** In `path`; empty when the English name or the code matched. */ readonly hits: readonly Hit[]
}

/** Only classes that may be chosen: acceptance needs level 2 or 3. In the order of their codes. */
export function classEntries(reference: Reference): readonly ClassEntry[] {
  const byCode = new Map(reference.classes.map((each) => [each.code, each]))
  return reference.classes
    .filter((each) => each.level > 1)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((each) => {
      const chain = chainOf(each, byCode)
      const path = chain.map((link) => link.name).join(PATH_SEPARATOR)
      const pathEn = chain.map((link) => link.nameEn).join(PATH_SEPARATOR)
      return { code: each.code, path, pathEn, own: findable(each.name), inPath: findable(path) }
    })
}

function chainOf(last: AppealClass, byCode: ReadonlyMap<ClassCode, AppealClass>): readonly AppealClass[] {
  const chain: AppealClass[] = []
  let at: AppealClass | undefined = last
  while (at !== undefined && chain.length < 4) {
    chain.unshift(at)
    at = at.parent === null ? undefined : byCode.get(at.parent)
  }
  return chain
}

/** Best first: in the class's own name before its parents', at the beginning before later, short before long. */
export function searchClasses(entries: readonly ClassEntry[], typed: string): readonly ClassFound[] {
  const words = typed.trim()
  if (words === '') return entries.map((entry) => ({ entry, hits: [] }))
  const found = entries.flatMap((entry) => {
    const match = matchOf(entry, words)
    return match === null ? [] : [{ entry, ...match }]
  })
  return found.toSorted(
    (a, b) => a.rank - b.rank || a.entry.path.length - b.entry.path.length || (a.entry.code < b.entry.code ? -1 : 1),
  )
}

function matchOf(entry: ClassEntry, words: string): { readonly hits: readonly Hit[]; readonly rank: number } | null {
  const hits = findAll(entry.inPath, words)
  if (hits !== null) {
    const own = find(entry.own, words)
    return { hits, rank: own === null ? 2 : own.from === 0 ? 0 : 1 }
  }
  const lower = words.toLowerCase()
  if (entry.pathEn.toLowerCase().includes(lower))
    return { hits: [], rank: entry.pathEn.toLowerCase().startsWith(lower) ? 1 : 3 }
  return entry.code.startsWith(words) ? { hits: [], rank: 3 } : null
}
