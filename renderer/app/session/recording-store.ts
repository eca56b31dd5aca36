import type { Command } from '#shared/domain/case/commands.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Given, Requests } from '../../store/protocol.ts'

/** The same store; every command that it takes is told to `given`, whichever part of the window gave it. */
export function recordingStore(store: StoreClient, given: (command: Command, at: Instant) => void): StoreClient {
  return {
    ...store,
    request: async (name, input) => {
      const output = await store.request(name, input)
      if (name === 'command.give' && (output as Given).ok)
        given((input as Requests['command.give']['input']).command, Date.now())
      return output
    },
  }
}
