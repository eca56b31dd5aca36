// PouchDB: documents without an index of its own, and its replication from one local database into another.
import PouchDB from 'pouchdb-browser'
import { timed, type Run } from './measure.ts'
import { indexed, pagesOf } from './rows.ts'

const BATCH = 1000
/** Replication reads and writes every document by itself: a tenth is enough to see its pace. */
const REPLICATED_SHARE = 10

const run: Run = async (rows) => {
  const whole = new PouchDB('peer', { auto_compaction: true })
  const part = new PouchDB('peer-part')
  let spent = 0
  let stored = 0
  const some: object[] = []
  for (const records of pagesOf(rows)) {
    for (let from = 0; from < records.length; from += BATCH) {
      const documents = records
        .slice(from, from + BATCH)
        .map((record) => ({ ...indexed(record), _id: `${record.state.id}` }))
      const body = JSON.stringify(documents)
      spent += await timed(async () => {
        const answers = await whole.bulkDocs(JSON.parse(body) as object[])
        stored += answers.filter((answer) => 'ok' in answer).length
      })
      if (some.length < rows / REPLICATED_SHARE) some.push(...documents.slice(0, rows / REPLICATED_SHARE - some.length))
    }
  }
  if (stored !== rows) throw new Error(`${stored} of ${rows} rows are there`)
  await part.bulkDocs(some)
  const target = new PouchDB('peer-target')
  const replication = await timed(() => PouchDB.replicate(part, target))
  return { spent, replication: replication / some.length }
}

window.peer = { run }
