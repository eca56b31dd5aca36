/** What the window is showing besides the list: the workbench, the open panel, a pending G. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { ColumnId } from '../features/queue/queue-columns.ts'
import type { SayKind } from '../features/say/say-kinds.ts'

export type PanelShown =
  | {
      readonly kind: 'accept' | 'dispatch' | 'delegate' | 'addHandler' | 'result' | 'relate' | 'visit'
      readonly cases: readonly CaseId[]
    }
  | { readonly kind: 'reply'; readonly purpose: 'write' | 'approve'; readonly cases: readonly CaseId[] }
  | { readonly kind: 'say'; readonly what: SayKind; readonly cases: readonly CaseId[] }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'facets' }

export type ScreenState = {
  readonly bench: 'queue' | 'merge'
  /** Cases marked for the merge bench; null: the suggested ones. */
  readonly mergeCases: readonly CaseId[] | null
  readonly panel: PanelShown | null
  /** G has been pressed; the next letter names a queue. */
  readonly jumping: boolean
  /** The card lies over the list (narrow windows only). */
  readonly cardOver: boolean
  readonly hiddenColumns: ReadonlySet<ColumnId>
  readonly menu: { readonly x: number; readonly y: number } | null
}

export type Screen = StoreApi<ScreenState>

export function createScreen(): Screen {
  return createStore<ScreenState>(() => ({
    bench: 'queue',
    mergeCases: null,
    panel: null,
    jumping: false,
    cardOver: false,
    hiddenColumns: new Set(),
    menu: null,
  }))
}
