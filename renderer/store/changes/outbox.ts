/** The outbox: commands of this terminal from the journal until the base contains them or a person let them go. */
import { casesTouchedBy, type Command } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import { fail, ok } from '#shared/domain/core/result.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { LedgerMark } from '#shared/wire/ledger-mark.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import type { Base } from '../base.ts'
import type { Given } from '../protocol.ts'
import { emptyBatch } from '../storage/database.ts'
import { metaKeys, type OutboxEntry } from '../storage/cursor.ts'
import { commitStep, putEntry, putMeta, type Stored } from './commit.ts'
import { isReplayed } from '../overlay/replay.ts'
import { loadTouched, overlay, showOverlaid, type Touch, worldOf } from './rows.ts'

/**
 * Decides at once, then the journal, then the outbox row, then memory. From the journal's number on the command counts,
 * even if the database refuses its row: the next start takes it from the journal. `n` 0: it is already so, nothing was needed.
 */
export async function give(base: Base, command: Command, touch: Touch): Promise<Given> {
  const ids = casesTouchedBy(command)
  const known = await present(base, ids)
  const saidAt = base.clock() + base.link.clockSkewMs
  const world = { ...worldOf(base.reference), caseOf: (id: number) => known.get(id) }
  const answer = decide(command, world, { now: saidAt, actor: base.actor })
  if (!answer.ok) return answer
  if (answer.value.length === 0) return ok({ n: 0 })
  // The wire's type of the same command differs in `readonly` only.
  const draft = {
    saidAt,
    seenRevision: known.get(command.caseId)?.revision ?? 0,
    command: command as NumberedCommand['command'],
  }
  const journaled = await base.mainPort.request({ kind: 'journal.append', draft })
  if (!journaled.ok)
    return fail({
      code: journaled.fault.code === 'diskFull' ? 'diskFull' : 'journalFailed',
      detail: journaled.fault.detail,
    })
  const n = Number(journaled.value)
  await addPending(base, [{ ...draft, n, actor: base.actor }], touch)
  return ok({ n })
}

/** States as the desk sees them now: base with pending commands. */
async function present(base: Base, ids: readonly number[]) {
  const missing = ids.filter((id) => !base.overlaid.has(id) && !base.touched.has(id))
  const read = await base.records.read(missing)
  return new Map(
    ids.flatMap((id) => {
      const state = base.overlaid.get(id)?.state ?? base.touched.get(id)?.state ?? read.get(id)?.state
      return state === undefined ? [] : [[id, state] as const]
    }),
  )
}

/** Entries without an outcome for these commands, as far as they are not there yet; one that had its outcome waits for it again. */
export function waitingEntries(base: Base, commands: readonly NumberedCommand[]): readonly OutboxEntry[] {
  return commands
    .filter((command) => base.outbox.get(command.n)?.reached !== 'journal')
    .map((numbered) => ({
      numbered,
      reached: 'journal',
      refusal: null,
      dropped: base.outbox.get(numbered.n)?.dropped ?? false,
    }))
}

/** Commands that are in the journal. Repeating this is harmless. */
export async function addPending(base: Base, commands: readonly NumberedCommand[], touch: Touch): Promise<Stored> {
  const news = waitingEntries(base, commands)
  const batch = emptyBatch()
  for (const entry of news) await putEntry(base, batch, entry)
  const stored = await commitStep(base, batch)
  if (base.outbox.size === 0) base.movedAt = base.clock()
  const ids = news.flatMap((entry) => casesTouchedBy(entry.numbered.command))
  for (const entry of news) base.outbox.set(entry)
  await loadTouched(base, ids)
  overlay(base, ids, touch)
  return stored
}

export type Settled = { readonly n: number; readonly outcome: Outcome }

/** The gateway's final words, any number of them in one transaction. Unknown numbers are passed over. */
export async function settle(base: Base, settled: readonly Settled[], mark: LedgerMark, touch: Touch): Promise<Stored> {
  const batch = emptyBatch()
  const heard = { ...base.heard, push: mark }
  await putMeta(base, batch, metaKeys.heard, heard)
  const after = new Map<number, OutboxEntry | null>()
  for (const { n, outcome } of settled) {
    const entry = base.outbox.get(n)
    if (entry !== undefined) after.set(n, entryAfter(base, entry, outcome))
  }
  for (const [n, entry] of after) {
    if (entry === null) batch.deletes.push({ table: 'outbox', key: n })
    else await putEntry(base, batch, entry)
  }
  const stored = await commitStep(base, batch)
  if (!stored.ok) return stored
  base.heard = heard
  const ids = new Set([...after.keys()].flatMap((n) => touchedBy(base, n)))
  const again = new Set([...after].flatMap(([n, entry]) => (isForeseen(base, n, entry) ? [] : touchedBy(base, n))))
  await loadTouched(base, ids)
  for (const [n, entry] of after) replaceEntry(base, n, entry)
  base.movedAt = base.clock()
  if (again.size > 0) overlay(base, again, touch)
  showOverlaid(
    base,
    [...ids].filter((id) => !again.has(id)),
    touch,
  )
  return ok(null)
}

/** Carried out as this desk has it already: no case changes by it, and a long queue need not be gone through again. */
function isForeseen(base: Base, n: number, after: OutboxEntry | null): boolean {
  const before = base.outbox.get(n)
  if (after?.reached !== 'ledger' || before === undefined || !isReplayed(before) || base.refusals.has(n)) return false
  return touchedBy(base, n).every((id) => base.touched.has(id))
}

function entryAfter(base: Base, entry: OutboxEntry, outcome: Outcome): OutboxEntry | null {
  switch (outcome.kind) {
    case 'alreadySo':
      return null
    case 'applied':
      return entry.numbered.n <= base.cursor.confirmed ? null : { ...entry, reached: 'ledger' }
    case 'refused':
      return entry.dropped ? null : { ...entry, reached: 'refused', refusal: outcome.refusal }
  }
}

function touchedBy(base: Base, n: number): readonly number[] {
  const entry = base.outbox.get(n)
  return entry === undefined ? [] : casesTouchedBy(entry.numbered.command)
}

function replaceEntry(base: Base, n: number, entry: OutboxEntry | null): void {
  if (entry !== null) {
    base.outbox.set(entry)
    return
  }
  base.outbox.delete(n)
  base.refusals.delete(n)
}

/** A person let a refused command go. One that the gateway has not judged yet is only hidden: its word may still come. */
export async function dropConflict(base: Base, n: number, touch: Touch): Promise<Stored> {
  const entry = base.outbox.get(n)
  if (entry === undefined || (entry.reached !== 'refused' && !base.refusals.has(n))) return ok(null)
  const after = entry.reached === 'refused' ? null : { ...entry, dropped: true }
  const batch = emptyBatch()
  if (after === null) batch.deletes.push({ table: 'outbox', key: n })
  else await putEntry(base, batch, after)
  const stored = await commitStep(base, batch)
  if (!stored.ok) return stored
  const ids = casesTouchedBy(entry.numbered.command)
  await loadTouched(base, ids)
  replaceEntry(base, n, after)
  overlay(base, ids, touch)
  return ok(null)
}

/** Up to which number every command of the outbox has its outcome; `last` is the highest number of the journal. */
export function settledUpTo(base: Base, last: number): number {
  const open = base.outbox.firstOpen()
  return open === null ? last : open - 1
}
