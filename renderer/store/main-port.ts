/** The worker's connection to the main process: requests with answers, notices. The only way to disk and network. */
import type { PortFault, PortMessage, PortNotice, PortRequest } from '#shared/ipc/store-port.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { MainFault } from './sync/failures.ts'

/** A request without its number: this connection gives numbers. */
type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never
export type MainRequest = WithoutId<PortRequest>

/** Answers the value or throws a `MainFault`: what the sync runner works with. */
export type RequestMain = (request: MainRequest) => Promise<unknown>

export type MainPort = {
  /** Answers a fault, never rejects; what `value` is depends on the kind (shared/ipc/store-port.ts). */
  readonly request: (request: MainRequest) => Promise<Result<unknown, PortFault>>
  /** Answers everything that waits with a fault and hears nothing more: another port takes over, or the desk is locked. */
  readonly close: () => void
}

/** What this needs of a MessagePort; tests give their own. */
export type PortLike = {
  readonly postMessage: (message: unknown) => void
  onmessage: ((event: MessageEvent) => void) | null
  readonly close: () => void
}

const closedFault: PortFault = { code: 'notSignedIn', detail: 'port closed', retry: 'later', retryAfterMs: null }

/** Setting `onmessage` starts a MessagePort. */
export function connectMain(port: PortLike, hear: (notice: PortNotice) => void): MainPort {
  const waiting = new Map<number, (answer: Result<unknown, PortFault>) => void>()
  let last = 0
  port.onmessage = (event: MessageEvent<PortMessage>) => {
    const message = event.data
    if ('kind' in message) {
      hear(message)
      return
    }
    const answer = waiting.get(message.id)
    waiting.delete(message.id)
    answer?.(message.ok ? ok(message.value) : fail(message.fault))
  }
  let open = true
  return {
    request: (request) =>
      new Promise((resolve) => {
        if (!open) {
          resolve(fail(closedFault))
          return
        }
        last += 1
        waiting.set(last, resolve)
        port.postMessage({ ...request, id: last })
      }),
    close() {
      open = false
      port.onmessage = null
      port.close()
      for (const answer of waiting.values()) answer(fail(closedFault))
      waiting.clear()
    },
  }
}

/** Asks whichever port is connected at the moment of asking. */
export function throwingRequest(port: () => MainPort): RequestMain {
  return async (request) => {
    const answer = await port().request(request)
    if (!answer.ok) throw new MainFault(answer.fault)
    return answer.value
  }
}
