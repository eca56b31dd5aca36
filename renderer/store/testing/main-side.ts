/** The main process as the store's tests see it: a journal that keeps what it is given, and nothing behind it. */
import { fail, ok } from '#shared/domain/core/result.ts'
import type { Actor } from '#shared/domain/access/actor.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { MainPort, MainRequest } from '../main-port.ts'

export const testActor: Actor = { id: 'op1', name: '马某某', role: 'operator' }

export type MainSide = {
  readonly port: MainPort
  readonly journal: NumberedCommand[]
  refuse: 'diskFull' | 'journalFailed' | null
  /** What the gateway would answer, as text. */ gateway: ((request: MainRequest) => string) | null
}

export function createMainSide(): MainSide {
  const journal: NumberedCommand[] = []
  const side: MainSide = {
    port: { request: (request) => Promise.resolve(answer(request)), close: () => undefined },
    journal,
    refuse: null,
    gateway: null,
  }

  function answer(request: MainRequest) {
    if (side.refuse !== null)
      return fail({ code: side.refuse, detail: '', retry: 'afterFix', retryAfterMs: null } as const)
    switch (request.kind) {
      case 'journal.append': {
        const n = journal.length + 1
        journal.push({ ...request.draft, n, actor: testActor })
        return ok(n)
      }
      case 'journal.read':
        return ok(journal.filter((command) => command.n > request.after))
      case 'journal.acknowledge':
      case 'journal.skip':
        return ok(null)
      default:
        if (side.gateway !== null) return ok(side.gateway(request))
        return fail({ code: 'unreachable', detail: '', retry: 'later', retryAfterMs: null } as const)
    }
  }
  return side
}
