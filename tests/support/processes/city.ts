/** One gateway, one bad network and three terminals, each a process; what each of them needs to be started again. */
import { appendFileSync, mkdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '#gateway/server/open-ledger.ts'
import { start, takeInInvented } from '../../gateway/support/gateways.ts'
import { ENROLMENT_CODE } from '../../gateway/support/terminal.ts'
import { startChild, type Child } from './child.ts'
import type { TerminalOrder, TerminalSetup } from './orders.ts'
import type { Planted } from './planted-wiring.ts'

/** `files`: what may be lost or torn between death and birth. */
export type Terminal = {
  readonly account: string
  readonly id: () => string
  readonly folder: string
  readonly isAlive: () => boolean
  readonly ask: (order: Order) => Promise<unknown>
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly complaints: () => string
  readonly files: {
    readonly wipeStore: () => void
    readonly cutStore: (share: number) => void
    readonly tearJournal: (bytes: Buffer) => void
  }
}

type Order = TerminalOrder extends infer O ? (O extends TerminalOrder ? Omit<O, 'id'> : never) : never

/** A process that is started again as it was. */
export type Standing = {
  readonly start: () => Promise<void>
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly isAlive: () => boolean
  readonly ask: (order: object) => Promise<unknown>
  readonly complaints: () => string
}

export type City = {
  readonly store: Store
  readonly cases: readonly number[]
  readonly gatewayUrl: string
  /** The same gateway through the bad network. */
  readonly lineUrl: string
  readonly gateway: Standing
  readonly line: Standing
  readonly terminals: readonly Terminal[]
  readonly end: () => Promise<void>
}

export type CityOptions = {
  readonly store: Store
  readonly cases: number
  readonly accounts: readonly string[]
  readonly plant: Planted | null
}

const here = 'tests/support/processes'

export async function openCity({ store, cases, accounts, plant }: CityOptions): Promise<City> {
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-rounds-'))
  const prepared = await start({ store })
  const ids = await takeInInvented(prepared, cases)
  await prepared.stop()
  const [gatewayPort, linePort] = [await freePort(), await freePort()]
  const place = store.kind === 'server' ? ['--database', store.url] : ['--data', store.directory]
  const gateway = standing([
    'gateway/main.ts',
    ...place,
    ...['--port', String(gatewayPort), '--enrolment-code', ENROLMENT_CODE],
  ])
  const line = standing([`${here}/line-process.ts`, String(linePort), String(gatewayPort)])
  await Promise.all([gateway.start(), line.start()])
  const lineUrl = `http://127.0.0.1:${linePort}`
  const terminals = accounts.map((account) =>
    createTerminal({
      ...{ folder: join(folder, account), url: lineUrl, account },
      ...{ enrolmentCode: ENROLMENT_CODE, plant },
    }),
  )
  await Promise.all(terminals.map((terminal) => terminal.start()))
  return {
    ...{ store, cases: ids, gateway, line, terminals, lineUrl, gatewayUrl: `http://127.0.0.1:${gatewayPort}` },
    async end() {
      await Promise.all([gateway, line, ...terminals].map((each) => each.kill()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function standing(words: readonly string[]): Standing {
  let child: Child | null = null
  return {
    async start() {
      if (child?.isAlive() === true) return
      child = (await startChild(words)).child
    },
    kill: async () => child?.kill(),
    stop: async () => child?.stop(),
    isAlive: () => child?.isAlive() === true,
    ask: async (order) => child?.ask(order) ?? null,
    complaints: () => child?.complaints() ?? '',
  }
}

function createTerminal(setup: TerminalSetup): Terminal {
  const { folder, account } = setup
  mkdirSync(folder, { recursive: true })
  const store = join(folder, 'store.log')
  let child: Child | null = null
  let id = ''
  return {
    account,
    folder,
    id: () => id,
    isAlive: () => child?.isAlive() === true,
    ask: async (order) => child?.ask(order) ?? null,
    kill: async () => child?.kill(),
    async start() {
      if (child?.isAlive() === true) return
      const started = await startChild([`${here}/terminal-process.ts`, JSON.stringify(setup)])
      child = started.child
      id = (started.first as { readonly value: { readonly terminal: string } }).value.terminal
    },
    complaints: () => child?.complaints() ?? '',
    files: {
      wipeStore: () => rmSync(store, { force: true }),
      cutStore: (share) => truncateSync(store, Math.floor(statSync(store).size * share)),
      tearJournal: (bytes) => appendFileSync(join(folder, 'journal', `${id}.journal`), bytes),
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
