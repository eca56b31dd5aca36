/** A store over whatever IndexedDB the test has put in place, with a clock that stands still. */
import { openStore, type Listeners, type Store } from '../store.ts'
import { createMainSide, type MainSide, testActor } from './main-side.ts'
import { TEST_NOW, testStatus } from './records.ts'
import { packed } from './pack.ts'
import { testReference } from './reference.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'

export const testKey = Uint8Array.from({ length: 32 }, (_, index) => index * 7)

/** `clock.now` may be moved. */
export type TestStore = {
  readonly store: Store
  readonly main: MainSide
  readonly touched: Set<number>
  readonly clock: { now: number }
}

export async function openTestStore(options: {
  readonly database: string
  readonly main?: MainSide
  readonly acknowledged?: number
}): Promise<TestStore> {
  const main = options.main ?? createMainSide()
  const touched = new Set<number>()
  const clock = { now: TEST_NOW }
  const listeners: Listeners = {
    rowsChanged: (slots) => {
      for (const slot of slots) touched.add(slot)
    },
    allChanged: () => undefined,
    statusChanged: () => undefined,
    referenceChanged: () => undefined,
    commandAdded: () => undefined,
  }
  const journal = { last: main.journal.length, acknowledged: options.acknowledged ?? 0 }
  const welcome = {
    kind: 'welcome',
    key: testKey.slice(),
    terminal: 't1',
    actor: testActor,
    database: options.database,
    journal,
  } as const
  const store = await openStore({ welcome, mainPort: main.port, clock: () => clock.now, listeners })
  await store.load()
  return { store, main, touched, clock }
}

/** A whole snapshot in pages, newest first, as the gateway sends it and main packs it. */
export async function bootstrap(store: Store, records: readonly CaseRecord[], pageLength = 50): Promise<void> {
  await store.sync.setReference(testReference)
  const sorted = records.toSorted((a, b) => b.state.id - a.state.id)
  for (let at = 0; at === 0 || at < sorted.length; at += pageLength) {
    const page = sorted.slice(at, at + pageLength)
    const next = at + pageLength < sorted.length ? (page.at(-1)?.state.id ?? null) : null
    await store.sync.applySnapshotPage({
      ...{ epoch: 'e1', position: 10, confirmed: 0, next, total: sorted.length, mark: testMark, status: testStatus },
      ...{ records: [], packed: await packed(page) },
    })
  }
}

export const testMark = { position: 1, hash: 'a'.repeat(64) }

export function changes(records: readonly CaseRecord[], next: number, confirmed = 0) {
  return { epoch: 'e1', next, confirmed, records: records as never, mark: testMark, status: testStatus }
}
