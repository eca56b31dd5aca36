/** A whole gateway in this process: database, ledger, HTTP, and in a demonstration the invented city around it. */
import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { setAccounts } from '../accounts/accounts.ts'
import { startDemonstration, type Demonstration } from '../demonstration-feed/demonstration.ts'
import { createApplication } from './application.ts'
import type { Gateway } from './gateway.ts'
import { followHead } from './hints.ts'
import { createLog, type Log } from './log.ts'
import { openLedger, type OpenLedger, type StartFault, type Store } from './open-ledger.ts'

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

/** The file beside the data by which the command line on this machine finds a running gateway. */
export const GATEWAY_FILE = 'gateway.json'

export async function startGateway(options: GatewayOptions): Promise<Result<RunningGateway, StartFault>> {
  const now = options.now ?? Date.now
  const log = createLog(options.log ?? (() => {}), now)
  const opened = await openLedger(options.store, options.configFile ?? null, now)
  if (!opened.ok) return opened
  if (options.demonstration && opened.value.mode === 'production') {
    await opened.value.close()
    return fail({ code: 'notForProduction', detail: 'no demonstration beside real appeals' })
  }
  try {
    return ok(await serve(options, { ledger: opened.value, now, log }))
  } catch (error) {
    await opened.value.close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return fail({ code: 'portTaken', detail: String(options.port) })
    throw error
  }
}

type Parts = { readonly ledger: OpenLedger; readonly now: () => number; readonly log: Log }

async function serve(options: GatewayOptions, { ledger, now, log }: Parts): Promise<RunningGateway> {
  const { database, rulebook, mappings } = ledger
  await setAccounts(database, ledger.accounts, now())
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

async function leaveAddress(store: Store, address: { url: string; adminToken: string }): Promise<string | null> {
  if (store.kind !== 'directory') return null
  const file = join(store.directory, GATEWAY_FILE)
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(address), { mode: 0o600, flag: 'wx' })
  return file
}
