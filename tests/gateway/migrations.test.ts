import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#gateway/database/database.ts'
import { migrate } from '#gateway/database/migrate.ts'
import { migrations } from '#gateway/database/migrations/list.ts'
import { openDirectory } from '#gateway/database/pglite.ts'
import { openServer } from '#gateway/database/postgres.ts'
import { openLedger } from '#gateway/server/open-ledger.ts'
import { startGateway } from '#gateway/server/start-gateway.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { template } from './support/template.ts'

const PASSWORD = `scrypt$16384$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`

describe('migrations', () => {
  let server: TestServer
  let folder: string
  beforeAll(async () => {
    server = await startPostgres()
    folder = await mkdtemp(join(tmpdir(), 'minsheng-migrations-'))
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('make the same tables on both kinds of database', async () => {
    const columns = async (database: Database) => {
      await migrate(database)
      const rows = await database.query(
        `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
         WHERE table_schema = 'public' ORDER BY table_name, column_name`,
      )
      await database.close()
      return rows
    }
    const embedded = await openDirectory({ directory: folder, template: await template() })
    if (!embedded.ok) throw new Error(embedded.fault.code)
    expect(await columns(embedded.value)).toEqual(await columns(await openServer(await server.create())))
  })

  it('leave a directory that is there alone when a template is offered again', async () => {
    const opened = async () => {
      const database = await openDirectory({ directory: folder, template: await template() })
      if (!database.ok) throw new Error(database.fault.code)
      await migrate(database.value)
      return database.value
    }
    const first = await opened()
    await first.query(`INSERT INTO meta (key, value) VALUES ('kept', 'yes')`)
    await first.close()
    const second = await opened()
    expect(await second.query(`SELECT value FROM meta WHERE key = 'kept'`)).toEqual([{ value: 'yes' }])
    await second.close()
  })

  it('go up from every older version, keep what is there, and do nothing the second time', async () => {
    for (let version = 1; version < migrations.length; version += 1) {
      const database = await openServer(await server.create())
      await migrate(database, migrations.slice(0, version))
      await database.query(`INSERT INTO meta (key, value) VALUES ('kept', 'yes')`)
      expect(await migrate(database)).toBeNull()
      expect(await migrate(database)).toBeNull()
      expect(await database.query('SELECT value FROM meta')).toEqual([{ value: 'yes' }])
      const numbers = await database.query<{ number: number }>('SELECT number FROM migrations ORDER BY number')
      expect(numbers.map((row) => row.number)).toEqual(migrations.map((_, index) => index + 1))
      await database.close()
    }
  })

  it('are left alone when the database is of a newer program', async () => {
    const url = await server.create()
    const database = await openServer(url)
    await migrate(database)
    await database.query('INSERT INTO migrations (number, name, at) VALUES (99, $1, 0)', ['from the future'])
    await database.close()
    expect(await startGateway({ store: { kind: 'server', url }, port: 0 })).toEqual({
      ok: false,
      fault: { code: 'databaseTooNew', detail: `99 > ${migrations.length}` },
    })
  })

  it('are not for production without fsync, nor without a server', async () => {
    const config = join(folder, 'production.yaml')
    await writeProduction(config)
    const url = await server.create()
    const database = await openServer(url)
    await database.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`,
    )
    await database.close()
    expect(await startGateway({ store: { kind: 'server', url }, port: 0, configFile: config })).toMatchObject({
      ...{ ok: false, fault: { code: 'notForProduction', detail: 'fsync on, synchronous_commit off' } },
    })
    expect(
      await startGateway({ store: { kind: 'directory', directory: join(folder, 'x') }, port: 0, configFile: config }),
    ).toMatchObject({
      ...{ ok: false, fault: { code: 'notForProduction' } },
    })
    const store = { kind: 'server', url: await server.create() } as const
    expect(
      await startGateway({ store, port: 0, configFile: config, demonstration: { perMinute: 1, seed: 1 } }),
    ).toMatchObject({ ok: false, fault: { code: 'notForProduction' } })
    const good = await startGateway({ store, port: 0, configFile: config })
    expect(good.ok).toBe(true)
    if (good.ok) await good.value.stop()
    // From now on nothing opens it with the demonstration's accounts.
    for (const opened of [await startGateway({ store, port: 0 }), await openLedger(store, null)]) {
      expect(opened).toMatchObject({ ok: false, fault: { code: 'notForProduction' } })
    }
    const again = await openServer(store.url)
    expect(await again.query('SELECT id, removed_at FROM accounts')).toEqual([{ id: 'x', removed_at: null }])
    await again.close()
  })

  it('leave accounts as they are when only the ledger is opened', async () => {
    const store = { kind: 'server', url: await server.create() } as const
    const config = join(folder, 'trial.yaml')
    await writeFile(config, `accounts: [{ id: x, name: 某, role: operator, password: '${PASSWORD}' }]`)
    const running = await startGateway({ store, port: 0, configFile: config })
    if (running.ok) await running.value.stop()
    const opened = await openLedger(store, null)
    if (!opened.ok) throw new Error(opened.fault.code)
    expect(await opened.value.database.query('SELECT id, removed_at FROM accounts')).toEqual([
      { id: 'x', removed_at: null },
    ])
    await opened.value.close()
  })

  it('say so when there is no database', async () => {
    expect(
      await startGateway({ store: { kind: 'server', url: 'postgresql://nobody@127.0.0.1:1/none' }, port: 0 }),
    ).toEqual({
      ok: false,
      fault: { code: 'databaseUnreachable', detail: 'ECONNREFUSED' },
    })
  })
})

async function writeProduction(file: string): Promise<void> {
  const limit = { unit: 'workingDay', amount: 1 }
  const configuration = {
    mode: 'production',
    channels: [{ id: 'a', network: 'police', name: '甲', nameEn: 'A', short: '甲', deadlineRule: 'r' }],
    deadlineRules: [
      {
        ...{ id: 'r', version: 1, name: '规则', nameEn: 'Rule', hours: [{ from: 510, to: 1080 }] },
        stages: { acknowledge: limit, whole: limit, returnWithin: limit },
        ...{ extension: { days: 1, times: 1 }, yellowBefore: limit },
      },
    ],
    units: [{ id: 'u', parent: null, level: 'bureau', name: '局', nameEn: 'Bureau', short: '局' }],
    classes: [
      { code: '01', name: '治安', nameEn: 'Order' },
      { code: '0101', name: '噪声', nameEn: 'Noise' },
    ],
    divisions: [{ code: '370102', name: '历下区' }],
    accounts: [{ id: 'x', name: '某', role: 'operator', password: PASSWORD }],
  }
  // JSON is YAML.
  await writeFile(file, JSON.stringify(configuration))
}
