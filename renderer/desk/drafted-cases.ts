/** Which cases something was begun for: what the sign in the row and the line in the card go by. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { StoreClient } from './store-client.ts'

export type DraftPlace = { readonly kind: string; readonly cases: readonly CaseId[] }

export type Drafted = ReadonlyMap<CaseId, readonly string[]>

/** `reply/12`, `decline/3 7`: as drafts are kept, without their owner. */
export function placeOfKey(key: string): DraftPlace {
  const [kind = '', cases = ''] = key.split('/')
  return { kind, cases: cases.split(' ').map(Number) }
}

/** A merged case is not in the lists any more: what was begun for it is found from its primary, and shown there too. */
export async function draftedCases(client: StoreClient, places: readonly DraftPlace[]): Promise<Drafted> {
  const drafted = new Map<CaseId, readonly string[]>()
  const add = (id: CaseId, kind: string): void => {
    const kinds = drafted.get(id) ?? []
    if (!kinds.includes(kind)) drafted.set(id, [...kinds, kind])
  }
  for (const { kind, cases } of places) for (const id of cases) add(id, kind)
  if (drafted.size === 0) return drafted
  const rows = await client.request('rows.byId', { ids: [...drafted.keys()] })
  const primaries = new Map(rows.flatMap((row) => (row.mergedInto === null ? [] : [[row.id, row.mergedInto] as const])))
  for (const { kind, cases } of places) {
    const primary = cases.length === 1 && cases[0] !== undefined ? primaries.get(cases[0]) : undefined
    if (primary !== undefined) add(primary, kind)
  }
  return drafted
}
