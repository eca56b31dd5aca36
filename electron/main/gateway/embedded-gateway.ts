import { utilityProcess, type UtilityProcess } from 'electron'
import { z } from 'zod'
import type { Log } from '../system/log.ts'

const accountSchema = z.strictObject({
  account: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.string(),
  desk: z.string(),
  deskEn: z.string(),
})
export type DemonstrationAccount = z.infer<typeof accountSchema>

const fromGatewaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), url: z.string(), accounts: z.array(accountSchema) }),
  z.object({ kind: z.literal('failed'), code: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('stopped') }),
])

export type EmbeddedOptions = {
  readonly entry: string
  readonly dataDir: string
  /** An empty database made by the build: copying it is quicker than making one. */
  readonly template: string
  readonly port: number
  readonly enrolmentCode: string
  readonly demonstration: { readonly perMinute: number; readonly seed: number }
}

export type Started = { readonly url: string; readonly accounts: readonly DemonstrationAccount[] }
export type StartFailure = { readonly code: string; readonly detail: string }

/** The gateway in its own process inside this program: for trying out and demonstrations (PGlite keeps its data). */
export type EmbeddedGateway = {
  readonly start: () => Promise<Started | StartFailure>
  readonly stop: () => Promise<void>
  readonly setPace: (perMinute: number) => void
  readonly setNetwork: (network: 'police' | 'government', up: boolean) => void
}

const LONGEST_START_MS = 60_000
/** The gateway of a desk that was killed ends a moment after it; nobody should have to start twice for that. */
const OWNER_GOES_MS = 8_000
const LOOK_AGAIN_MS = 300
const LONGEST_STOP_MS = 8_000

export function createEmbeddedGateway(
  options: EmbeddedOptions,
  onExit: (code: number) => void,
  log: Log,
): EmbeddedGateway {
  let child: UtilityProcess | null = null
  let pace = options.demonstration.perMinute

  async function start(): Promise<Started | StartFailure> {
    const until = Date.now() + OWNER_GOES_MS
    for (;;) {
      const answer = await startOnce()
      if (!('code' in answer) || answer.code !== 'dataDirectoryInUse' || Date.now() > until) return answer
      child?.kill()
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  function startOnce(): Promise<Started | StartFailure> {
    const process = utilityProcess.fork(options.entry, [], { serviceName: 'gateway', stdio: 'pipe' })
    child = process
    // Its log is ours to drop: it writes codes to its own file, and a pipe nobody reads would block it.
    process.stdout?.resume()
    process.stderr?.on('data', (part: Buffer) => log('gateway.stderr', { bytes: part.length }))
    return new Promise((resolve) => {
      const limit = setTimeout(() => resolve({ code: 'noAnswer', detail: '' }), LONGEST_START_MS)
      function settle(answer: Started | StartFailure): void {
        clearTimeout(limit)
        resolve(answer)
      }
      process.on('message', (message: unknown) => {
        const read = fromGatewaySchema.safeParse(message)
        if (!read.success) log('gateway.strangeMessage')
        else if (read.data.kind === 'ready') settle({ url: read.data.url, accounts: read.data.accounts })
        else if (read.data.kind === 'failed') settle({ code: read.data.code, detail: read.data.detail })
      })
      process.once('exit', (code) => {
        settle({ code: 'exited', detail: String(code) })
        if (child === process) child = null
        log('gateway.exit', { exitCode: code })
        onExit(code)
      })
      const { dataDir, template, port, enrolmentCode, demonstration } = options
      process.postMessage({
        kind: 'start',
        dataDir,
        template,
        port,
        enrolmentCode,
        configFile: null,
        demonstration: { ...demonstration, perMinute: pace },
      })
    })
  }

  /** Asks it to close its database; a gateway that does not answer in time is ended, which its ledger survives. */
  function stop(): Promise<void> {
    const process = child
    if (process === null) return Promise.resolve()
    return new Promise((resolve) => {
      const limit = setTimeout(() => process.kill(), LONGEST_STOP_MS)
      process.once('exit', () => {
        clearTimeout(limit)
        resolve()
      })
      process.postMessage({ kind: 'stop' })
    })
  }

  return {
    start,
    stop,
    setPace(perMinute) {
      pace = perMinute
      child?.postMessage({ kind: 'pace', perMinute })
    },
    setNetwork: (network, up) => child?.postMessage({ kind: 'network', network, up }),
  }
}
