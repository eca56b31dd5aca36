/** A whole gateway in this process: database, ledger, HTTP, and in a demonstration the invented city around it. */
import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { setAccounts } from '../accounts/accounts.ts'
import { startArrivals } from '../arrivals/start-arrivals.ts'
import { plainNetwork } from '../configuration/production.ts'
import { connectServer } from '../database/postgres.ts'
import { createReplica, readPrimary, type Replica } from '../database/replica.ts'
import { startDemonstration, type Demonstration } from '../demonstration-feed/demonstration.ts'
import { createApplication } from './application.ts'
import type { Gateway } from './gateway.ts'
import { followHead } from './hints.ts'
import { createLog, type Log } from './log.ts'
import { notForProduction, openLedger, type OpenLedger, type StartFault, type Store } from './open-ledger.ts'
import { refusedReplica } from './production-database.ts'

export type GatewayOptions = {
  readonly store: Store
  readonly host?: string
  /** 0: any free one; null: the configuration's. */
  readonly port: number | null
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
  readonly replica: Replica | null
  readonly demonstration: Demonstration | null
  readonly stop: () => Promise<void>
}

/** The file beside the data by which the command line on this machine finds a running gateway. */
export const GATEWAY_FILE = 'gateway.json'

export async function startGateway(options: GatewayOptions): Promise<Result<RunningGateway, StartFault>> {
  const now = options.now ?? Date.now
  const log = createLog(options.log ?? (() => {}), now)
  const opened = await openLedger(options.store, options.configFile ?? null, now)
  if (!opened.ok) return opened
  const refused = refusedStart(options, opened.value)
  if (refused.length > 0) {
    await opened.value.close()
    return fail(notForProduction(refused))
  }
  try {
    const replica = await openReplica(opened.value, now)
    if (!replica.ok) {
      await opened.value.close()
      return replica
    }
    return ok(await serve(options, { ledger: opened.value, replica: replica.value, now, log }))
  } catch (error) {
    await opened.value.close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return fail({ code: 'portTaken', detail: String(options.port) })
    throw error
  }
}

/** What the command line asks for beside the configuration counts as if it stood there. */
function refusedStart({ host, demonstration }: GatewayOptions, { mode, configuration }: OpenLedger): readonly string[] {
  if (mode !== 'production') return []
  const { say, tls } = configuration
  const unfit = plainNetwork(host ?? null, tls !== null).map(({ path, zh, en }) => say(path, zh, en))
  if (!demonstration) return unfit
  const sentence = say(
    ['mode'],
    '正式运行时不能混入演示数据，请去掉 --demonstration',
    'no demonstration beside real appeals; leave --demonstration out',
  )
  return [...unfit, sentence]
}

/** A replica that is away at the start is only slow to be noticed; one that is none is a wrong configuration. */
async function openReplica(
  { database, configuration }: OpenLedger,
  now: () => number,
): Promise<Result<Replica | null, StartFault>> {
  const url = configuration.database?.replica ?? null
  if (url === null) return ok(null)
  const secondary = connectServer(url)
  const refused = await refusedReplica(secondary, configuration.say).catch(() => [])
  if (refused.length === 0) return ok(createReplica(database, secondary, now))
  await secondary.close()
  return fail({ code: 'configurationFaulty', detail: `\n${refused.join('\n')}` })
}

type Parts = {
  readonly ledger: OpenLedger
  readonly replica: Replica | null
  readonly now: () => number
  readonly log: Log
}

async function serve(options: GatewayOptions, { ledger, replica, now, log }: Parts): Promise<RunningGateway> {
  const { database, rulebook, mappings } = ledger
  const { tls, listen } = ledger.configuration
  await setAccounts(database, ledger.accounts, now())
  const hints = await followHead(database, replica)
  const gateway: Gateway = {
    ...{ database, rulebook, mappings, now, log },
    enrolmentCode: options.enrolmentCode ?? ledger.enrolmentCode,
    adminToken: randomBytes(32).toString('base64url'),
    read: replica?.read ?? readPrimary(database),
    hints,
    arrivals: startArrivals({ database, hints, now, log }),
    certified: tls !== null && tls.authority !== null,
  }
  const application = await createApplication(gateway, tls)
  const address = { host: options.host ?? listen.host ?? '127.0.0.1', port: options.port ?? listen.port ?? 0 }
  const url = await application.listen(address).catch(async (error: unknown) => {
    await gateway.arrivals.stop()
    throw error
  })
  const file = await leaveAddress(options.store, { url, adminToken: gateway.adminToken })
  const demonstration = options.demonstration ? await startDemonstration(gateway, options.demonstration) : null
  if (ledger.recounted > 0) log('recounted', { cases: ledger.recounted })
  log('ready', { url, database: database.kind, channels: rulebook.reference.channels.length })
  const stop = async (): Promise<void> => {
    await demonstration?.stop()
    await gateway.arrivals.stop()
    await application.close()
    if (file !== null) await rm(file, { force: true })
    await replica?.close()
    await ledger.close()
    log('stopped')
  }
  return { url, adminToken: gateway.adminToken, gateway, replica, demonstration, stop }
}

async function leaveAddress(store: Store, address: { url: string; adminToken: string }): Promise<string | null> {
  if (store.kind !== 'directory') return null
  const file = join(store.directory, GATEWAY_FILE)
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(address), { mode: 0o600, flag: 'wx' })
  return file
}
