import type { GatewayModel } from './gateway-model.ts'
import type { LedgerState } from './ledger-state.ts'
import type { Network, Surroundings } from './surroundings.ts'
import { createTerminalModel, type TerminalModel } from './terminal-model.ts'

type Stage = {
  readonly gateway: GatewayModel
  readonly network: Network
  readonly terminals: TerminalModel[]
  readonly around: Surroundings
  readonly byHand: boolean
}

/** Answers what does one bad thing, by chance, each time it is called. */
export function createDisturber({ gateway, network, terminals, around, byHand }: Stage): () => void {
  const { random, schedule, trace, done } = around
  const backups: LedgerState[] = []

  function wipe(terminal: TerminalModel): void {
    terminal.restart(false)
    terminal.wipeStore()
  }

  function cutFor(terminal: TerminalModel, time: number): void {
    trace?.(terminal.name, `cut off for ${time} ms`)
    network.cut(terminal.id, true)
    schedule.after(time, () => network.cut(terminal.id, false))
  }

  /** By the gateway's own tool (a new epoch), or behind its back by putting a dump into the database (its old epoch). */
  function restore(): void {
    if (backups.length === 0) return
    done.restored += 1
    const backup = random.pick(backups)
    const epoch = byHand && random.chance(0.6) ? null : `epoch-${done.restored + 1}`
    trace?.('gateway', `restored to ${backup.head} of ${gateway.state().head}, ${epoch ?? `still ${backup.epoch}`}`)
    gateway.restore(backup, epoch)
  }

  /** A disk image of one machine put into another: two machines, one identity. */
  function clone(terminal: TerminalModel): void {
    if (done.twins > 0) return
    done.twins += 1
    const twin = createTerminalModel(
      { id: terminal.id, name: `${terminal.name}-twin`, disk: terminal.disk, skew: 0 },
      around,
    )
    trace?.(twin.name, 'cloned')
    terminals.push(twin)
    twin.start()
  }

  return () => {
    const terminal = random.pick(terminals)
    const what = random.below(13)
    if (what < 3) terminal.restart(false)
    else if (what < 5) terminal.restart(true)
    else if (what < 8) cutFor(terminal, 500 + random.below(30_000))
    else if (what === 8) wipe(terminal)
    else if (what === 9) backups.push(gateway.state())
    else if (what === 10) restore()
    else if (what === 11) clone(terminal)
    else terminal.setClock(random.below(8 * 3_600_000) - 4 * 3_600_000)
  }
}
