import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { StoreClient } from '../../desk/store-client.ts'

const LOOKED_AT = 500

/** The case of the next refused command after the one where the cursor is, going round; null when there is none. */
export async function conflictAfter(store: StoreClient, at: CaseId | null): Promise<CaseId | null> {
  const { items } = await store.request('outbox.list', { limit: LOOKED_AT })
  const cases = [...new Set(items.filter((item) => item.state === 'refused').map((item) => item.command.caseId))]
  const here = at === null ? -1 : cases.indexOf(at)
  return cases[(here + 1) % Math.max(1, cases.length)] ?? null
}
