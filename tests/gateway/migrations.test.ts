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

  it('are there wholly or not at all, wherever one of them is interrupted (case 39)', async () => {
    const database = await openServer(await server.create())
    const tables = () =>
      database.query(`SELECT count(*)::int AS count FROM information_schema.tables WHERE table_schema = 'public'`)
    const steps = migrations.flatMap(({ statements }, index) => statements.map((_, step) => ({ index, step })))
    expect(steps.length).toBeGreaterThan(20)
    for (const { index, step } of steps) {
      const broken = migrations.map((migration, each) =>
        each === index
          ? { ...migration, statements: migration.statements.toSpliced(step + 1, 0, 'SELECT 1 / 0') }
          : migration,
      )
      await expect(migrate(database, broken)).rejects.toMatchObject({ code: '22012' })
      expect(await tables()).toEqual([{ count: 0 }])
    }
    expect(await migrate(database)).toBeNull()
    await database.close()
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
