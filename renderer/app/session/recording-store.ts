import type { Case } from '#shared/domain/case/case.ts'
import type { Command, CommandKind } from '#shared/domain/case/commands.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Given, Requests } from '../../store/protocol.ts'

/** What these overwrite is nowhere else to be found when they are taken back. */
const changesFacts: readonly CommandKind[] = ['reclassify', 'correctPlace']

/**
 * The same store; every command that it takes is told to `given`, whichever part of the window gave it, with the case as
 * it was before where the way back needs it.
 */
export function recordingStore(
  store: StoreClient,
  given: (command: Command, at: Instant, before: Case | null) => void,
): StoreClient {
  return {
    ...store,
    request: async (name, input) => {
      if (name !== 'command.give') return store.request(name, input)
      const { command } = input as Requests['command.give']['input']
      const view = changesFacts.includes(command.kind) ? await store.request('case.read', { id: command.caseId }) : null
      const output = await store.request(name, input)
      // Already so: nothing was written, so there is nothing to take back.
      const answer = output as Given
      if (answer.ok && answer.value.n > 0) given(command, Date.now(), view?.record.state ?? null)
      return output
    },
  }
}
