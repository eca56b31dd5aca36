// Dexie, one record per row with six indexes, as one would write it without thinking of the numbers.
import Dexie from 'dexie'
import { spread, timed, type Run } from './measure.ts'
import { indexed, pagesOf } from './rows.ts'

const SINGLE_PUTS = 40

const run: Run = async (rows) => {
  const database = new Dexie('peer', { chromeTransactionDurability: 'relaxed' })
  database.version(1).stores({ cases: 'id, no, channel, receivedAt, status, dueAt, lead' })
  const cases = database.table<ReturnType<typeof indexed>, number>('cases')
  let spent = 0
  for (const records of pagesOf(rows)) {
    const body = JSON.stringify(records.map(indexed))
    spent += await timed(() => cases.bulkPut(JSON.parse(body) as ReturnType<typeof indexed>[]))
  }
  database.close()

  const strict = new Dexie('peer', { chromeTransactionDurability: 'strict' })
  strict.version(1).stores({ cases: 'id, no, channel, receivedAt, status, dueAt, lead' })
  const again = strict.table<ReturnType<typeof indexed>, number>('cases')
  let read = 0
  const reopen = await timed(async () => {
    for (let from = 0; from < rows; from += 5000)
      read += (
        await again
          .where(':id')
          .between(from, from + 5000)
          .toArray()
      ).length
  })
  if (read < rows - 1) throw new Error(`${read} of ${rows} rows are there`)
  const some = await again.limit(SINGLE_PUTS).toArray()
  const puts: number[] = []
  for (const one of some) puts.push(await timed(() => again.put({ ...one, status: 'closed' })))
  return { spent, reopen, put: spread(puts, 0.95) }
}

window.peer = { run }
