/** What this desk has looked at, so that a row can say that somebody else went on with it since. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Base } from '../base.ts'
import { metaKeys } from '../storage/cursor.ts'
import { writeMeta } from './commit.ts'
import { showLooks, type Touch } from './rows.ts'

export type KeptLooks = readonly (readonly [id: CaseId, revision: number])[]

/** Looks of some days of work; older ones are forgotten first. */
const MOST_LOOKS = 4000

/** The card is open: what it says now is known. */
export function look(base: Base, id: CaseId, touch: Touch): void {
  const slot = base.table.slotOf(id)
  if (slot < 0) return
  const revision = base.table.columns().revision[slot] ?? 0
  if (base.seen.get(id) === revision) return
  base.seen.delete(id)
  base.seen.set(id, revision)
  const [oldest] = base.seen.keys()
  if (base.seen.size > MOST_LOOKS && oldest !== undefined) base.seen.delete(oldest)
  base.isSeenUnsaved = true
  showLooks(base, id, slot)
  touch.add(slot)
}

/** Whoever acts on a case knows what became of it. */
export function lookAgain(base: Base, ids: readonly CaseId[], touch: Touch): void {
  for (const id of ids) if (base.seen.has(id)) look(base, id, touch)
}

/** When nobody waits: a look that is lost in a crash is taken again. */
export async function keepLooks(base: Base): Promise<void> {
  if (base.isSeenUnsaved) base.isSeenUnsaved = !(await writeMeta(base, metaKeys.seen, [...base.seen])).ok
}
