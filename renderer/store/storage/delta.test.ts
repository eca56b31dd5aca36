import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { createRandom, randomRecord } from '../testing/records.ts'
import { testKey } from '../testing/open-test-store.ts'
import { emptyBatch, openDatabase } from './database.ts'
import { importKey } from './envelope.ts'
import { packRecord, PAGE_SPAN } from './page.ts'
import { openRecords, type Records } from './records.ts'
import { createVault, type Vault } from './vault.ts'

let databases = 0

async function openVault(name: string): Promise<Vault> {
  return createVault(await openDatabase(name), await importKey(testKey), () => undefined)
}

/** Cases on three pages. */
const ids = Array.from({ length: 60 }, (_, index) => Math.floor((index * PAGE_SPAN) / 20) + 1)

type Step =
  | { readonly kind: 'change'; readonly picks: readonly number[]; readonly seed: number }
  | { readonly kind: 'fold'; readonly page: number }
  | { readonly kind: 'merge' }
  | { readonly kind: 'reopen' }

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      picks: fc.uniqueArray(fc.nat(ids.length - 1), { minLength: 1, maxLength: 5 }),
      seed: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fold' as const), page: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'merge' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
)

async function change(vault: Vault, records: Records, changed: readonly CaseRecord[]): Promise<void> {
  const batch = emptyBatch()
  await records.putDelta(batch, changed.map(packRecord))
  await vault.commit(batch)
  records.committed({ delta: changed.map(({ state }) => state.id) })
}

async function fold(vault: Vault, records: Records, page: number): Promise<void> {
  const batch = emptyBatch()
  const folded = await records.foldPages(batch, [page])
  await vault.commit(batch)
  records.committed({ folded })
}

/** Answers whether there was something to merge. */
async function merge(vault: Vault, records: Records): Promise<boolean> {
  const batch = emptyBatch()
  const merged = await records.mergeDelta(batch)
  if (merged === null) return false
  await vault.commit(batch)
  merged()
  return true
}

async function reopened(name: string, vault: Vault) {
  vault.database.dexie.close()
  const next = await openVault(name)
  return { vault: next, records: await openRecords(next) }
}

describe('the delta', () => {
  it('always says the latest of every case, however it is folded, merged and opened again', async () => {
    let merges = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 40, max: 70 }),
        async (steps, many) => {
          const name = `delta-${(databases += 1)}`
          let vault = await openVault(name)
          let records = await openRecords(vault)
          const plain = new Map<number, CaseRecord>()
          // So many batches that merging them is worth it.
          const first = Array.from({ length: many }, (_, seed) => ({
            kind: 'change' as const,
            picks: [seed % 60, (seed * 7) % 60],
            seed,
          }))
          for (const step of [...first, ...steps]) {
            if (step.kind === 'change') {
              const random = createRandom(step.seed)
              const changed = [...new Set(step.picks)].map((pick) => randomRecord(ids[pick] ?? 1, random))
              await change(vault, records, changed)
              for (const record of changed) plain.set(record.state.id, record)
            } else if (step.kind === 'fold') await fold(vault, records, step.page)
            else if (step.kind === 'merge') merges += (await merge(vault, records)) ? 1 : 0
            else ({ vault, records } = await reopened(name, vault))
          }
          expect(await records.read(ids)).toEqual(plain)
          ;({ vault, records } = await reopened(name, vault))
          expect(await records.read(ids)).toEqual(plain)
          expect(records.isLost).toBe(false)
          vault.database.dexie.close()
        },
      ),
      { numRuns: 30 },
    )
    expect(merges).toBeGreaterThan(0)
  })

  it('knows which cases a batch held that does not open, and that it has lost them all when nobody knows', async () => {
    const name = `delta-${(databases += 1)}`
    const vault = await openVault(name)
    const changed = [1, 2, 300].map((id) => randomRecord(id, createRandom(id)))
    await change(vault, await openRecords(vault), changed)
    const { delta } = vault.database.tables
    const spoil = async (key: number): Promise<void> => {
      const value = (await delta.get(key))?.slice() ?? new Uint8Array(1)
      value[40] = (value[40] ?? 0) ^ 1
      await delta.put(value, key)
    }
    await spoil(1)
    const damaged = await openRecords(vault)
    expect(await damaged.read([1, 2, 300])).toEqual(new Map())
    expect([...damaged.damaged.delta]).toEqual([1, 2, 300])
    expect(damaged.isLost).toBe(false)
    const batch = emptyBatch()
    expect(await damaged.foldPages(batch, [0])).toEqual([])
    // The gateway's word again, in a later batch.
    await change(vault, damaged, changed)
    expect((await damaged.read([1, 2, 300])).size).toBe(3)
    expect([...damaged.damaged.delta]).toEqual([])
    await spoil(-1)
    expect((await openRecords(vault)).isLost).toBe(true)
    vault.database.dexie.close()
  })
})
