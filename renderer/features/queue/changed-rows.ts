/**
 * What has changed since the person last looked: quiet marks, never a move. A row counts as looked at while the cursor
 * rests on it. Our own commands are no news; what others did to a row on the screen is.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Row } from '../../store/protocol.ts'

export type ChangedRows = {
  /** Rows that changed while they stood in the list and have not been looked at since. */
  readonly state: StoreApi<{ readonly ids: ReadonlySet<CaseId> }>
  readonly isChanged: (row: Row) => boolean
  /** Rows after a change; `before`: the same row as the list has it, when it has. */
  readonly hear: (rows: readonly Row[], before: (row: Row) => Row | undefined) => void
  readonly look: (row: Row) => void
  /** Reads what was looked at in former sessions. */
  readonly load: () => Promise<void>
  readonly close: () => void
}

/** Revisions that are kept: more than a month of one person's work. */
const LOOKED_KEPT = 3_000
const WRITE_AFTER_MS = 3_000

/** `owner`: whoever sits here; what another person has looked at says nothing about this one. */
export function createChangedRows(client: StoreClient, owner: string): ChangedRows {
  const key = `${owner}/looked`
  const looked = new Map<CaseId, number>()
  const state = createStore<{ ids: ReadonlySet<CaseId> }>(() => ({ ids: new Set() }))
  let timer: ReturnType<typeof setTimeout> | null = null

  function write(): void {
    timer = null
    for (const id of looked.keys()) {
      if (looked.size <= LOOKED_KEPT) break
      looked.delete(id)
    }
    void client.request('kept.put', { shelf: 'views', key, value: [...looked] })
  }

  function remember(row: Row): void {
    if (looked.get(row.id) === row.revision) return
    looked.delete(row.id)
    looked.set(row.id, row.revision)
    timer ??= setTimeout(write, WRITE_AFTER_MS)
  }

  function isNews(before: Row | undefined, after: Row): boolean {
    if (before === undefined || before.revision === after.revision) return false
    if (before.sync === 'settled' && after.sync === 'settled') return true
    if (looked.has(after.id)) remember(after)
    return false
  }

  function forgetChange(id: CaseId): void {
    const { ids } = state.getState()
    if (ids.has(id)) state.setState({ ids: new Set([...ids].filter((each) => each !== id)) })
  }

  return {
    state,
    isChanged: (row) => state.getState().ids.has(row.id) || (looked.get(row.id) ?? row.revision) < row.revision,
    hear(rows, beforeOf) {
      const news = rows.filter((after) => isNews(beforeOf(after), after)).map(({ id }) => id)
      if (news.length > 0) state.setState({ ids: new Set([...state.getState().ids, ...news]) })
    },
    look(row) {
      remember(row)
      forgetChange(row.id)
    },
    async load() {
      const kept = await client.request('kept.list', { shelf: 'views' })
      const value = kept.find((each) => each.key === key)?.value
      if (!Array.isArray(value)) return
      for (const pair of value as unknown[]) {
        const [id, revision] = Array.isArray(pair) ? (pair as unknown[]) : []
        if (typeof id === 'number' && typeof revision === 'number' && !looked.has(id)) looked.set(id, revision)
      }
    },
    close() {
      if (timer === null) return
      clearTimeout(timer)
      write()
    },
  }
}
