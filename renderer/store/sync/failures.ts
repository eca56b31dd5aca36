import type { PortFault } from '#shared/ipc/store-port.ts'
import type { Failure } from '#shared/sync/sync-state.ts'

/** Main answered a request of the worker with a fault. */
export class MainFault extends Error {
  readonly fault: PortFault
  constructor(fault: PortFault) {
    super(`main: ${fault.code} ${fault.detail}`)
    this.fault = fault
  }
}

/** The gateway's answer does not have the shape of this protocol version. */
export class BadAnswer extends Error {}

/** The gateway answers from another history than the one being read. */
export class OtherHistory extends Error {}

/** A command waits in the outbox that the journal does not have: only what is in the journal can be sent. */
export class CommandMissing extends Error {}

/** What the sync machine is told about a request that went wrong. Unknown errors are the store's own. */
export function asFailure(error: unknown): Failure {
  if (error instanceof BadAnswer)
    return { code: 'badAnswer', retry: 'later', retryAfterMs: null, answered: true, expected: null }
  if (error instanceof OtherHistory)
    return { code: 'epochChanged', retry: 'afterFix', retryAfterMs: null, answered: true, expected: null }
  if (error instanceof CommandMissing)
    return { code: 'commandGap', retry: 'afterFix', retryAfterMs: null, answered: true, expected: null }
  if (!(error instanceof MainFault))
    return { code: 'storeFailed', retry: 'later', retryAfterMs: null, answered: true, expected: null }
  const { code, detail, retry, retryAfterMs } = error.fault
  if (code !== 'gateway') return { code, retry, retryAfterMs, answered: code !== 'unreachable', expected: null }
  const [gatewayCode = 'internal', ...rest] = detail.split(' ')
  // `commandGap last 41`: the ledger has everything up to 41.
  const last = /^last (\d+)$/.exec(rest.join(' '))?.[1]
  return {
    code: gatewayCode,
    retry,
    retryAfterMs,
    answered: true,
    expected: last === undefined ? null : Number(last) + 1,
  }
}
