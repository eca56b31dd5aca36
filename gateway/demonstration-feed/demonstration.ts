/** Keeps the invented city going: appeals come in, units answer, replies go out, services are counted. */
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import { createRandom } from '../demonstration/random.ts'
import { onlyRow, type Database } from '../database/database.ts'
import { sendReplies } from '../relay/send-replies.ts'
import type { Gateway } from '../server/gateway.ts'
import { createUnitChooser, deskActors } from './duty.ts'
import { createInventedAppeals } from './invented-appeals.ts'
import type { Life } from './life-of-a-case.ts'
import { openGates } from './network-gates.ts'
import { beginServices, createServiceCounter } from './city-services.ts'
import { layInStock } from './stock.ts'
import { createTicker } from './ticker.ts'
import { createUnits } from './units-act.ts'

export type Demonstration = {
  /** Appeals a minute; 0 pauses the flow, everything else goes on. Takes effect at once. */
  readonly setPace: (perMinute: number) => void
  /** A rehearsed outage: nothing comes in or goes out through this network until it is up again. */
  readonly setNetwork: (network: NetworkId, up: boolean) => Promise<void>
  /** Settles when a new data directory has its stock. */
  readonly stocked: Promise<void>
  readonly stop: () => Promise<void>
}

export type DemonstrationOptions = { readonly perMinute: number; readonly seed: number }

const UNITS_EVERY_MS = 4_000
const RELAY_EVERY_MS = 3_000
const SERVICES_EVERY_MS = 4_000

export async function startDemonstration(gateway: Gateway, options: DemonstrationOptions): Promise<Demonstration> {
  const run = await countRun(gateway.database)
  const random = createRandom(options.seed + run)
  const invented = createInventedAppeals(gateway.rulebook, { seed: options.seed, run })
  const life = createLife(gateway, options.seed + run)
  const gates = await openGates(gateway)
  const ticker = createTicker((code) => gateway.log('demonstrationFailed', { code }))
  const countServices = createServiceCounter(gateway.now())
  const stocked = stockOnce()

  async function stockOnce(): Promise<void> {
    if (run > 1) return
    await beginServices(gateway.database, gateway.now())
    const open = await layInStock(gateway, invented, life, gateway.now())
    gateway.log('stockLaidIn', { open })
  }

  const units = createUnits(gateway, random)
  const tasks = {
    appeals: () => gates.bring(invented.next(gateway.now())),
    // Units answer through the police network.
    units: () => (gates.isUp('police') ? units() : Promise.resolve()),
    relay: () => sendReplies(gateway),
    services: () => countServices(gateway.database, gateway.now()),
  }
  const begun = stocked
    .catch(() => gateway.log('demonstrationFailed', { code: 'stock' }))
    .then(() => {
      ticker.every('appeals', paceMs, tasks.appeals)
      ticker.every('units', () => UNITS_EVERY_MS, tasks.units)
      ticker.every('relay', () => RELAY_EVERY_MS, tasks.relay)
      ticker.every('services', () => SERVICES_EVERY_MS, tasks.services)
    })

  let perMinute = options.perMinute
  /** Null: not at all. Gaps differ as those of real arrivals do. */
  function paceMs(): number | null {
    return perMinute <= 0 ? null : (60_000 / perMinute) * -Math.log(1 - random.next())
  }

  return {
    setPace: (next) => {
      perMinute = next
      ticker.again('appeals')
    },
    setNetwork: gates.set,
    stocked,
    stop: async () => {
      await begun
      await ticker.stop()
    },
  }
}

/** Counts the starts on this database, so that a second one invents new matters under new numbers. */
async function countRun(database: Database): Promise<number> {
  const { value } = await onlyRow(
    database.query<{ value: number }>(
      `INSERT INTO counters (key, value) VALUES ('demonstration:runs', 1)
       ON CONFLICT (key) DO UPDATE SET value = counters.value + 1 RETURNING value`,
    ),
  )
  return value
}

function createLife(gateway: Gateway, seed: number): Life {
  const { rulebook } = gateway
  return {
    rulebook,
    random: createRandom(seed),
    chooseUnit: createUnitChooser(rulebook),
    operators: deskActors('operator'),
    visitors: deskActors('visitor'),
    supervisors: deskActors('supervisor'),
  }
}
