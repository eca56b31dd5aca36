/** What was filled in and not sent: kept while the session lasts, so that Esc never loses a word. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { UnitId } from '#shared/domain/dispatch/unit.ts'
import type { StoreClient } from '../../desk/store-client.ts'

export type DispatchDraft = {
  readonly lead: UnitId | null
  readonly assist: readonly UnitId[]
  readonly instruction: string
}

export const emptyDraft: DispatchDraft = { lead: null, assist: [], instruction: '' }

export type DraftState = {
  readonly drafts: ReadonlyMap<string, DispatchDraft>
  readonly keep: (key: string, draft: DispatchDraft) => void
  readonly drop: (key: string) => void
}

export function createDraftStore(): StoreApi<DraftState> {
  return createStore<DraftState>((set, get) => ({
    drafts: new Map(),
    keep: (key, draft) => set({ drafts: new Map([...get().drafts, [key, draft]]) }),
    drop: (key) => set({ drafts: new Map([...get().drafts].filter(([known]) => known !== key)) }),
  }))
}

/** The same cases in any order share a draft. */
export function draftKey(cases: readonly CaseId[]): string {
  return cases.toSorted((a, b) => a - b).join(' ')
}

const bySession = new WeakMap<StoreClient, StoreApi<DraftState>>()

/** One set of drafts for each signed-in session: another person at this desk never sees them. */
export function draftsOf(client: StoreClient): StoreApi<DraftState> {
  const known = bySession.get(client) ?? createDraftStore()
  bySession.set(client, known)
  return known
}
