/**
 * The audit's way to the gateway: after a row, when the connection stands, and after a failure with growing, jittered waits.
 * There is no clock that asks: where nothing waits, nothing is sent.
 */
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Result } from '#shared/domain/core/result.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import { MOST_AUDIT_ROWS, type AuditRequest, type AuditResponse } from '#shared/wire/audit.ts'
import type { AuditFile } from './audit-file.ts'

export type AuditLine = {
  readonly audit: (token: string, body: AuditRequest) => Promise<Result<AuditResponse, PortFault>>
}

export type SenderParts = {
  readonly file: AuditFile
  readonly actor: Actor
  readonly token: string
  /** Null: there is no gateway to ask. */
  readonly gateway: () => AuditLine | null
  readonly now: () => number
  /** Uniform in [0, 1). */
  readonly jitter: () => number
  readonly log: (event: string, facts: { readonly [name: string]: string | number }) => void
}

export type AuditSender = {
  /** A row has been written; does not shorten a wait after a failure. */
  readonly wake: () => void
  /** The connection stands (again). */
  readonly connected: () => void
  readonly stop: () => void
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 300_000

type Step = 'more' | 'done' | { readonly waitMs: number }

export function startAuditSender(parts: SenderParts): AuditSender {
  const { file, gateway, log } = parts
  let stopped = false
  let running = false
  let again = false
  let failures = 0
  let timer: NodeJS.Timeout | null = null

  async function run(): Promise<void> {
    running = true
    again = false
    try {
      for (let step: Step = 'more'; step === 'more';) {
        step = await oneStep()
        if (typeof step === 'object' && !stopped) later(step.waitMs)
      }
    } catch (error) {
      // The disk does not take an acknowledgement, say: what was sent is sent again, which is harmless.
      log('audit.notSent', { code: (error as NodeJS.ErrnoException).code ?? 'unknown' })
      if (!stopped) later(nextWait())
    } finally {
      running = false
      if (again) begin()
    }
  }

  async function oneStep(): Promise<Step> {
    const line = gateway()
    const rows = file.waiting(MOST_AUDIT_ROWS)
    if (stopped || line === null || rows.length === 0) return 'done'
    const answer = await line.audit(parts.token, { rows: [...rows] })
    if (stopped) return 'done'
    if (answer.ok) {
      if (!taken(answer.value)) return settle(line)
      failures = 0
      return 'more'
    }
    const { detail, retryAfterMs } = answer.fault
    log('audit.refused', { code: answer.fault.code, detail })
    if (/^audit(?:Gap|Changed)\b/.test(detail)) return settle(line)
    return { waitMs: Math.max(retryAfterMs ?? 0, nextWait()) }
  }

  /** False: the gateway stands where we cannot. */
  function taken({ last, hash, at }: AuditResponse): boolean {
    if (!file.has(last, hash)) return false
    file.acknowledge(last, at)
    return true
  }

  /** The gateway's rows and ours do not belong together: asks how far it is, and goes on from there. Nothing is dropped. */
  async function settle(line: AuditLine): Promise<Step> {
    const asked = await line.audit(parts.token, { rows: [] })
    if (stopped || !asked.ok) return { waitMs: nextWait() }
    const { last, hash } = asked.value
    if (file.has(last, hash)) file.offerAgain(last)
    else file.goOnBehind({ n: last, hash }, parts.now(), parts.actor)
    log('audit.settled', { last })
    // Once; what does not help now is tried again later, not in a circle.
    failures += 1
    return failures === 1 ? 'more' : { waitMs: nextWait() }
  }

  function nextWait(): number {
    const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10))
    failures += 1
    return ceiling / 2 + (ceiling / 2) * parts.jitter()
  }

  function later(waitMs: number): void {
    timer = setTimeout(() => {
      timer = null
      void run()
    }, waitMs)
    timer.unref()
  }

  function begin(): void {
    again = running
    if (!stopped && !running && timer === null) void run()
  }

  return {
    wake: begin,
    connected() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      failures = 0
      begin()
    },
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
