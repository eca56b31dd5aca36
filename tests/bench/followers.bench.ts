// The gateway on a real, durable PostgreSQL with half a million cases: two nodes, two hundred following terminals. The
// nodes, the database and all the terminals share this machine, so each figure is a lower bound of what servers do.
import { performance } from 'node:perf_hooks'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres, ask } from '../gateway/support/postgres.ts'
import { start, takeInInvented } from '../gateway/support/gateways.ts'
import { spawnGateway } from '../gateway/support/spawned-gateway.ts'
import { enrolTerminal, request, type TestTerminal } from '../gateway/support/terminal.ts'
import { fillLedger } from './followers/large-ledger.ts'
import { follow } from './followers/follower.ts'

const CASES = 500_000
const SAMPLES = 400
const FOLLOWERS = 200
const CHANGES = 60
const CHANGE_EVERY_MS = 400
const WRITERS = 16
const WRITE_FOR_MS = 10_000
const BATCH = 25
const budgets = { allHaveIt: 1_000, commands: 500 }

/** The statements of a pull by a terminal that has everything (gateway/ledger/feed.ts, status.ts, accounts). */
const upToDate = {
  'whose token': `SELECT id, name, subject FROM terminals WHERE token_hash = '\\x00' AND revoked_at IS NULL`,
  head: `SELECT head.position, encode(head.hash, 'hex') AS hash, meta.value AS epoch FROM head, meta WHERE meta.key = 'epoch'`,
  confirmed: `SELECT n FROM outcomes WHERE terminal = 't' AND position <= ${CASES} ORDER BY n DESC LIMIT 1`,
  'networks and what waits': `SELECT network, up, since, as_of,
    (SELECT count(*) FROM deliveries WHERE deliveries.network = networks.network
       AND sent_at IS NULL AND superseded_at IS NULL)::bigint AS waiting,
    (SELECT count(*) FROM quarantine)::bigint AS quarantined FROM networks`,
  changes: `SELECT position, record FROM cases WHERE position > ${CASES} ORDER BY position LIMIT 1001`,
}

const grown = ['ledger', 'outcomes', 'cases', 'appeals'] as const

function print(
  bench: string,
  value: number,
  unit: string,
  budget?: { readonly value: number; readonly met: boolean },
): void {
  const line = { bench, value: Math.round(value * 100) / 100, unit }
  const whole = budget === undefined ? line : { ...line, budget: budget.value, met: budget.met }
  process.stdout.write(`${JSON.stringify(whole)}\n`)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

const server = await startPostgres({ shared_buffers: '256MB', max_wal_size: '4GB', checkpoint_timeout: '30min' })
const children: { readonly kill: (signal: NodeJS.Signals) => boolean }[] = []
try {
  const url = await server.create()
  const first = await start({ store: { kind: 'server', url } })
  const samples = await takeInInvented(first, SAMPLES)
  await first.stop()
  const filling = performance.now()
  await fillLedger(url, samples, CASES)
  process.stderr.write(`filled in ${Math.round((performance.now() - filling) / 1000)} s\n`)
  await ask(url, 'CHECKPOINT')
  const nodes = await Promise.all([spawnGateway('--database', url), spawnGateway('--database', url)])
  children.push(...nodes.map((node) => node.child))
  const urls = nodes.map((node) => node.url)
  print('fsync of 8 kB beside the database, median', await fsyncMs(server.data), 'ms')
  await measureReads(urls[0]!, url)
  await measureFollowers(urls)
  await measureCommands(urls, url)
} finally {
  for (const child of children) child.kill('SIGTERM')
  await server.stop()
}

async function fsyncMs(folder: string): Promise<number> {
  const file = join(folder, 'bench-fsync')
  const handle = await open(file, 'w')
  const block = Buffer.alloc(8192, 1)
  const times: number[] = []
  for (let n = 0; n < 200; n += 1) {
    const began = performance.now()
    await handle.write(block, 0, block.length, n * block.length)
    await handle.datasync()
    times.push(performance.now() - began)
  }
  await handle.close()
  await rm(file)
  return percentile(times, 0.5)
}

/** What followers and new terminals ask for, at full size. */
async function measureReads(node: string, url: string): Promise<void> {
  const terminal = await enrolTerminal(node)
  const get = async (path: string): Promise<number> => {
    const response = await request(node, path, { token: terminal.token })
    const text = await response.text()
    if (!response.ok) throw new Error(text.slice(0, 200))
    return text.length
  }
  const changes = (since: number, limit: number) => `/v1/changes?epoch=${terminal.epoch}&since=${since}&limit=${limit}`
  const times = async (runs: number, path: () => string): Promise<number[]> => {
    const all: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now()
      await get(path())
      all.push(performance.now() - began)
    }
    return all
  }
  await times(20, () => changes(CASES, 1_000))
  const nothing = await times(200, () => changes(CASES, 1_000))
  print('pull with nothing new, 500,000 cases, median', percentile(nothing, 0.5), 'ms')
  print('pull with nothing new, 500,000 cases, p99', percentile(nothing, 0.99), 'ms')
  for (const [name, sql] of Object.entries(upToDate)) {
    const { buffers, ms, scans } = await explain(url, sql)
    print(`pull with nothing new: ${name}, pages touched (${scans})`, buffers, '8 kB pages')
    print(`pull with nothing new: ${name}`, ms, 'ms')
  }
  const page = await times(20, () => changes(Math.floor(Math.random() * (CASES - 2_000)), 1_000))
  print('page of 1,000 changes, median', percentile(page, 0.5), 'ms')
  const began = performance.now()
  let bytes = 0
  const pages = 30
  for (let index = 0, before = CASES + 1; index < pages; index += 1, before -= 4_000) {
    bytes += await get(`/v1/snapshot?limit=4000&before=${before}`)
  }
  const seconds = (performance.now() - began) / 1000
  print('snapshot, one terminal', (pages * 4_000) / seconds, 'cases/s')
  print('snapshot, one terminal', bytes / seconds / 1e6, 'MB/s')
  print('snapshot, text of a case', bytes / pages / 4_000, 'bytes')
}

type Plan = {
  readonly 'Node Type': string
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly Plan[]
}

async function explain(
  url: string,
  sql: string,
): Promise<{ readonly buffers: number; readonly ms: number; readonly scans: string }> {
  type Explained = { readonly Plan: Plan; readonly 'Execution Time': number }
  const rows = await ask<{ 'QUERY PLAN': readonly Explained[] }>(url, `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`)
  const [explained] = rows[0]!['QUERY PLAN']
  const nodes = (plan: Plan): readonly string[] => [plan['Node Type'], ...(plan.Plans ?? []).flatMap(nodes)]
  const { Plan: plan } = explained!
  return {
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    ms: explained!['Execution Time'],
    scans: nodes(plan)
      .filter((name) => name.includes('Scan'))
      .join(', '),
  }
}

/** From the moment that the writer sends a command until every one of the followers has the page that holds its change. */
async function measureFollowers(urls: readonly string[]): Promise<void> {
  const waits: number[] = []
  const last: number[] = []
  const sentAt = new Map<number, number>()
  const missing = new Map<number, number>()
  const early = new Map<number, number[]>()
  const arrive = (position: number, at: number): void => {
    const sent = sentAt.get(position)
    // The page may overtake the writer's own answer, which is what tells us the position.
    if (sent === undefined) return void early.set(position, [...(early.get(position) ?? []), at])
    waits.push(at - sent)
    const left = (missing.get(position) ?? 0) - 1
    missing.set(position, left)
    if (left === 0) last.push(at - sent)
  }
  const identities = []
  for (let index = 0; index < FOLLOWERS; index += 1) {
    identities.push({ url: urls[index % 2]!, terminal: await enrolTerminal(urls[index % 2]!, null) })
  }
  const writer = await enrolTerminal(urls[0]!)
  const reached: number[] = identities.map(() => CASES)
  const followers = await Promise.all(
    identities.map(({ url, terminal: { token, epoch } }, index) =>
      follow({ url, token, epoch, cursor: CASES }, (cursor) => {
        const at = performance.now()
        for (let position = reached[index]! + 1; position <= cursor; position += 1) arrive(position, at)
        reached[index] = cursor
      }),
    ),
  )
  for (let n = 1; n <= CHANGES; n += 1) {
    const began = performance.now()
    const outcome = await writer.say({ kind: 'note', caseId: n * 7, text: `change ${n}` })
    if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome))
    sentAt.set(outcome.position, began)
    missing.set(outcome.position, FOLLOWERS)
    for (const at of early.get(outcome.position) ?? []) arrive(outcome.position, at)
    await new Promise((resolve) => setTimeout(resolve, CHANGE_EVERY_MS - (performance.now() - began)))
  }
  while (last.length < CHANGES) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const follower of followers) follower.stop()
  const p99 = percentile(waits, 0.99)
  print(`a change on one of ${FOLLOWERS} terminals, median`, percentile(waits, 0.5), 'ms')
  print(`a change on one of ${FOLLOWERS} terminals, p99`, p99, 'ms', {
    value: budgets.allHaveIt,
    met: p99 <= budgets.allHaveIt,
  })
  const all = percentile(last, 0.99)
  print(`a change on all of ${FOLLOWERS} terminals, median`, percentile(last, 0.5), 'ms')
  print(`a change on all of ${FOLLOWERS} terminals, p99`, all, 'ms', {
    value: budgets.allHaveIt,
    met: all <= budgets.allHaveIt,
  })
}

async function sizes(client: pg.Client): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ name: string; bytes: string }>(
    `SELECT name, pg_total_relation_size(name::regclass)::text AS bytes FROM unnest($1::text[]) AS name
     UNION ALL SELECT 'wal', (pg_current_wal_lsn() - '0/0')::text`,
    [[...grown]],
  )
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.bytes)]))
}

/** Sixteen desks push as fast as they are answered, each command its own durable transaction. */
async function measureCommands(urls: readonly string[], url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const writers: TestTerminal[] = []
  for (let index = 0; index < WRITERS; index += 1) writers.push(await enrolTerminal(urls[index % 2]!))
  const before = await sizes(client)
  const began = performance.now()
  const times: number[] = []
  const counts = await Promise.all(
    writers.map(async (writer, index) => {
      let done = 0
      while (performance.now() - began < WRITE_FOR_MS) {
        const commands = Array.from({ length: BATCH }, (_, offset) => {
          const n = done + offset + 1
          const caseId = 1_000 + index * 20_000 + n
          return writer.number({ kind: 'note', caseId, text: '已联系当事人，约定周三上午到现场。' }, n)
        })
        const asked = performance.now()
        const answer = await writer.push(commands)
        if (!answer.ok) throw new Error(answer.code)
        times.push((performance.now() - asked) / BATCH)
        done += answer.value.outcomes.length
      }
      return done
    }),
  )
  const commands = counts.reduce((sum, each) => sum + each, 0)
  const rate = commands / ((performance.now() - began) / 1000)
  print('durable commands, two nodes', rate, '/s', { value: budgets.commands, met: rate >= budgets.commands })
  const after = await sizes(client)
  for (const name of [...grown, 'wal']) {
    print(`growth for each command: ${name}`, ((after[name] ?? 0) - (before[name] ?? 0)) / commands, 'bytes')
  }
  print('size of 500,000 cases: cases with indexes', (after.cases ?? 0) / 1e6, 'MB')
  await client.end()
}
