// Changed time limits on a large ledger: how long a gateway counts before it serves (RULES D4), on PostgreSQL with fsync.
// RECOUNT_BENCH_ROWS makes it smaller.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { deadlineRules } from '#gateway/demonstration/reference/rules.ts'
import { openLedger, type Store } from '#gateway/server/open-ledger.ts'
import { start } from '../gateway/support/gateways.ts'
import { startPostgres } from '../gateway/support/postgres.ts'
import { fillLedger } from './desk/ledger.ts'
import { createBenchCases } from './generator/cases.ts'

const ROWS = Number(process.env.RECOUNT_BENCH_ROWS ?? 500_000)

/** Every limit of a whole order two days longer. */
const longer = deadlineRules.map((rule) => ({
  ...rule,
  version: rule.version + 1,
  stages: { ...rule.stages, whole: { ...rule.stages.whole, amount: rule.stages.whole.amount + 2 } },
}))

function print(bench: string, value: number, unit: string): void {
  process.stdout.write(`${JSON.stringify({ bench, value: Math.round(value * 100) / 100, unit })}\n`)
}

async function timed(store: Store, configFile: string): Promise<{ readonly ms: number; readonly recounted: number }> {
  const began = performance.now()
  const opened = await openLedger(store, configFile)
  if (!opened.ok) throw new Error(`${opened.fault.code}${opened.fault.detail}`)
  const ms = performance.now() - began
  await opened.value.close()
  return { ms, recounted: opened.value.recounted }
}

const folder = await mkdtemp(join(tmpdir(), 'recount-bench-'))
const server = await startPostgres()
try {
  const store: Store = { kind: 'server', url: await server.create() }
  await (await start({ store })).stop()
  const client = new pg.Client({ connectionString: store.url })
  await client.connect()
  await fillLedger(client, createBenchCases(ROWS, 1, Date.now()))
  await client.end()
  const configFile = join(folder, 'longer.json')
  // JSON is YAML.
  await writeFile(configFile, JSON.stringify({ mode: 'trial', deadlineRules: longer }), { mode: 0o600 })
  print('recount.rows', ROWS, 'cases')
  print('recount.load', loadavg()[0] ?? 0, 'processes waiting')
  const { ms, recounted } = await timed(store, configFile)
  print('recount.cases', recounted, 'open cases counted anew')
  print('recount.all', ms / 1000, 's')
  print('recount.rate', (recounted * 1000) / ms, 'cases/s')
  print('recount.unchanged', (await timed(store, configFile)).ms, 'ms of a start without a change')
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
