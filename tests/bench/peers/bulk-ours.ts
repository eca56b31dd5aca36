// The store of this project under a bulk sync: pages of text as the gateway sends them, into the encrypted IndexedDB.
import { parseSnapshotPage } from '../../../renderer/store/sync/parse-answer.ts'
import { BENCH_EPOCH, benchStatus } from '../generator/cases.ts'
import { benchReference } from '../generator/reference.ts'
import { openBenchStore } from '../store/open.ts'
import { spread, timed, type Run } from './measure.ts'
import { pagesOf } from './rows.ts'

const NOTES = 40

const run: Run = async (rows) => {
  const store = await openBenchStore()
  await store.load()
  await store.sync.setReference(benchReference)
  let spent = 0
  for (const records of pagesOf(rows)) {
    const last = records.at(-1)?.state.id ?? 1
    const body = JSON.stringify({
      ...{ epoch: BENCH_EPOCH, position: 1, confirmed: 0, next: last === 1 ? null : last, total: rows },
      ...{ status: benchStatus, mark: { position: 1, hash: '' }, records },
    })
    spent += await timed(() => store.sync.applySnapshotPage(parseSnapshotPage(body)))
  }
  const puts: number[] = []
  for (let id = 1; id <= NOTES; id += 1) {
    puts.push(await timed(() => store.give({ kind: 'note', caseId: id, text: `第 ${id} 次来电` })))
  }
  if (store.base.table.count() !== rows) throw new Error(`${store.base.table.count()} of ${rows} rows are there`)
  store.close()
  const again = await openBenchStore()
  const reopen = await timed(() => again.load())
  if (again.base.table.count() !== rows) throw new Error('rows are missing after the restart')
  return { spent, reopen, put: spread(puts, 0.95) }
}

window.peer = { run }
