/**
 * What stands in full on the screen of this window, and until when: one case at a time, in memory only. Hidden by the key,
 * by another case, with the session, and two minutes after it was shown.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppealId, CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { RevealFault } from '#shared/ipc/reveal.ts'
import type { RevealedPerson } from '../store/protocol.ts'
import type { StoreClient } from './store-client.ts'

export type Revealed = {
  readonly caseId: CaseId
  readonly people: ReadonlyMap<AppealId, RevealedPerson>
  readonly until: Instant
}

export type Reveals = {
  readonly shown: StoreApi<Revealed | null>
  /** Asks for the row first; answers why nothing is shown, or null. */
  readonly reveal: (caseId: CaseId, purpose: string) => Promise<RevealFault | null>
  /** At once; an answer that is still on its way shows nothing either. */
  readonly hide: () => void
}

export const SHOWN_MS = 120_000

export function createReveals(client: Pick<StoreClient, 'request'>, clock: () => Instant = Date.now): Reveals {
  const shown = createStore<Revealed | null>(() => null)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    asked += 1
    clearTimeout(timer)
    shown.setState(null, true)
  }

  return {
    shown,
    hide,
    async reveal(caseId, purpose) {
      hide()
      const mine = asked
      const answer = await client.request('case.reveal', { id: caseId, purpose })
      if (!answer.ok) return answer.fault
      if (mine !== asked) return null
      const people = new Map(answer.value.map((person) => [person.appealId, person]))
      shown.setState({ caseId, people, until: clock() + SHOWN_MS }, true)
      timer = setTimeout(hide, SHOWN_MS)
      return null
    },
  }
}

const bySession = new WeakMap<StoreClient['listen'], Reveals>()

/** One for each signed-in session of this window (a recording store shares the ear of its plain one). */
export function revealsOf(client: StoreClient): Reveals {
  const known = bySession.get(client.listen) ?? createReveals(client)
  bySession.set(client.listen, known)
  return known
}
