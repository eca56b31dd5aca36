import { project } from '../../../renderer/store/columns/project.ts'
import { createTable } from '../../../renderer/store/columns/table.ts'
import { createInitials } from '../../../renderer/store/pinyin.ts'
import { commit, emptyBatch, openDatabase } from '../../../renderer/store/storage/database.ts'
import { importKey, seal } from '../../../renderer/store/storage/envelope.ts'
import { writePacked } from '../../../renderer/store/storage/page.ts'
import type { PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import { parseSnapshotPage, type PackedRecords } from '../../../renderer/store/sync/parse-answer.ts'
import { benchReference } from '../generator/reference.ts'
import { timed } from './clock.ts'
import { openBenchStore } from './open.ts'

/** As store/bodies.ts writes it. */
export async function bodyOf(page: number): Promise<PackedSnapshot> {
  const buffer = await (await fetch(`bench://store/bodies/${page}.bin`)).arrayBuffer()
  const headLength = new DataView(buffer).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headLength))) as {
    readonly fields: string
    readonly lengths: readonly (readonly [number, number, number])[]
  }
  let at = 4 + headLength
  const take = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(buffer.slice(at, (at += length)))
  return {
    fields: head.fields,
    buckets: head.lengths.map(([heads, ends, deflated]) => ({
      heads: take(heads),
      ends: new Uint32Array(take(ends * 4).buffer),
      deflated: take(deflated),
    })),
  }
}

/** From the pages that main packed to rows that are on disk and in the columns; reading the files is not counted. */
export async function fill(pages: number) {
  const store = await openBenchStore()
  await store.load()
  await store.sync.setReference(benchReference)
  const spent = { all: 0, parse: 0, first: 0 }
  for (let page = 0; page < pages; page += 1) {
    const body = await bodyOf(page)
    const start = performance.now()
    const parsed = parseSnapshotPage(body)
    spent.parse += performance.now() - start
    await store.sync.applySnapshotPage(parsed)
    spent.all += performance.now() - start
    if (page === 0) spent.first = spent.all
  }
  const rows = store.base.table.count()
  store.close()
  return { rows, ...spent }
}

/** What each stage costs by itself, one after the other on this thread: microseconds per row. */
export async function stages(pages: number) {
  const table = createTable()
  const initials = createInitials()
  const key = await importKey(new Uint8Array(32))
  const database = await openDatabase('stages')
  const spent = { parse: 0, project: 0, put: 0, writeAndSeal: 0, store: 0 }
  let bytes = 0
  let rows = 0
  for (let page = 1; page < pages; page += 1) {
    const body = await bodyOf(page)
    let packed: PackedRecords = { heads: [], pages: [] }
    spent.parse += await timed(() => {
      packed = parseSnapshotPage(body).packed ?? packed
    })
    rows += packed.heads.length
    let projected: ReturnType<typeof project>[] = []
    spent.project += await timed(() => {
      projected = packed.heads.map((head) => project(head, null, { me: 'op1', initials }))
    })
    spent.put += await timed(() => {
      for (const one of projected) table.put(one)
    })
    const batch = emptyBatch()
    spent.writeAndSeal += await timed(async () => {
      const sealed = []
      for (const [index, each] of packed.pages.entries())
        sealed.push(seal(key, { table: 'pages', key: index }, writePacked(each)))
      for (const [index, value] of (await Promise.all(sealed)).entries()) {
        batch.puts.push({ table: 'pages', key: page * 100 + index, value })
        bytes += value.length
      }
    })
    spent.store += await timed(() => commit(database, batch))
  }
  database.dexie.close()
  const each = Object.entries(spent).map(([stage, all]) => [stage, (all * 1000) / rows] as const)
  return { ...Object.fromEntries(each), bytes: bytes / rows }
}
