/** A whole gateway in this process: database, ledger, HTTP, and in a demonstration the invented city around it. */
import { randomBytes, randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { networks } from '#shared/domain/channel/channel.ts'
import { setAccounts } from '../accounts/accounts.ts'
import { readConfigurationFile } from '../configuration/read-configuration.ts'
import { demonstrationConfiguration } from '../configuration/demonstration.ts'
import type { Configuration } from '../configuration/configuration.ts'
import { onlyRow, type Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openDirectory } from '../database/pglite.ts'
import { openServer } from '../database/postgres.ts'
import { startDemonstration, type Demonstration } from '../demonstration-feed/demonstration.ts'
import { createRulebook, type Rulebook } from '../ledger/rulebook.ts'
import { createApplication } from './application.ts'
import type { Gateway } from './gateway.ts'
import { followHead } from './hints.ts'
import { createLog, type Log } from './log.ts'

export type Store =
  | { readonly kind: 'directory'; readonly directory: string; readonly template?: Blob | undefined }
  | { readonly kind: 'server'; readonly url: string }

export type GatewayOptions = {
  readonly store: Store
  readonly host?: string
  /** 0: any free one. */
  readonly port: number
  readonly configFile?: string | null
  readonly demonstration?: { readonly perMinute: number; readonly seed: number } | null
  readonly enrolmentCode?: string | null
  readonly log?: (line: string) => void
  readonly now?: () => number
}

export type RunningGateway = {
  readonly url: string
  readonly adminToken: string
  readonly gateway: Gateway
  readonly demonstration: Demonstration | null
  readonly stop: () => Promise<void>
}

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

/** The file beside the data by which the command line on this machine finds a running gateway. */
export const GATEWAY_FILE = 'gateway.json'

export async function startGateway(options: GatewayOptions): Promise<Result<RunningGateway, StartFault>> {
  const now = options.now ?? Date.now
  const log = createLog(options.log ?? (() => {}), now)
  const opened = await openLedger(options.store, options.configFile ?? null, now)
  if (!opened.ok) return opened
  try {
    return ok(await serve(options, { ledger: opened.value, now, log }))
  } catch (error) {
    await opened.value.close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return fail({ code: 'portTaken', detail: String(options.port) })
    throw error
  }
}

export type OpenLedger = {
  readonly database: Database
  readonly rulebook: Rulebook
  readonly mappings: Configuration['mappings']
  readonly enrolmentCode: string | null
  readonly close: () => Promise<void>
}

/** The ledger alone, without HTTP: brought to the newest version, accounts as configured. */
export async function openLedger(
  store: Store,
  configFile: string | null,
  now: () => number = Date.now,
): Promise<Result<OpenLedger, StartFault>> {
  const configuration = await configurationOf(configFile)
  if (!configuration.ok) return configuration
  const { mode, reference, mappings, enrolmentCode } = configuration.value
  // Decision D7: nothing that never flushes to disk carries a service.
  if (mode === 'production' && store.kind === 'directory') {
    return fail({ code: 'notForProduction', detail: 'mode: production needs --database' })
  }
  const opened = await openStore(store)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const refused = (await migrate(database)) ?? (mode === 'production' ? await unsafeServer(database) : null)
    if (refused === null) {
      await prepare(database, configuration.value, now())
      return ok({ database, rulebook: createRulebook(reference), mappings, enrolmentCode, close: database.close })
    }
    await database.close()
    return fail(refused)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** An acknowledged command must survive a power cut. */
async function unsafeServer(database: Database): Promise<StartFault | null> {
  const { fsync, commit } = await onlyRow(
    database.query<{ fsync: string; commit: string }>(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
    ),
  )
  if (fsync === 'on' && commit !== 'off') return null
  return { code: 'notForProduction', detail: `fsync ${fsync}, synchronous_commit ${commit}` }
}

type Parts = { readonly ledger: OpenLedger; readonly now: () => number; readonly log: Log }

async function serve(options: GatewayOptions, { ledger, now, log }: Parts): Promise<RunningGateway> {
  const { database, rulebook, mappings } = ledger
  const gateway: Gateway = {
    ...{ database, rulebook, mappings, now, log },
    enrolmentCode: options.enrolmentCode ?? ledger.enrolmentCode,
    adminToken: randomBytes(32).toString('base64url'),
    hints: await followHead(database),
  }
  const application = await createApplication(gateway)
  const url = await application.listen({ host: options.host ?? '127.0.0.1', port: options.port })
  const file = await leaveAddress(options.store, { url, adminToken: gateway.adminToken })
  const demonstration = options.demonstration ? await startDemonstration(gateway, options.demonstration) : null
  log('ready', { url, database: database.kind, channels: rulebook.reference.channels.length })
  const stop = async (): Promise<void> => {
    await demonstration?.stop()
    await application.close()
    if (file !== null) await rm(file, { force: true })
    await ledger.close()
    log('stopped')
  }
  return { url, adminToken: gateway.adminToken, gateway, demonstration, stop }
}

async function configurationOf(configFile: string | null): Promise<Result<Configuration, StartFault>> {
  if (configFile === null) return ok(await demonstrationConfiguration())
  const read = await readConfigurationFile(configFile)
  if (read.ok) return read
  return fail({ code: 'configurationFaulty', detail: `\n${read.fault.join('\n')}` })
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
async function prepare(database: Database, configuration: Configuration, now: number): Promise<void> {
  await database.query(
    `INSERT INTO meta (key, value) VALUES ('epoch', $1), ('createdAt', $2) ON CONFLICT (key) DO NOTHING`,
    [randomUUID(), String(now)],
  )
  await setAccounts(database, configuration.accounts, now)
  await database.transaction(async (session) => {
    for (const network of networks) {
      await session.query(
        'INSERT INTO networks (network, up, since, as_of) VALUES ($1, true, $2, $2) ON CONFLICT (network) DO NOTHING',
        [network, now],
      )
    }
  })
}

async function leaveAddress(store: Store, address: { url: string; adminToken: string }): Promise<string | null> {
  if (store.kind !== 'directory') return null
  const file = join(store.directory, GATEWAY_FILE)
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(address), { mode: 0o600, flag: 'wx' })
  return file
}
