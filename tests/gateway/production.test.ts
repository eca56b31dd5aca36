// What `mode: production` refuses: each with the line of the configuration, in Chinese and English.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '#gateway/accounts/passwords.ts'
import { openServer } from '#gateway/database/postgres.ts'
import { openLedger } from '#gateway/server/open-ledger.ts'
import { startGateway, type GatewayOptions } from '#gateway/server/start-gateway.ts'
import { createAuthority } from './support/certificates.ts'
import { ask, startPostgres, type TestServer } from './support/postgres.ts'
import { enrolTerminal, request } from './support/terminal.ts'

type Content = Record<string, unknown>

let server: TestServer
let folder: string
let sound: Content
/** A durable database in service, for what is refused before anybody asks it, and for what is not refused. */
let usual: string
let count = 0

beforeAll(async () => {
  server = await startPostgres()
  folder = await mkdtemp(join(tmpdir(), 'minsheng-production-'))
  const gateway = createAuthority('Invented authority').issue({ name: 'gateway', use: 'server' })
  await writeFile(join(folder, 'gateway.pem'), gateway.certificate)
  await writeFile(join(folder, 'gateway.key'), gateway.key, { mode: 0o600 })
  sound = await soundConfiguration()
  usual = await server.create()
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function soundConfiguration(): Promise<Content> {
  const limit = { unit: 'workingDay', amount: 1 }
  return {
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
    classes: [{ code: '01', name: '治安', nameEn: 'Order' }],
    divisions: [{ code: '370102', name: '历下区' }],
    accounts: [
      { id: 'ma', name: '马某某', role: 'operator', password: await hashPassword('not the one of the demonstration') },
    ],
  }
}

async function write(
  content: Content,
  mode = 0o600,
): Promise<{ readonly file: string; readonly lines: readonly string[] }> {
  count += 1
  const file = join(folder, `production-${count}.yaml`)
  const text = stringify(content)
  await writeFile(file, text)
  await chmod(file, mode)
  return { file, lines: text.split('\n') }
}

/** Starts, and answers the sentences of the refusal; none: it started, and was stopped again. */
async function refusalsOf(
  { file }: { readonly file: string },
  options: Partial<GatewayOptions> = {},
): Promise<readonly string[]> {
  const store = options.store ?? { kind: 'server', url: usual }
  const started = await startGateway({ port: 0, configFile: file, ...options, store })
  if (started.ok) {
    await started.value.stop()
    return []
  }
  expect(['notForProduction', 'configurationFaulty']).toContain(started.fault.code)
  return started.fault.detail.split('\n').filter((line) => line !== '')
}

const HAN = /[\u4e00-\u9fff]/

/** One refusal, about the line on which `key` stands, in both languages. */
function expectOne(
  refusals: readonly string[],
  where: { readonly lines: readonly string[]; readonly key: RegExp },
): void {
  expect(refusals).toHaveLength(1)
  const [line] = /(?<=\.yaml:)\d+/.exec(refusals[0]!) ?? []
  expect(where.lines[Number(line) - 1]).toMatch(where.key)
  const [zh, en] = refusals[0]!.replace(/^\S+ \S+ /, '').split(' / ')
  expect(zh).toMatch(HAN)
  expect(en).toMatch(/^[\w ]/)
  expect(en).not.toMatch(HAN)
}

describe('production', () => {
  it('starts on a sound configuration and a durable PostgreSQL, and is never opened as a trial again', async () => {
    const config = await write(sound)
    const url = await server.create()
    expect(await refusalsOf(config, { store: { kind: 'server', url } })).toEqual([])
    const store = { kind: 'server', url } as const
    for (const opened of [await startGateway({ store, port: 0 }), await openLedger(store, null)]) {
      expect(opened).toMatchObject({ ok: false, fault: { code: 'notForProduction' } })
    }
    expect(await ask(url, 'SELECT id, removed_at FROM accounts')).toEqual([{ id: 'ma', removed_at: null }])
  })

  it('refuses PGlite', async () => {
    const config = await write(sound)
    const store = { kind: 'directory', directory: join(folder, 'pglite') } as const
    expectOne(await refusalsOf(config, { store }), { lines: config.lines, key: /^mode:/ })
  })

  it('refuses a server with fsync or full_page_writes off', async () => {
    const careless = await startPostgres({ fsync: 'off', full_page_writes: 'off' })
    try {
      const url = await careless.create()
      const config = await write({ ...sound, database: { url } })
      const refusals = await refusalsOf(config, { store: { kind: 'server', url } })
      expect(refusals.map((each) => /(\w+) off/.exec(each)?.[1])).toEqual(['fsync', 'full_page_writes'])
      for (const each of refusals) expectOne([each], { lines: config.lines, key: /^ {2}url:/ })
    } finally {
      await careless.stop()
    }
  })

  it('refuses synchronous_commit off, wherever it was turned off', async () => {
    const url = await server.create()
    const name = new URL(url).pathname.slice(1)
    await ask(url, `ALTER DATABASE ${name} SET synchronous_commit = off`)
    const config = await write({ ...sound, database: { url } })
    const refusals = await refusalsOf(config, { store: { kind: 'server', url } })
    expectOne(refusals, { lines: config.lines, key: /^ {2}url:/ })
    expect(refusals[0]).toContain('synchronous_commit')
  })

  it.each([
    ['a password from every manual', 'postgresql://minsheng:postgres@127.0.0.1/minsheng'],
    ['the name of the user', 'postgresql://minsheng:minsheng@127.0.0.1/minsheng'],
    ['digits in a row', 'postgresql://minsheng:123456@127.0.0.1/minsheng'],
  ])('refuses %s for the database', async (_what, url) => {
    const config = await write({ ...sound, database: { url } })
    expectOne(await refusalsOf(config), { lines: config.lines, key: /^ {2}url:/ })
    const bare = await write(sound)
    expectOne(await refusalsOf(bare, { store: { kind: 'server', url } }), { lines: bare.lines, key: /^mode:/ })
  })

  it.each([
    ['the enrolment code of the example', 'change-me-to-something-long'],
    ['one that repeats itself', 'abababababababab'],
  ])('refuses %s', async (_what, enrolmentCode) => {
    const config = await write({ ...sound, enrolmentCode })
    expectOne(await refusalsOf(config), { lines: config.lines, key: /^enrolmentCode:/ })
  })

  it('refuses the password of the demonstration, a weak hash, and one hash for two people', async () => {
    const account = { name: '某', role: 'operator' }
    const shared = await hashPassword('a good password of two')
    const accounts = [
      { ...account, id: 'ma', password: await hashPassword('demo-ma-2012') },
      { ...account, id: 'b', password: await hashPassword('good enough', { N: 1_024 }) },
      { ...account, id: 'c', password: shared },
      { ...account, id: 'd', password: shared },
    ]
    const config = await write({ ...sound, accounts })
    const refusals = await refusalsOf(config)
    expect(refusals.map((each) => /accounts\[\d\]\.password/.exec(each)?.[0])).toEqual([
      'accounts[0].password',
      'accounts[1].password',
      'accounts[3].password',
    ])
    for (const each of refusals) expectOne([each], { lines: config.lines, key: /password:/ })
  })

  it('refuses to serve others without TLS, whether the configuration asks for it or the command line', async () => {
    const config = await write({ ...sound, listen: { host: '0.0.0.0' } })
    expectOne(await refusalsOf(config), { lines: config.lines, key: /^mode:/ })
    const bare = await write(sound)
    expectOne(await refusalsOf(bare, { host: '0.0.0.0' }), { lines: bare.lines, key: /^mode:/ })
    for (const host of ['127.0.0.1', 'localhost']) expect(await refusalsOf(bare, { host })).toEqual([])
    const tls = { certificate: 'gateway.pem', key: 'gateway.key' }
    expect(await refusalsOf(await write({ ...sound, listen: { host: '0.0.0.0' }, tls }))).toEqual([])
  })

  it('refuses secrets that everybody may read: the configuration, the key', async () => {
    const open = await write(sound, 0o644)
    expectOne(await refusalsOf(open), { lines: open.lines, key: /^accounts:/ })
    expect(await refusalsOf(await write(sound, 0o640))).toEqual([])
    await chmod(join(folder, 'gateway.key'), 0o644)
    const tls = { certificate: 'gateway.pem', key: 'gateway.key' }
    const config = await write({ ...sound, tls })
    expectOne(await refusalsOf(config), { lines: config.lines, key: /^ {2}key:/ })
    await chmod(join(folder, 'gateway.key'), 0o600)
  })

  it('refuses the demonstration beside real appeals', async () => {
    const config = await write(sound)
    const refusals = await refusalsOf(config, { demonstration: { perMinute: 1, seed: 1 } })
    expectOne(refusals, { lines: config.lines, key: /^mode:/ })
  })

  it('says everything that is wrong at once', async () => {
    const config = await write(
      { ...sound, enrolmentCode: 'change-me-to-something-long', listen: { host: '10.0.0.1' } },
      0o644,
    )
    expect(await refusalsOf(config)).toHaveLength(3)
  })
})

it('takes address and database from the configuration alone', async () => {
  const url = await server.create()
  const config = await write({
    database: { url },
    listen: { host: '127.0.0.1' },
    enrolmentCode: 'code-of-the-tests-0123456789',
  })
  const started = await startGateway({ store: { kind: 'server', url }, port: null, configFile: config.file })
  if (!started.ok) throw new Error(started.fault.detail)
  expect((await request(started.value.url, '/v1/health')).status).toBe(200)
  await enrolTerminal(started.value.url)
  await started.value.stop()
  const database = await openServer(url)
  expect(await database.query('SELECT count(*)::int AS count FROM terminals')).toEqual([{ count: 1 }])
  await database.close()
})
