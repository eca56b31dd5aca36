import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StoreClient } from '../../desk/store-client.ts'
import { isRecord, readContent } from './read-content.ts'
import type { SavedView, ViewContent } from './saved-view.ts'
import type { NamedContent } from './view-file.ts'

export type ViewsState = {
  /** In the order in which they are shown. */
  readonly views: readonly SavedView[]
  /** The one that was deleted last: it can be had back. */
  readonly removed: SavedView | null
}

/** The named views of one person, on the store's shelf. Every change is on disk at once; other windows read it on focus. */
export type Views = {
  readonly state: StoreApi<ViewsState>
  readonly load: () => Promise<void>
  /** A view of the same name is replaced and keeps its place. */
  readonly save: (name: string, content: ViewContent) => SavedView
  readonly rename: (id: string, name: string) => void
  readonly remove: (id: string) => void
  readonly restore: () => void
  readonly move: (id: string, step: number) => void
  /** Takes in views of a file; a name that is taken gets a number behind it. */
  readonly take: (contents: readonly NamedContent[]) => readonly SavedView[]
}

export function createViews(client: StoreClient, owner: string): Views {
  const prefix = `${owner}/view/`
  const state = createStore<ViewsState>(() => ({ views: [], removed: null }))
  const now = (): readonly SavedView[] => state.getState().views

  function put(view: SavedView): void {
    const { id, name, place, query, layout, density, groups } = view
    const value = { name, place, query, columns: layout, density, groups }
    void client.request('kept.put', { shelf: 'views', key: `${prefix}${id}`, value })
  }

  function setViews(views: readonly SavedView[], removed = state.getState().removed): void {
    state.setState({ views: views.toSorted((a, b) => a.place - b.place), removed })
  }

  function add(name: string, content: ViewContent): SavedView {
    const { query, layout, density, groups } = content
    const known = now().find((view) => view.name === name)
    const place = known?.place ?? Math.max(0, ...now().map((view) => view.place)) + 1
    const view = { id: known?.id ?? crypto.randomUUID(), name, place, query, layout, density, groups }
    setViews([...now().filter((each) => each.id !== view.id), view])
    put(view)
    return view
  }

  return {
    state,
    async load() {
      const kept = await client.request('kept.list', { shelf: 'views' })
      setViews(
        kept.flatMap(({ key, value }) => (key.startsWith(prefix) ? viewKept(key.slice(prefix.length), value) : [])),
      )
    },
    save: add,
    rename(id, name) {
      setViews(now().map((view) => (view.id === id ? { ...view, name } : view)))
      const view = now().find((each) => each.id === id)
      if (view !== undefined) put(view)
    },
    remove(id) {
      const removed = now().find((view) => view.id === id)
      if (removed === undefined) return
      setViews(
        now().filter((view) => view.id !== id),
        removed,
      )
      void client.request('kept.put', { shelf: 'views', key: `${prefix}${id}`, value: null })
    },
    restore() {
      const { removed } = state.getState()
      if (removed === null) return
      setViews([...now(), removed], null)
      put(removed)
    },
    move(id, step) {
      const order = [...now()]
      const from = order.findIndex((view) => view.id === id)
      const to = Math.min(Math.max(from + step, 0), order.length - 1)
      if (from < 0 || from === to) return
      order.splice(to, 0, ...order.splice(from, 1))
      const placed = order.map((view, at) => ({ ...view, place: at + 1 }))
      setViews(placed)
      for (const view of placed) put(view)
    },
    take: (contents) => contents.map((content) => add(freeName(content.name, now()), content)),
  }
}

function freeName(name: string, taken: readonly SavedView[]): string {
  const isTaken = (wished: string): boolean => taken.some((view) => view.name === wished)
  let wished = name
  for (let number = 2; isTaken(wished); number += 1) wished = `${name} ${number}`
  return wished
}

/** One that another version wrote and this one cannot read stays on the shelf and out of sight. */
function viewKept(id: string, value: unknown): readonly SavedView[] {
  const content = readContent(value, 'view')
  if (!content.ok || !isRecord(value) || typeof value['name'] !== 'string') return []
  const place = typeof value['place'] === 'number' ? value['place'] : 0
  return [{ ...content.value, id, name: value['name'], place }]
}
