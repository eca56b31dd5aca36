/** Waiting commands as lines of JSON, for the file that a supervisor hands in: what, whose, how old, and why it waits. */
import type { DeskStatus, OutboxItem } from '../../store/protocol.ts'
import { waitingFor } from './waiting-for.ts'

/** In sending order, as they would reach the ledger. `now` gives the ages, whole seconds. */
export function outboxLines(items: readonly OutboxItem[], status: DeskStatus, now: number): readonly string[] {
  const first = items.find((item) => item.state === 'local')?.n ?? null
  return items.map((item) =>
    JSON.stringify({
      ...{ n: item.n, saidAt: item.saidAt, ageSeconds: Math.max(0, Math.floor((now - item.saidAt) / 1000)) },
      ...{ actor: item.actorName, caseNo: item.caseNo, title: item.title, network: item.network },
      ...{ state: item.state, waitsFor: waitingFor(item, status, first), refusal: item.refusal, command: item.command },
    }),
  )
}
