import { project } from '../../../renderer/store/columns/project.ts'
import { createTable } from '../../../renderer/store/columns/table.ts'
import { createInitials } from '../../../renderer/store/pinyin.ts'
import { commit, emptyBatch, openDatabase } from '../../../renderer/store/storage/database.ts'
import { importKey, seal } from '../../../renderer/store/storage/envelope.ts'
import { createPageWriter, PAGE_SPAN } from '../../../renderer/store/storage/page.ts'
import { type ReadSnapshotPage, parseSnapshotPage } from '../../../renderer/store/sync/parse-answer.ts'
import { benchReference } from '../generator/reference.ts'
import { timed } from './clock.ts'
import { openBenchStore } from './open.ts'

export async function bodyOf(page: number): Promise<string> {
  return (await fetch(`bench://store/bodies/${page}.json`)).text()
}

/** From the texts of the gateway to rows that are on disk and in the columns; reading the texts is not counted. */
export async function fill(pages: number) {
  const store = await openBenchStore()
  await store.load()
  await store.sync.setReference(benchReference)
  const spent = { all: 0, parse: 0, first: 0 }
  let characters = 0
  for (let page = 0; page < pages; page += 1) {
    const body = await bodyOf(page)
    characters += body.length
    const start = performance.now()
    const parsed = parseSnapshotPage(body)
    spent.parse += performance.now() - start
    await store.sync.applySnapshotPage(parsed)
    spent.all += performance.now() - start
    if (page === 0) spent.first = spent.all
  }
  const rows = store.base.table.count()
  store.close()
  return { rows, ...spent, characters }
}

/** What each stage costs by itself, one after the other on this thread: microseconds per row. */
export async function stages(pages: number) {
  const table = createTable()
  const initials = createInitials()
  const key = await importKey(new Uint8Array(32))
  const database = await openDatabase('stages')
  const write = createPageWriter()
  const spent = { parse: 0, project: 0, put: 0, writeAndSeal: 0, store: 0 }
  let bytes = 0
  let rows = 0
  for (let page = 1; page < pages; page += 1) {
    const body = await bodyOf(page)
    let cut: NonNullable<ReadSnapshotPage['cut']> = []
    spent.parse += await timed(() => {
      cut = parseSnapshotPage(body).cut ?? []
    })
    rows += cut.length
    let projected: ReturnType<typeof project>[] = []
    spent.project += await timed(() => {
      projected = cut.map(({ head }) => project(head, null, { me: 'op1', initials }))
    })
    spent.put += await timed(() => {
      for (const one of projected) table.put(one)
    })
    const batch = emptyBatch()
    spent.writeAndSeal += await timed(async () => {
      const sealed = []
      for (let at = 0; at < cut.length; at += PAGE_SPAN)
        sealed.push(seal(key, { table: 'pages', key: at }, write(cut.slice(at, at + PAGE_SPAN))))
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
