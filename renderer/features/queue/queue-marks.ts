import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Queue } from './queue-state.ts'
import type { QueueView, ViewSource } from './queue-view.ts'

/** More rows than this are not worked on with one key: nobody could look at them. */
export const MARK_LIMIT = 5_000

type Marks = Pick<
  Queue,
  'toggleMark' | 'extendMark' | 'extendTo' | 'extendPage' | 'markThrough' | 'markAll' | 'keepMarks' | 'clearMarks'
>

export function createQueueMarks({ client, view, state, held }: ViewSource & { readonly held: QueueView }): Marks {
  function setMarks(marks: ReadonlySet<CaseId>): void {
    state.setState({ marks })
    held.picture().restyle()
  }

  async function idsBetween(start: number, end: number): Promise<readonly CaseId[]> {
    const opened = state.getState().view
    if (opened === null) return []
    return (await client.request('view.ids', { view, version: opened.version, start, end })) ?? []
  }

  async function markThrough(index: number): Promise<void> {
    const from = state.getState().cursor?.index ?? index
    const [start, last] = [Math.min(from, index), Math.max(from, index)]
    const ids = await idsBetween(start, Math.min(last + 1, start + MARK_LIMIT))
    setMarks(new Set([...state.getState().marks, ...ids]))
  }

  async function extendTo(index: number): Promise<void> {
    const last = (state.getState().view?.total ?? 0) - 1
    const to = Math.min(Math.max(index, 0), last)
    if (to < 0) return
    await markThrough(to)
    held.moveTo(to)
  }

  return {
    toggleMark(index) {
      const at = index ?? state.getState().cursor?.index
      const id = at === undefined ? undefined : held.cache.at(at)?.id
      if (id === undefined) return
      const marks = new Set(state.getState().marks)
      if (!marks.delete(id)) marks.add(id)
      setMarks(marks)
    },
    extendMark(step) {
      const { cursor, marks: before } = state.getState()
      const marks = new Set(before)
      if (cursor?.id != null) marks.add(cursor.id)
      held.moveTo((cursor?.index ?? -1) + step)
      const moved = state.getState().cursor
      if (moved?.id != null) marks.add(moved.id)
      setMarks(marks)
    },
    extendTo,
    extendPage: (pages) => extendTo((state.getState().cursor?.index ?? 0) + pages * held.picture().rowsPerPage()),
    markThrough,
    async markAll() {
      const ids = await idsBetween(0, Math.min(state.getState().view?.total ?? 0, MARK_LIMIT))
      setMarks(new Set(ids))
      return ids.length
    },
    keepMarks(ids) {
      const { marks } = state.getState()
      setMarks(new Set(ids.filter((id) => marks.has(id))))
    },
    clearMarks: () => setMarks(new Set()),
  }
}
