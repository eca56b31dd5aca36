import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Row } from '../../store/protocol.ts'

/** Rows of one version of a view that have been fetched, by place and by case. */
export type RowCache = {
  readonly at: (index: number) => Row | undefined
  readonly indexOf: (id: CaseId) => number | undefined
  /** All rows from `start` up to `end`, or null when one of them is not here. */
  readonly between: (start: number, end: number) => readonly Row[] | null
  readonly put: (start: number, rows: readonly Row[]) => void
  /** Takes newer data of rows already here; answers the places that changed. */
  readonly patch: (rows: readonly Row[]) => ReadonlyMap<number, Row>
  readonly clear: () => void
}

/** More than the grid keeps by itself, so that the cursor's neighbourhood is always here. */
const ROWS_KEPT = 6_000

export function createRowCache(): RowCache {
  const byIndex = new Map<number, Row>()
  const byId = new Map<CaseId, number>()

  function forgetOldest(): void {
    for (const [index, row] of byIndex) {
      if (byIndex.size <= ROWS_KEPT) return
      byIndex.delete(index)
      byId.delete(row.id)
    }
  }

  return {
    at: (index) => byIndex.get(index),
    indexOf: (id) => byId.get(id),
    between(start, end) {
      const rows: Row[] = []
      for (let index = start; index < end; index += 1) {
        const row = byIndex.get(index)
        if (row === undefined) return null
        rows.push(row)
      }
      return rows
    },
    put(start, rows) {
      for (const [offset, row] of rows.entries()) {
        byIndex.delete(start + offset)
        byIndex.set(start + offset, row)
        byId.set(row.id, start + offset)
      }
      forgetOldest()
    },
    patch(rows) {
      const changed = new Map<number, Row>()
      for (const row of rows) {
        const index = byId.get(row.id)
        if (index === undefined) continue
        byIndex.set(index, row)
        changed.set(index, row)
      }
      return changed
    },
    clear() {
      byIndex.clear()
      byId.clear()
    },
  }
}
