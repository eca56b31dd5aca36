/** Opens the ledger of a store under a configuration, or says why it may not be opened so. */
import { randomUUID } from 'node:crypto'
import { networks } from '#shared/domain/channel/channel.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Configuration } from '../configuration/configuration.ts'
import { demonstrationConfiguration } from '../configuration/demonstration.ts'
import { readConfigurationFile } from '../configuration/read-configuration.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openDirectory } from '../database/pglite.ts'
import { openServer } from '../database/postgres.ts'
import { recountLedger } from '../ledger/recount.ts'
import { createRulebook, type Rulebook } from '../ledger/rulebook.ts'
import { forgottenChannels } from './forgotten-channels.ts'
import { refusedSettings, refusedStore } from './production-database.ts'

export type Store =
  | { readonly kind: 'directory'; readonly directory: string; readonly template?: Blob | undefined }
  | { readonly kind: 'server'; readonly url: string }

/** `detail` is for people: file and line of a configuration fault, a process id. Never citizens' words. */
export type StartFault = {
  readonly code:
    | 'dataDirectoryInUse'
    | 'databaseTooNew'
    | 'databaseUnreachable'
    | 'configurationFaulty'
    | 'notForProduction'
    | 'portTaken'
  readonly detail: string
}

export type OpenLedger = {
  readonly database: Database
  readonly rulebook: Rulebook
  readonly mode: Configuration['mode']
  readonly mappings: Configuration['mappings']
  readonly enrolmentCode: string | null
  /** As configured; only a gateway that serves puts them into force. */
  readonly accounts: readonly Account[]
  readonly configuration: Configuration
  /** Cases that got other dates at this opening, because rules or calendar had changed. */
  readonly recounted: number
  readonly close: () => Promise<void>
}

/** The database alone, brought to the newest version; needs no configuration and changes nothing else. */
export async function openDatabase(store: Store): Promise<Result<Database, StartFault>> {
  const opened = await openStore(store)
  if (!opened.ok) return opened
  return closingOnFault(opened.value, async (database) => {
    const tooNew = await migrate(database)
    return tooNew === null ? ok(database) : fail(tooNew)
  })
}

export async function openLedger(
  store: Store,
  configFile: string | null,
  now: () => number = Date.now,
): Promise<Result<OpenLedger, StartFault>> {
  const configuration = await configurationOf(configFile)
  if (!configuration.ok) return configuration
  const { mode, reference, mappings, enrolmentCode, accounts } = configuration.value
  const unfit =
    mode === 'production' ? refusedStore(store.kind === 'server' ? store.url : null, configuration.value) : []
  if (unfit.length > 0) return fail(notForProduction(unfit))
  const opened = await openDatabase(store)
  if (!opened.ok) return opened
  return closingOnFault(opened.value, async (database) => {
    const refused = await refusedByMode(database, configuration.value)
    if (refused.length > 0) return fail(notForProduction(refused))
    const forgotten = await forgottenChannels(database, reference.channels, configuration.value.say)
    if (forgotten.length > 0) return fail(faulty(forgotten))
    await prepare(database, mode, now())
    const rulebook = createRulebook(reference)
    const recount = await recountLedger({ database, rulebook }, now)
    if (!recount.ok) return fail(otherRules(configuration.value))
    const parts = { database, rulebook, mode, mappings, enrolmentCode, accounts, configuration: configuration.value }
    return ok({ ...parts, recounted: recount.changed, close: database.close })
  })
}

async function closingOnFault<T>(
  database: Database,
  work: (database: Database) => Promise<Result<T, StartFault>>,
): Promise<Result<T, StartFault>> {
  try {
    const result = await work(database)
    if (!result.ok) await database.close()
    return result
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Every sentence on a line of its own, as faults of a configuration are. */
export function notForProduction(sentences: readonly string[]): StartFault {
  return { code: 'notForProduction', detail: `\n${sentences.join('\n')}` }
}

function otherRules({ say }: Configuration): StartFault {
  const sentence = say(
    ['deadlineRules'],
    '另一节点刚启用了别的时限规则，请让各节点用同一份配置再启动',
    'another node has just put other time limits into force; give all nodes the same configuration and start again',
  )
  return faulty([sentence])
}

function faulty(sentences: readonly string[]): StartFault {
  return { code: 'configurationFaulty', detail: `\n${sentences.join('\n')}` }
}

/** A ledger that was once in service is never opened with a trial's configuration: everybody knows its passwords. */
async function refusedByMode(database: Database, { mode, say }: Configuration): Promise<readonly string[]> {
  if (mode === 'production') return refusedSettings(database, say)
  const [kept] = await database.query(`SELECT 1 AS one FROM meta WHERE key = 'mode' AND value = 'production'`)
  if (kept === undefined) return []
  return [
    say(
      ['mode'],
      '这个库已用于正式运行，请用它的配置(--config，mode: production)启动',
      'this ledger is in service: start it with its own --config (mode: production)',
    ),
  ]
}

async function configurationOf(configFile: string | null): Promise<Result<Configuration, StartFault>> {
  if (configFile === null) return ok(await demonstrationConfiguration())
  const read = await readConfigurationFile(configFile)
  if (read.ok) return read
  return fail(faulty(read.fault))
}

async function openStore(store: Store): Promise<Result<Database, StartFault>> {
  if (store.kind === 'directory') {
    const opened = await openDirectory(store)
    return opened.ok ? opened : fail({ code: opened.fault.code, detail: `pid ${opened.fault.pid}` })
  }
  try {
    return ok(await openServer(store.url))
  } catch (error) {
    return fail({ code: 'databaseUnreachable', detail: (error as NodeJS.ErrnoException).code ?? 'unknown' })
  }
}

/** Idempotent; several nodes may do it at once. */
async function prepare(database: Database, mode: Configuration['mode'], now: number): Promise<void> {
  await database.query(
    `INSERT INTO meta (key, value) VALUES ('epoch', $1), ('createdAt', $2), ('mode', $3)
     ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value WHERE meta.key = 'mode'`,
    [randomUUID(), String(now), mode],
  )
  await database.query(
    `INSERT INTO networks (network, up, since, as_of) SELECT network, true, $2, $2 FROM unnest($1::text[]) AS all_of (network)
     ON CONFLICT (network) DO NOTHING`,
    [[...networks], now],
  )
}
