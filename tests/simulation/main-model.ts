import type { PortRequest } from '#shared/ipc/store-port.ts'
import type { MainRequest, RequestMain } from '../../renderer/store/main-port.ts'
import { MainFault } from '../../renderer/store/sync/failures.ts'
import type { JournalModel } from './journal-model.ts'
import type { Life, Surroundings } from './surroundings.ts'

type Options = {
  readonly terminal: string
  readonly journal: JournalModel
  readonly life: Life
  readonly around: Surroundings
}

export type MainModel = {
  readonly request: RequestMain
  /** When the newest pull that was answered had been sent. */
  readonly pulledAt: () => number
}

/** The main process as the worker sees it: journal at hand, gateway behind the network. */
export function createMainModel({ terminal, journal, life, around }: Options): MainModel {
  const { schedule, random, network, bug } = around
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
      network.send({ terminal, request, commands }, (answer) => {
        if (answer.ok) {
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

  return { request, pulledAt: () => pulledAt }
}
