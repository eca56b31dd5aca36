/** Which batch of the delta has the latest word about each case, and which of what batches say is dead. Pure bookkeeping. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { pageOf } from './page.ts'

export type DeltaIndex = {
  readonly ids: ReadonlySet<CaseId>
  readonly batchOf: (id: CaseId) => number | undefined
  /** Cases whose latest record lies in a batch that does not open. */
  readonly damaged: Set<CaseId>
  /** Highest number ever given: one that a fold speaks of would hide what comes under it later. */
  readonly last: () => number
  /** A batch, in the order of the numbers. */
  readonly enter: (number: number, ids: readonly CaseId[]) => void
  /** Batches of which nothing lives once these pages are folded. */
  readonly emptiedBy: (pages: readonly number[]) => readonly number[]
  /** Up to which batch pages are folded, as far as a batch is left of which that hides something. */
  readonly foldsAfter: (pages: readonly number[]) => ReadonlyMap<number, number>
  readonly fold: (pages: readonly number[]) => void
  /** Batches with at most this many living records, lowest number first. */
  readonly small: (most: number) => readonly (readonly [number: number, ids: ReadonlySet<CaseId>])[]
  /** These batches are one now, under the highest of their numbers. */
  readonly merge: (numbers: readonly number[], ids: readonly CaseId[]) => void
  readonly clear: () => void
}

export function createDeltaIndex(kept: Iterable<readonly [page: number, number: number]>): DeltaIndex {
  const folds = new Map(kept)
  const batches = new Map<number, Set<CaseId>>()
  const latest = new Map<CaseId, number>()
  const ids = new Set<CaseId>()
  const damaged = new Set<CaseId>()
  let last = Math.max(0, ...folds.values())

  function forget(id: CaseId): void {
    const number = latest.get(id)
    if (number !== undefined) batches.get(number)?.delete(id)
    latest.delete(id)
    ids.delete(id)
    damaged.delete(id)
  }

  function idsOf(pages: readonly number[]): readonly CaseId[] {
    const wanted = new Set(pages)
    return [...ids].filter((id) => wanted.has(pageOf(id)))
  }

  function emptiedBy(pages: readonly number[]): readonly number[] {
    const dying = new Set(idsOf(pages))
    return [...batches].filter(([, living]) => [...living].every((id) => dying.has(id))).map(([number]) => number)
  }

  function foldsAfter(pages: readonly number[]): ReadonlyMap<number, number> {
    const gone = new Set(emptiedBy(pages))
    const oldest = Math.min(...[...batches.keys()].filter((number) => !gone.has(number)))
    const all = [...folds, ...pages.map((page) => [page, last] as const)]
    return new Map(all.filter(([, number]) => number >= oldest))
  }

  return {
    ids,
    batchOf: (id) => latest.get(id),
    damaged,
    last: () => last,
    enter(number, entered) {
      last = Math.max(last, number)
      const living = entered.filter((id) => number > (folds.get(pageOf(id)) ?? 0))
      for (const id of living) {
        forget(id)
        latest.set(id, number)
        ids.add(id)
      }
      batches.set(number, new Set(living))
    },
    emptiedBy,
    foldsAfter,
    fold(pages) {
      const gone = emptiedBy(pages)
      const after = foldsAfter(pages)
      folds.clear()
      for (const [page, number] of after) folds.set(page, number)
      for (const id of idsOf(pages)) forget(id)
      for (const number of gone) batches.delete(number)
    },
    small: (most) => [...batches].filter(([, living]) => living.size <= most).toSorted(([a], [b]) => a - b),
    merge(numbers, merged) {
      for (const number of numbers) batches.delete(number)
      const into = Math.max(...numbers)
      batches.set(into, new Set(merged))
      for (const id of merged) latest.set(id, into)
    },
    clear() {
      batches.clear()
      latest.clear()
      ids.clear()
      damaged.clear()
      folds.clear()
    },
  }
}
