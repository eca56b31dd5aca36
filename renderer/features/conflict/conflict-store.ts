import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseView, Given } from '../../store/protocol.ts'
import { othersOf } from './three-states.ts'

export type Fault = Extract<Given, { readonly ok: false }>['fault']

export type ConflictState = {
  readonly view: CaseView | null
  /** States of the other cases that the refused command speaks of. */
  readonly others: readonly Case[]
  readonly loaded: boolean
  readonly deciding: boolean
  /** Why the chosen way did not work either; the conflict stays. */
  readonly fault: Fault | null
  readonly load: (id: CaseId) => Promise<void>
  /** Drops my refused command; the ledger stays as it is. */
  readonly takeTheirs: (n: number) => Promise<boolean>
  /** Gives the commands in order and drops the refused one when all were taken. */
  readonly give: (n: number, commands: readonly Command[]) => Promise<boolean>
}

export function createConflictStore(client: StoreClient): StoreApi<ConflictState> {
  return createStore<ConflictState>((set, get) => ({
    view: null,
    others: [],
    loaded: false,
    deciding: false,
    fault: null,
    load: async (id) => {
      const asked = await client.request('case.open', { id, markOpened: false })
      const command = asked?.conflicts[0]?.command
      // A merge concerns its members too; the conflict is told from the side of the case that the command was given to.
      const view =
        command === undefined || command.caseId === id
          ? asked
          : await client.request('case.open', { id: command.caseId, markOpened: false })
      const wanted = command === undefined ? [] : othersOf(command)
      const opened = await Promise.all(
        wanted.map((other) => client.request('case.open', { id: other, markOpened: false })),
      )
      const others = opened.flatMap((other) => (other === null ? [] : [other.record.state]))
      set({ view, others, loaded: true })
    },
    takeTheirs: async (n) => {
      if (get().deciding) return false
      set({ deciding: true, fault: null })
      await client.request('conflict.drop', { n })
      set({ deciding: false })
      return true
    },
    give: async (n, commands) => {
      if (get().deciding) return false
      set({ deciding: true, fault: null })
      for (const command of commands) {
        const given = await client.request('command.give', { command })
        if (given.ok) continue
        set({ deciding: false, fault: given.fault })
        return false
      }
      await client.request('conflict.drop', { n })
      set({ deciding: false })
      return true
    },
  }))
}
