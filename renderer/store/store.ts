/**
 * The store of one signed-in desk: its base, the views of all windows, and the steps that change them, one after the
 * other. The sync runner drives `sync`; windows ask through requests.ts.
 */
import { casesTouchedBy, type Command } from '#shared/domain/case/commands.ts'
import type { PortNotice } from '#shared/ipc/store-port.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { type Base, createBase, createSerial } from './base.ts'
import { commitStep, type Stored, writeMeta } from './changes/commit.ts'
import { applyChanges, applySnapshotPage, dropBase } from './changes/feed.ts'
import { seeLinks } from './changes/links.ts'
import { differingBuckets, repairBucket } from './changes/compare.ts'
import { compareArrivals, maintain } from './changes/maintain.ts'
import { loadMarks, loadRows, reconcile } from './changes/load.ts'
import { look, lookAgain } from './changes/looks.ts'
import { addPending, dropConflict, give, settle, settledUpTo } from './changes/outbox.ts'
import { flag } from './columns/columns.ts'
import { overlay, type Touch } from './changes/rows.ts'
import { missingSegments, persistSegments } from './changes/segments.ts'
import type { MainPort } from './main-port.ts'
import type { Given, KeptShelf } from './protocol.ts'
import type { KeptPairs } from './repeats.ts'
import { emptyBatch, openDatabase } from './storage/database.ts'
import { importKey } from './storage/envelope.ts'
import { metaKeys } from './storage/cursor.ts'
import { openRecords } from './storage/records.ts'
import { createVault, type DamageReport } from './storage/vault.ts'
import type { SyncStore } from './sync/sync-store.ts'

export type Welcome = Extract<PortNotice, { readonly kind: 'welcome' }>

/** What the store tells those who show it. */
export type Listeners = {
  readonly rowsChanged: (slots: Touch) => void
  /** Every row may have changed, or its order: views are made anew. */
  readonly allChanged: () => void
  readonly statusChanged: () => void
  readonly referenceChanged: () => void
  readonly commandAdded: (n: number) => void
}

export type Store = {
  readonly base: Base
  readonly sync: SyncStore
  readonly give: (command: Command) => Promise<Given>
  readonly dropConflict: (n: number) => Promise<void>
  readonly markOpened: (id: number) => void
  /** Drafts and saved views; null forgets. */
  readonly keep: (shelf: KeptShelf, key: string, value: unknown) => Promise<void>
  /** Runs a step of its own between the others. */
  readonly serial: <T>(step: () => Promise<T>) => Promise<T>
  /** One piece of tidying up; answers whether there may be more. */
  readonly maintain: () => Promise<boolean>
  /** Reads all rows; resolves when everything is in memory and the journal has been compared. */
  readonly load: () => Promise<void>
  readonly close: () => void
}

export type StoreParts = {
  readonly welcome: Welcome
  readonly mainPort: MainPort
  readonly clock: () => Instant
  readonly listeners: Listeners
}

/** Opens the database and reads the marks; rows come with `load`. */
export async function openStore(parts: StoreParts): Promise<Store> {
  const { welcome, mainPort, clock, listeners } = parts
  const database = await openDatabase(welcome.database)
  const damage: DamageReport[] = []
  const vault = createVault(database, await importKey(welcome.key), (report) => damage.push(report))
  const records = await openRecords(vault)
  const { terminal, actor } = welcome
  const pairs = await vault.readJson<KeptPairs>('meta', metaKeys.repeats)
  const base = createBase({ vault, records, pairs, terminal, actor, clock, mainPort })
  await loadMarks(base)
  const serial = createSerial()

  /** One step: what it touched is announced when it has ended, whatever its answer. */
  function step<T>(run: (touch: Touch) => Promise<T>): Promise<T> {
    return serial(async () => {
      const touch: Touch = new Set()
      const answer = await run(touch)
      compareArrivals(base, touch)
      listeners.rowsChanged(touch)
      listeners.statusChanged()
      return answer
    })
  }

  return {
    base,
    serial,
    sync: syncStore(base, { serial, step, listeners, acknowledged: welcome.journal.acknowledged }),
    give: async (command) => {
      const given = await step(async (touch) => {
        const answer = await give(base, command, touch)
        if (answer.ok) lookAgain(base, casesTouchedBy(command), touch)
        return answer
      })
      if (given.ok && given.value.n > 0) listeners.commandAdded(given.value.n)
      return given
    },
    dropConflict: async (n) => mustBeStored(await step((touch) => dropConflict(base, n, touch))),
    markOpened: (id) => void step((touch) => markOpened(base, id, touch)),
    keep: async (shelf, key, value) => mustBeStored(await serial(() => keep(base, { table: shelf, key }, value))),
    maintain: () => step((touch) => maintain(base, touch)),
    load: () => serial(() => load(base, welcome.journal.acknowledged, listeners)),
    close: () => database.dexie.close(),
  }
}

async function load(base: Base, acknowledged: number, listeners: Listeners): Promise<void> {
  await loadRows(base, async (touch) => {
    listeners.rowsChanged(touch)
    await breath()
  })
  const touch: Touch = new Set()
  await reconcile(base, acknowledged, touch)
  listeners.rowsChanged(touch)
  listeners.allChanged()
  listeners.statusChanged()
}

/** Lets waiting messages in between two portions of work. A timer would make each portion wait four milliseconds. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

type Steps = {
  readonly serial: Store['serial']
  readonly step: <T>(run: (touch: Touch) => Promise<T>) => Promise<T>
  readonly listeners: Listeners
  readonly acknowledged: number
}

/** A step that the disk refused is an error of the sync lane: it tries again later. */
function mustBeStored(stored: Stored): void {
  if (!stored.ok) throw new Error(stored.fault.code)
}

function syncStore(base: Base, { serial, step, listeners, acknowledged }: Steps): SyncStore {
  return {
    cursor: () => base.cursor,
    heard: () => base.heard,
    applyChanges: async (page) => mustBeStored(await step((touch) => applyChanges(base, page, touch))),
    async applySnapshotPage(page) {
      mustBeStored(await step((touch) => applySnapshotPage(base, page, touch)))
      if (base.cursor.snapshot === null) listeners.allChanged()
      // Rows are shown first: columns on disk can be made anew from the pages.
      await serial(() => persistSegments(base, missingSegments(base)))
    },
    outboxMarks() {
      const last = Math.max(acknowledged, base.cursor.confirmed, base.outbox.last())
      return { settled: settledUpTo(base, last), last }
    },
    settle: async (outcomes, mark) => mustBeStored(await step((touch) => settle(base, outcomes, mark, touch))),
    addPending: async (commands) => mustBeStored(await step((touch) => addPending(base, commands, touch))),
    async dropBase(reason, again) {
      mustBeStored(await step((touch) => dropBase(base, { reason, again }, touch)))
      listeners.allChanged()
    },
    differing: (answer, range) => differingBuckets(base, answer, range, serial),
    async repair(bucket, page) {
      const repaired = await step((touch) => repairBucket(base, bucket, page, touch))
      if (repaired === 'foreign') return repaired
      mustBeStored(repaired.stored)
      return repaired.healed
    },
    referenceVersion: () => base.reference?.version ?? null,
    async setReference(reference) {
      await step(async (touch) => {
        mustBeStored(await writeMeta(base, metaKeys.reference, reference))
        base.reference = reference
        overlay(base, base.outbox.cases(), touch)
      })
      listeners.referenceChanged()
      listeners.allChanged()
    },
    setLink(link) {
      base.link = link
      if (seeLinks(base)) void serial(() => writeMeta(base, metaKeys.links, base.links))
      listeners.statusChanged()
    },
    setHalted(reason) {
      if (base.halted === reason) return
      base.halted = reason
      listeners.statusChanged()
    },
  }
}

async function keep(
  base: Base,
  place: { readonly table: KeptShelf; readonly key: string },
  value: unknown,
): Promise<Stored> {
  const batch = emptyBatch()
  if (value === null) batch.deletes.push(place)
  else batch.puts.push({ ...place, value: await base.vault.sealJson(place, value) })
  return commitStep(base, batch)
}

async function markOpened(base: Base, id: number, touch: Touch): Promise<void> {
  const { table, opened } = base
  const slot = table.slotOf(id)
  look(base, id, touch)
  if (slot < 0 || opened.has(id)) return
  opened.add(id)
  touchOpened(base, slot, touch)
  // Only cases that nobody has acted on can be unopened: the list stays as short as the queue of new ones.
  const kept = [...opened].filter((each) => isReceived(base, each))
  await writeMeta(base, metaKeys.opened, kept)
}

function touchOpened(base: Base, slot: number, touch: Touch): void {
  const { flags } = base.table.columns()
  flags[slot] = (flags[slot] ?? 0) | flag.opened
  touch.add(slot)
}

function isReceived(base: Base, id: number): boolean {
  const slot = base.table.slotOf(id)
  return slot >= 0 && base.table.dictionaries.status.values[base.table.columns().status[slot] ?? 0] === 'received'
}
