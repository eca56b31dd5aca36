import type { Command } from '#shared/domain/case/commands.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Given, Requests, Row } from '../../store/protocol.ts'

/**
 * The same store; every command that it takes is told to `given`, whichever part of the window gave it, with the row as
 * it was before where the way back needs it.
 */
export function recordingStore(
  store: StoreClient,
  given: (command: Command, at: Instant, before: Row | null) => void,
): StoreClient {
  return {
    ...store,
    request: async (name, input) => {
      if (name !== 'command.give') return store.request(name, input)
      const { command } = input as Requests['command.give']['input']
      const [before] = command.kind === 'reclassify' ? await store.request('rows.byId', { ids: [command.caseId] }) : []
      const output = await store.request(name, input)
      // Already so: nothing was written, so there is nothing to take back.
      const answer = output as Given
      if (answer.ok && answer.value.n > 0) given(command, Date.now(), before ?? null)
      return output
    },
  }
}
