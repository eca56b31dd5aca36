/** Two ways into a ledger: through a gateway that runs, or by opening the database of one that does not. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import {
  intakeChannelSchema,
  intakeResponseSchema,
  type IntakeRequest,
  type IntakeResponse,
} from '#shared/wire/intake.ts'
import { intakeRepeatsResponseSchema, type IntakeRepeatsResponse } from '#shared/wire/repeats.ts'
import { compareArrivals } from '../arrivals/compare-arrivals.ts'
import { countRepeating } from '../arrivals/kept-repeats.ts'
import type { FileFormat } from '../intake/mapping.ts'
import { defaultFormat } from '../intake/mapping.ts'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { takeRows } from '../intake/take-rows.ts'
import { openLedger, type StartFault, type Store } from '../server/open-ledger.ts'
import { GATEWAY_FILE } from '../server/start-gateway.ts'

export type Door = {
  /** Null: the channel is not configured. */
  readonly formatOf: (channel: string) => Promise<FileFormat | null>
  readonly takeIn: (request: IntakeRequest) => Promise<IntakeResponse>
  /** How many of these cases likely repeat one that is open; `compared` false: not all have been looked at yet, ask again. */
  readonly repeating: (cases: readonly number[]) => Promise<IntakeRepeatsResponse>
  readonly close: () => Promise<void>
}

/** How long one answer of a door of this process may take. */
const STEP_MS = 500

export type DoorFault = StartFault | { readonly code: 'gatewayRefused' | 'gatewayUnreachable'; readonly detail: string }

export type Address = { readonly url: string; readonly adminToken: string }

/** The gateway that runs on this data directory, if one answers. */
export async function runningGateway(directory: string): Promise<Address | null> {
  try {
    const address = JSON.parse(await readFile(join(directory, GATEWAY_FILE), 'utf8')) as Address
    const answer = await fetch(`${address.url}/v1/health`, { signal: AbortSignal.timeout(5_000) })
    await answer.body?.cancel()
    return answer.ok ? address : null
  } catch {
    return null
  }
}

export function openRemoteDoor({ url, adminToken }: Address): Door {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
  return {
    formatOf: async (channel) => {
      const answer = await fetch(`${url}/v1/intake/${encodeURIComponent(channel)}`, { headers })
      if (answer.status === 404) return null
      if (!answer.ok) throw new GatewayRefusal(answer.status)
      return intakeChannelSchema.parse(await answer.json()).format
    },
    takeIn: async (request) => {
      const answer = await fetch(`${url}/v1/intake`, { method: 'POST', headers, body: JSON.stringify(request) })
      if (!answer.ok) throw new GatewayRefusal(answer.status)
      return intakeResponseSchema.parse(await answer.json())
    },
    repeating: async (cases) => {
      const body = JSON.stringify({ cases })
      const answer = await fetch(`${url}/v1/intake-repeats`, { method: 'POST', headers, body })
      if (!answer.ok) throw new GatewayRefusal(answer.status)
      return intakeRepeatsResponseSchema.parse(await answer.json())
    },
    close: () => Promise.resolve(),
  }
}

/** A class because it travels as an exception through a stream. */
export class GatewayRefusal extends Error {
  readonly status: number
  constructor(status: number) {
    super(`the gateway answered ${status}`)
    this.status = status
  }
}

export async function openLocalDoor(store: Store, configFile: string | null): Promise<Result<Door, DoorFault>> {
  const opened = await openLedger(store, configFile)
  if (!opened.ok) return fail(opened.fault)
  const { database, rulebook, mappings, close } = opened.value
  const context = {
    database,
    rulebook,
    mappings,
    now: Date.now,
    findPlace: createPlaceFinder(rulebook.reference.divisions),
  }
  // Nobody else is served here, so nothing has to rest.
  const comparing = compareArrivals({ database, now: Date.now, rest: () => Promise.resolve() })
  return ok({
    formatOf: (channel) =>
      Promise.resolve(
        rulebook.channelOf(channel) === undefined ? null : (mappings.get(channel)?.format ?? defaultFormat),
      ),
    takeIn: (request) => takeRows(context, request),
    repeating: async (cases) => {
      const until = performance.now() + STEP_MS
      let isMore = true
      while (isMore && performance.now() < until) isMore = await comparing.step()
      return { repeating: await countRepeating(database, cases), compared: !isMore }
    },
    close,
  })
}
