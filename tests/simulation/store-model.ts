import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import type { SyncStore } from '../../renderer/store/sync/sync-store.ts'
import { isDeepStrictEqual } from 'node:util'
import { nothingHeard } from '#shared/wire/ledger-mark.ts'
import { digestOfTexts } from './feed-model.ts'
import { noCursor, type Disk, type Entry, type StoreContent } from './disk.ts'
import type { Life, Surroundings } from './surroundings.ts'

export type StoreModel = {
  readonly sync: SyncStore
  /** What the worker has in memory; the disk may lack an entry that it refused. */
  readonly content: () => StoreContent
  /** Runs a step of its own between the others, as the product's store does. */
  readonly serial: <T>(step: () => Promise<T>) => Promise<T>
  readonly enqueue: (commands: readonly NumberedCommand[]) => Promise<void>
}

type Options = {
  readonly terminal: string
  readonly disk: Disk
  /** Of the journal when the desk was opened. */
  readonly acknowledged: number
  readonly life: Life
  readonly around: Surroundings
  readonly setHalted: (reason: string | null) => void
}

type Change = (content: StoreContent) => StoreContent

/** The store's promises to the sync runner, kept on the model disk: each call one transaction, or nothing at all. */
export function createStoreModel({ terminal, disk, acknowledged, life, around, setHalted }: Options): StoreModel {
  const { random, bug } = around
  let memory = disk.store
  let last: Promise<unknown> = Promise.resolve()

  function serial<T>(step: () => Promise<T>): Promise<T> {
    const result = last.then(step)
    last = result.catch(() => undefined)
    return result
  }

  /** Memory follows when the disk has it. Death may come before the commit and after it, never inside. */
  async function commit(change: Change): Promise<void> {
    await life.later(random.below(5), () => {
      if (around.faultsOn() && random.chance(0.008)) throw new Error('QuotaExceededError')
      disk.store = change(disk.store)
      if (random.chance(0.7)) disk.durableStore = disk.store
    })
    memory = change(memory)
  }

  /** From the journal's number on a command counts, even if the database refuses its row. */
  async function enqueue(commands: readonly NumberedCommand[]): Promise<void> {
    const change: Change = (content) => ({ ...content, outbox: withWaiting(content.outbox, commands) })
    await commit(change).catch((error: unknown) => {
      memory = change(memory)
      throw error
    })
  }

  function withRows(
    before: ReadonlyMap<number, CaseRecord>,
    records: readonly CaseRecord[],
  ): ReadonlyMap<number, CaseRecord> {
    const rows = new Map(before)
    for (const record of records) {
      const old = rows.get(record.state.id)
      if (old !== undefined && old.state.revision > record.state.revision)
        around.broken.push(`I4: case ${record.state.id} went back in time`)
      if (bug === 'wallClockOrder' && old !== undefined && saidLast(record) < saidLast(old)) continue
      rows.set(record.state.id, record)
    }
    return rows
  }

  const sync: SyncStore = {
    cursor: () => memory.cursor,
    heard: () => memory.heard,
    applyChanges({ epoch, next, records, confirmed, mark }) {
      return serial(async () => {
        if (epoch !== memory.cursor.epoch) throw new Error('changes are of another history than the rows')
        const cursor = { epoch, position: next, confirmed, snapshot: memory.cursor.snapshot }
        if (bug === 'cursorBeforeRows') await commit((content) => ({ ...content, cursor }))
        await commit((content) => ({
          cursor,
          rows: withRows(content.rows, records),
          outbox: withoutConfirmed(content.outbox, confirmed),
          heard: { ...content.heard, pull: mark },
        }))
      })
    },
    applySnapshotPage(page) {
      return serial(async () => {
        const running = memory.cursor.snapshot
        const starts = running === null || running.before === null
        const first = starts ? { before: null, position: page.position, confirmed: page.confirmed } : running
        const snapshot = page.next === null ? null : { ...first, before: page.next }
        const cursor = { epoch: page.epoch, position: first.position, confirmed: first.confirmed, snapshot }
        await commit((content) => ({
          cursor,
          rows: withRows(starts ? new Map() : content.rows, page.records),
          outbox: starts ? withoutConfirmed(content.outbox, page.confirmed) : content.outbox,
          heard: { ...content.heard, pull: page.mark },
        }))
      })
    },
    outboxMarks() {
      const { outbox, cursor } = memory
      const highest = Math.max(acknowledged, cursor.confirmed, ...outbox.keys(), 0)
      const open = [...outbox].filter(([, entry]) => entry.reached === 'journal').map(([n]) => n)
      return { settled: open.length === 0 ? highest : Math.min(...open) - 1, last: highest }
    },
    settle(outcomes, push) {
      return serial(async () => {
        const entries = new Map(memory.outbox)
        const { confirmed } = memory.cursor
        await commit((content) => {
          const outbox = new Map(content.outbox)
          for (const { n, outcome } of outcomes) settleEntry(outbox, entries.get(n), { outcome, confirmed })
          return { ...content, outbox, heard: { ...content.heard, push } }
        })
      })
    },
    addPending: (commands) => serial(() => enqueue(commands)),
    dropBase(reason, again) {
      if (around.done.restored === 0) around.broken.push(`S7: ${terminal} began again although nothing was restored`)
      return serial(() =>
        commit((content) => ({
          cursor: noCursor,
          rows: new Map(),
          outbox: withWaiting(content.outbox, again),
          heard: reason === 'epochChanged' ? nothingHeard : content.heard,
        })),
      )
    },
    async differing(answer) {
      const said = answer.buckets[0]
      if (bug === 'noCompare' || said === undefined || said.position > memory.cursor.position) return []
      const rows = [...memory.rows].toSorted(([a], [b]) => a - b)
      return said.digest === digestOfTexts(rows.map(([, record]) => JSON.stringify(record))) ? [] : [said.bucket]
    },
    repair(_bucket, page) {
      return serial(async () => {
        const known = new Set(page.records.map((record) => record.state.id))
        if ([...memory.rows.keys()].some((id) => !known.has(id))) return 'foreign'
        const before = memory.rows
        await commit((content) => ({ ...content, rows: withRows(content.rows, page.records) }))
        return page.records.filter((record) => !isDeepStrictEqual(record, before.get(record.state.id))).length
      })
    },
    referenceVersion: () => 'r1',
    setReference: () => Promise.resolve(),
    setLink: () => undefined,
    setHalted,
  }
  return { sync, content: () => memory, serial, enqueue }
}

function saidLast(record: CaseRecord): number {
  return record.history.at(-1)?.saidAt ?? 0
}

function withWaiting(
  outbox: ReadonlyMap<number, Entry>,
  commands: readonly NumberedCommand[],
): ReadonlyMap<number, Entry> {
  return new Map([...outbox, ...commands.map((numbered) => [numbered.n, { numbered, reached: 'journal' }] as const)])
}

/** A number alone proves nothing, the machine might have a twin: the outcome must be known as well. */
function withoutConfirmed(outbox: ReadonlyMap<number, Entry>, confirmed: number): ReadonlyMap<number, Entry> {
  return new Map([...outbox].filter(([n, entry]) => !(n <= confirmed && entry.reached === 'ledger')))
}

/** A refusal stays for a person, already-so leaves at once, applied waits until its effect is in the base. */
function settleEntry(
  outbox: Map<number, Entry>,
  entry: Entry | undefined,
  { outcome, confirmed }: { readonly outcome: Outcome; readonly confirmed: number },
): void {
  if (entry === undefined) return
  const { n } = entry.numbered
  if (outcome.kind === 'alreadySo' || (outcome.kind === 'applied' && n <= confirmed)) outbox.delete(n)
  else outbox.set(n, { ...entry, reached: outcome.kind === 'applied' ? 'ledger' : 'refused' })
}
