import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Row } from '../../store/protocol.ts'

/** `>` acts only, `#` cases only; without a prefix both. */
export type Scope = 'both' | 'acts' | 'cases'

export type PaletteState = {
  readonly typed: string
  readonly cases: readonly Row[]
  readonly searching: boolean
  /** Marked line, over acts and cases together. */
  readonly at: number
  readonly type: (text: string) => void
  /** Resolves when the cases shown answer what is typed. */
  readonly found: () => Promise<void>
  readonly mark: (at: number) => void
}

/** As many as fit without scrolling beside the acts. */
const CASES_SHOWN = 8

export function scopeOf(typed: string): { readonly scope: Scope; readonly words: string } {
  const first = typed.trimStart()[0] ?? ''
  if (first === '>' || first === '\uFF1E') return { scope: 'acts', words: typed.trimStart().slice(1).trim() }
  if (first === '#' || first === '\uFF03') return { scope: 'cases', words: typed.trimStart().slice(1).trim() }
  return { scope: 'both', words: typed.trim() }
}

export function createPaletteStore(client: StoreClient): StoreApi<PaletteState> {
  let asked = 0
  let answered: Promise<void> = Promise.resolve()
  return createStore<PaletteState>((set) => ({
    typed: '',
    cases: [],
    searching: false,
    at: 0,
    mark: (at) => set({ at }),
    found: () => answered,
    type: (typed) => {
      asked += 1
      const mine = asked
      const { scope, words } = scopeOf(typed)
      if (scope === 'acts' || words === '') {
        set({ typed, at: 0, cases: [], searching: false })
        return
      }
      set({ typed, at: 0, searching: true })
      answered = client.request('case.find', { text: words, limit: CASES_SHOWN }).then((cases) => {
        // An older answer than the last question is of no use.
        if (mine === asked) set({ cases, searching: false })
      })
    },
  }))
}
