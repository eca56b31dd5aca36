// What synchronising costs with real processes: PostgreSQL with fsync on, the gateway, terminals without a window that run the
// product's own journal, link, store and sync machine. IndexedDB is stood in for; everything else is the product.
import { Pool } from 'pg'
import type { DeskStatus } from '../../renderer/store/protocol.ts'
import { startPostgres } from '../gateway/support/postgres.ts'
import { enrolTerminal } from '../gateway/support/terminal.ts'
import { openCity, type City, type Terminal } from '../support/processes/city.ts'
import { readLedger } from '../support/processes/recount.ts'

const DRAINED = 5_000
const QUEUED = 200_000
/** Nobody touches one case a thousand times: some ten commands for each. */
const QUEUED_CASES = 20_000
const SAMPLES = 120
const WRITERS = 8
const WRITTEN = 800

type Budget = { readonly limit: number; readonly isFloor?: boolean }
type Peer = { readonly name: string; readonly value: number }

function print(bench: string, value: number, unit: string, more: { budget?: Budget; peer?: Peer } = {}): void {
  const { budget, peer } = more
  const rounded = (figure: number): number => Math.round(figure * 100) / 100
  const line = {
    ...{ bench, value: rounded(value), unit },
    ...(peer === undefined
      ? {}
      : { peer: { name: peer.name, value: rounded(peer.value) }, ratio: rounded(value / peer.value) }),
    ...(budget === undefined
      ? {}
      : { budget: budget.limit, met: budget.isFloor === true ? value >= budget.limit : value <= budget.limit }),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const wanted = process.env.SYNC_BENCH?.split(',') ?? ['hop', 'drain', 'writes', 'queue']
const server = await startPostgres()
try {
  const store = { kind: 'server', url: await server.create() } as const
  const city = await openCity({ store, cases: 200, accounts: ['ma', 'qian'], plant: null })
  try {
    await Promise.all(city.terminals.map((terminal) => untilQuiet(terminal)))
    if (wanted.includes('hop')) await measureHop(city)
    if (wanted.includes('drain')) await measureDrain(city)
    if (wanted.includes('writes')) await measureWrites(city, store.url)
  } finally {
    await city.end()
  }
  if (wanted.includes('queue')) await withLargeCity(await server.create(), measureQueue)
} finally {
  await server.stop()
}

async function withLargeCity(url: string, measure: (city: City) => Promise<void>): Promise<void> {
  const large = await openCity({ store: { kind: 'server', url }, cases: QUEUED_CASES, accounts: ['ma'], plant: null })
  try {
    await Promise.all(large.terminals.map((terminal) => untilQuiet(terminal)))
    await measure(large)
  } finally {
    await large.end()
  }
}

async function untilQuiet(terminal: Terminal): Promise<void> {
  for (;;) {
    const status = (await terminal.ask({ do: 'status' })) as DeskStatus | null
    if (status === null) throw new Error(`a terminal died: ${terminal.complaints()}`)
    const { link, waitingLocal, waitingLedger, bootstrap } = status
    if (link.up && waitingLocal === 0 && waitingLedger === 0 && bootstrap === null) return
    await pause(50)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

/** From the moment at which one desk calls a command saved until another desk shows it as the gateway's word. */
async function measureHop(city: City): Promise<void> {
  const [from, to] = city.terminals
  if (from === undefined || to === undefined) throw new Error('two terminals are needed')
  const times: number[] = []
  for (let index = 0; index < SAMPLES; index += 1) {
    const caseId = city.cases[index % city.cases.length] ?? 0
    const text = `hop ${index}`
    const seen = to.ask({ do: 'await', caseId, text: `${text} 0` })
    const saved = (await from.ask({ do: 'notes', count: 1, cases: [caseId], text })) as readonly number[]
    times.push(((await seen) as number) - (saved[0] ?? Number.NaN))
    await pause(20 + (index % 7) * 10)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? Number.NaN
  print('sync.hop.median', at(0.5), 'ms')
  print('sync.hop.p95', at(0.95), 'ms', { budget: { limit: 300 } })
}

/** Five thousand commands wait behind an outage; from its end until the ledger has each of them, exactly once. */
async function measureDrain(city: City): Promise<void> {
  const [terminal] = city.terminals
  if (terminal === undefined) throw new Error('a terminal is needed')
  await city.line.ask({ do: 'away' })
  const begun = Date.now()
  const saved = (await terminal.ask({
    do: 'notes',
    count: DRAINED,
    cases: city.cases,
    text: 'drain',
  })) as readonly number[]
  print('sync.offline.commandsPerSecond', (saved.length / (Date.now() - begun)) * 1_000, 'commands/s')
  const pool = new Pool({ connectionString: city.store.kind === 'server' ? city.store.url : '' })
  const had = await outcomesOf(pool, terminal)
  const start = performance.now()
  await city.line.ask({ do: 'calm', reset: false })
  await terminal.ask({ do: 'syncNow' })
  while ((await outcomesOf(pool, terminal)) < had + DRAINED) await pause(20)
  const drained = performance.now() - start
  await untilQuiet(terminal)
  const settled = performance.now() - start
  await pool.end()
  const { records } = await readLedger(city.store)
  const texts = records
    .flatMap((record) => record.history)
    .flatMap(({ body }) => (body.type === 'noted' && body.text.startsWith('drain ') ? [body.text] : []))
  print('sync.drain.ledger', drained, 'ms', { budget: { limit: 15_000 } })
  print('sync.drain.outboxEmpty', settled, 'ms', { budget: { limit: 15_000 } })
  print('sync.drain.lost', DRAINED - new Set(texts).size, 'commands', { budget: { limit: 0 } })
  print('sync.drain.doubled', texts.length - new Set(texts).size, 'commands', { budget: { limit: 0 } })
}

async function outcomesOf(pool: Pool, terminal: Terminal): Promise<number> {
  const { rows } = await pool.query<{ last_n: string }>('SELECT last_n FROM terminals WHERE id = $1', [terminal.id()])
  return Number(rows[0]?.last_n ?? 0)
}

/** Several terminals push at once through the gateway; then the least transaction that could do so, on the same server. */
async function measureWrites(city: City, url: string): Promise<void> {
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => enrolTerminal(city.gatewayUrl)))
  async function write(round: number): Promise<number> {
    const start = performance.now()
    await Promise.all(
      writers.map(async (writer, index) => {
        const own = city.cases.filter((_, at) => at % WRITERS === index)
        for (let from = 1; from <= WRITTEN; from += 100) {
          const commands = Array.from({ length: 100 }, (_, at) => {
            const n = round * WRITTEN + from + at
            return writer.number({ kind: 'note', caseId: own[n % own.length] ?? 0, text: `write ${n}` }, n)
          })
          const answer = await writer.push(commands)
          if (!answer.ok) throw new Error(answer.code)
        }
      }),
    )
    return (WRITERS * WRITTEN * 1_000) / (performance.now() - start)
  }
  const rate = await write(0)
  const peer = await peerRate(url)
  print('sync.durableCommandsPerSecond', rate, 'commands/s', {
    budget: { limit: 500, isFloor: true },
    peer: { name: 'a transaction of the same rows in plain SQL, same server and connections', value: peer },
  })
}

/** Lock a counter, rewrite a row of two kilobytes, append two rows, take the single head row last. */
async function peerRate(url: string): Promise<number> {
  const pool = new Pool({ connectionString: url, max: WRITERS })
  await pool.query(`CREATE TABLE peer_head (position bigint); INSERT INTO peer_head VALUES (0);
    CREATE TABLE peer_rows (id bigint PRIMARY KEY, body json); CREATE TABLE peer_log (position bigint PRIMARY KEY, body json);
    CREATE TABLE peer_counters (id bigint PRIMARY KEY, n bigint)`)
  const body = JSON.stringify({ text: '字'.repeat(700) })
  await pool.query('INSERT INTO peer_rows SELECT id, $1::json FROM generate_series(1, 200) AS id', [body])
  await pool.query('INSERT INTO peer_counters SELECT id, 0 FROM generate_series(1, $1::int) AS id', [WRITERS])
  const start = performance.now()
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const client = await pool.connect()
      for (let index = 0; index < WRITTEN / 2; index += 1) {
        const id = 1 + ((writer + index * WRITERS) % 200)
        await client.query('BEGIN')
        await client.query('SELECT n FROM peer_counters WHERE id = $1 FOR UPDATE', [writer + 1])
        await client.query('SELECT body FROM peer_rows WHERE id = $1 FOR UPDATE', [id])
        await client.query(
          `WITH next AS (UPDATE peer_head SET position = position + 1 RETURNING position),
             logged AS (INSERT INTO peer_log SELECT position, $2::json FROM next),
             counted AS (UPDATE peer_counters SET n = n + 1 WHERE id = $3)
           UPDATE peer_rows SET body = $2::json WHERE id = $1`,
          [id, body, writer + 1],
        )
        await client.query('COMMIT')
      }
      client.release()
    }),
  )
  const rate = (WRITERS * (WRITTEN / 2) * 1_000) / (performance.now() - start)
  await pool.end()
  return rate
}

/** Days without a wire: the journal alone, the whole desk started again over it, then all of it with a wire (fault case 16). */
async function measureQueue(city: City): Promise<void> {
  const [terminal] = city.terminals
  if (terminal === undefined) throw new Error('a terminal is needed')
  await city.line.ask({ do: 'away' })
  const heap = async (): Promise<number> =>
    ((await terminal.ask({ do: 'memory' })) as NodeJS.MemoryUsage).heapUsed / 1e6
  const before = await heap()
  await terminal.ask({ do: 'fillJournal', count: QUEUED, cases: city.cases })
  const journal = (await heap()) - before
  print('sync.queue.journalHeap', journal, 'MB')
  print('sync.queue.journalPerCommand', (journal * 1e6) / QUEUED, 'bytes', { budget: { limit: 1_000 } })
  await terminal.kill()
  const start = performance.now()
  await terminal.start()
  while ((await statusOf(terminal)).waitingLocal < QUEUED) await pause(200)
  print('sync.queue.start', performance.now() - start, 'ms')
  print('sync.queue.deskHeap', await heap(), 'MB', { budget: { limit: 900 } })
  await city.line.ask({ do: 'calm', reset: false })
  await terminal.ask({ do: 'syncNow' })
  const begun = performance.now()
  let most = 0
  for (let waiting = QUEUED; waiting > 0; waiting = (await statusOf(terminal)).waitingLocal) {
    most = Math.max(most, await heap())
    await pause(2_000)
  }
  print('sync.queue.drainHeap', most, 'MB', { budget: { limit: 900 } })
  print('sync.queue.drainRate', (QUEUED * 1_000) / (performance.now() - begun), 'commands/s')
  await printKept(city, terminal, QUEUED)
}

async function statusOf(terminal: Terminal): Promise<DeskStatus> {
  const status = (await terminal.ask({ do: 'status' })) as DeskStatus | null
  if (status === null) throw new Error(`the desk died of its queue: ${terminal.complaints()}`)
  return status
}

/** What the ledger has of the commands of a terminal: each number once. */
async function printKept({ store }: City, terminal: Terminal, given: number): Promise<void> {
  const { records } = await readLedger(store)
  const numbers = records
    .flatMap((record) => record.history)
    .flatMap(({ command }) => (command?.terminal === terminal.id() ? [command.n] : []))
  const once = new Set(numbers)
  print('sync.queue.lost', given - once.size, 'commands', { budget: { limit: 0 } })
  print('sync.queue.doubled', numbers.length - once.size, 'commands', { budget: { limit: 0 } })
}
