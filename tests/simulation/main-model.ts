import type { PortRequest } from '#shared/ipc/store-port.ts'
import type { MainRequest, RequestMain } from '../../renderer/store/main-port.ts'
import { MainFault } from '../../renderer/store/sync/failures.ts'
import type { Disk } from './disk.ts'
import type { JournalModel } from './journal-model.ts'
import type { LedgerMark, Life, Surroundings } from './surroundings.ts'

type Options = {
  readonly disk: Disk
  readonly terminal: string
  readonly journal: JournalModel
  readonly life: Life
  readonly around: Surroundings
}

export type MainModel = {
  readonly request: RequestMain
  /** The point of the ledger that the last answer of each lane spoke of; the store keeps it with what the answer said. */
  readonly lastMark: () => { readonly pull: LedgerMark | null; readonly push: LedgerMark | null }
  /** When the newest pull that was answered had been sent. */
  readonly pulledAt: () => number
}

/** The main process as the worker sees it: journal at hand, gateway behind the network. */
export function createMainModel({ disk, terminal, journal, life, around }: Options): MainModel {
  const { schedule, random, network, bug } = around
  const marks: { pull: LedgerMark | null; push: LedgerMark | null } = { pull: null, push: null }
  let pullDead = false
  let pulledAt = -1

  const local = <T>(act: () => T): Promise<T> => life.later(random.below(3), act)

  function remote(request: PortRequest): Promise<unknown> {
    const lane = request.kind === 'gateway.push' ? 'push' : 'pull'
    const sentAt = schedule.now()
    return life.promise((finish, fail) => {
      if (bug === 'noPullRetry' && lane === 'pull' && pullDead) return
      const commands =
        request.kind === 'gateway.push'
          ? journal.read(request.from - 1).filter((command) => command.n <= request.to)
          : []
      network.send({ terminal, request, commands, heard: disk.store.heard }, (answer) => {
        if (answer.ok) {
          marks[lane] = answer.mark
          if (lane === 'pull') pulledAt = Math.max(pulledAt, sentAt)
          finish(answer.text)
          return
        }
        if (lane === 'pull') pullDead = true
        if (!(bug === 'noPullRetry' && lane === 'pull')) fail(new MainFault(answer.fault))
      })
    })
  }

  function request(asked: MainRequest): Promise<unknown> {
    switch (asked.kind) {
      case 'journal.read':
        return local(() => journal.read(asked.after))
      case 'journal.acknowledge':
        return local(() => journal.acknowledge(asked.n))
      case 'journal.skip':
        return local(() => journal.skip(asked.n))
      default:
        return remote({ ...asked, id: 0 })
    }
  }

  return { request, lastMark: () => marks, pulledAt: () => pulledAt }
}
