// RxDB over its Dexie storage with the same six indexes.
import { createRxDatabase } from 'rxdb'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { timed, type Run } from './measure.ts'
import { indexed, pagesOf } from './rows.ts'

const text = { type: 'string', maxLength: 60 } as const
const moment = { type: 'number', minimum: 0, maximum: 9_999_999_999_999, multipleOf: 1 } as const
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    ...{ id: text, no: text, channel: text, status: text, lead: text, receivedAt: moment, dueAt: moment },
    record: { type: 'object', additionalProperties: true },
  },
  required: ['id', 'no', 'channel', 'receivedAt', 'status', 'dueAt', 'lead'],
  indexes: ['no', 'channel', 'receivedAt', 'status', 'dueAt', 'lead'],
} as const

const run: Run = async (rows) => {
  const database = await createRxDatabase({ name: 'peer', storage: getRxStorageDexie(), multiInstance: false })
  const { cases } = await database.addCollections({ cases: { schema: schema as never } })
  if (cases === undefined) throw new Error('no collection')
  let spent = 0
  let stored = 0
  for (const records of pagesOf(rows)) {
    const body = JSON.stringify(records.map((record) => ({ ...indexed(record), id: String(record.state.id) })))
    spent += await timed(async () => {
      const { success } = await cases.bulkInsert(JSON.parse(body) as never[])
      stored += success.length
    })
  }
  if (stored !== rows) throw new Error(`${stored} of ${rows} rows are there`)
  return { spent }
}

window.peer = { run }
