/** One transaction, and what the disk's refusal means. */
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Base } from '../base.ts'
import { type Batch, emptyBatch } from '../storage/database.ts'
import { metaKeys, type Cursor, type OutboxEntry } from '../storage/cursor.ts'

export type StoreFault = { readonly code: 'diskFull' | 'storageFailed'; readonly detail: string }
export type Stored = Result<null, StoreFault>

/** The one place where a failure of Dexie is caught: it becomes a value and a trouble on the status bar. */
export async function commitStep(base: Base, batch: Batch): Promise<Stored> {
  try {
    await base.vault.commit(batch)
    base.troubles.delete('diskFull')
    base.troubles.delete('storageFailed')
    return ok(null)
  } catch (error) {
    const names = error instanceof Error ? `${error.name} ${error.message} ${innerName(error)}` : 'unknown'
    const code = /quota/i.test(names) ? 'diskFull' : 'storageFailed'
    base.troubles.add(code)
    return fail({ code, detail: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Dexie wraps the browser's error. */
function innerName(error: Error): string {
  const { inner } = error as { readonly inner?: unknown }
  return inner instanceof Error ? inner.name : ''
}

export async function putCursor(base: Base, batch: Batch, cursor: Cursor): Promise<void> {
  const place = { table: 'meta', key: metaKeys.cursor } as const
  batch.puts.push({ ...place, value: await base.vault.sealJson(place, cursor) })
}

export async function putMeta(base: Base, batch: Batch, key: string, value: unknown): Promise<void> {
  const place = { table: 'meta', key } as const
  batch.puts.push({ ...place, value: await base.vault.sealJson(place, value) })
}

export async function putEntry(base: Base, batch: Batch, entry: OutboxEntry): Promise<void> {
  const place = { table: 'outbox', key: entry.numbered.n } as const
  batch.puts.push({ ...place, value: await base.vault.sealJson(place, entry) })
}

export async function writeMeta(base: Base, key: string, value: unknown): Promise<Stored> {
  const batch = emptyBatch()
  await putMeta(base, batch, key, value)
  return commitStep(base, batch)
}
