/** What the window is showing besides the list: the workbench, the open panel, a pending G. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import { queueLayout } from '../features/queue/queue-columns.ts'
import type { SayKind } from '../features/say/say-kinds.ts'
import type { Condition, GroupFields } from '../store/query/query.ts'
import type { GridLayout } from '../ui/grid/layout.ts'

export type PanelShown =
  | {
      readonly kind: 'accept' | 'dispatch' | 'delegate' | 'addHandler' | 'result' | 'relate' | 'visit'
      readonly cases: readonly CaseId[]
    }
  /** `back`: the panel that was left for it and comes back with the new place. */
  | { readonly kind: 'place'; readonly cases: readonly CaseId[]; readonly back?: 'accept' | 'dispatch' }
  | { readonly kind: 'reply'; readonly purpose: 'write' | 'approve'; readonly cases: readonly CaseId[] }
  | { readonly kind: 'say'; readonly what: SayKind; readonly cases: readonly CaseId[] }
  | { readonly kind: 'family'; readonly of: CaseId }
  | { readonly kind: 'export' }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'links' }
  | { readonly kind: 'quarantine' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'facets' }
  | { readonly kind: 'columns' }
  | { readonly kind: 'jump' }
  | { readonly kind: 'views'; readonly saving: boolean }

export type BenchName = 'queue' | 'merge' | 'warnings' | 'savings'

export type ScreenState = {
  readonly bench: BenchName
  /** Cases marked for the merge bench; null: the suggested ones. */
  readonly mergeCases: readonly CaseId[] | null
  readonly panel: PanelShown | null
  /** G has been pressed; the next letter names a queue. */
  readonly jumping: boolean
  /** The card lies over the list (narrow windows only). */
  readonly cardOver: boolean
  readonly layout: GridLayout
  /** Row height of the view that is open; null: as in the settings. */
  readonly density: Settings['density'] | null
  /** The group panel; `drilled`: the conditions that the opened group has added. */
  readonly grouping: { readonly by: GroupFields; readonly drilled: readonly Condition[] } | null
  /** The named view that the list was opened as. */
  readonly viewId: string | null
  /** The case whose numbers are asked for; lies over whatever panel is open. */
  readonly revealing: CaseId | null
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
    layout: queueLayout,
    density: null,
    grouping: null,
    viewId: null,
    revealing: null,
    menu: null,
  }))
}
