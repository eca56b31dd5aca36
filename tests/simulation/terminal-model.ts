import type { Actor } from '#shared/domain/access/actor.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { startSync, type SyncRunner } from '../../renderer/store/sync/runner.ts'
import { copyDisk, emptyStore, losePower, newDisk, type Disk, type StoreContent } from './disk.ts'
import { createGiver } from './give-command.ts'
import { openJournalModel } from './journal-model.ts'
import { createLife, type EndableLife } from './life.ts'
import { createMainModel, type MainModel } from './main-model.ts'
import type { Random } from './random.ts'
import type { Surroundings } from './surroundings.ts'
import { traced } from './trace.ts'
import { createStoreModel, type StoreModel } from './store-model.ts'

/** One desk: the product's own sync runner, sync machine, rules and replay, over disks and a network that fail. */
export type TerminalModel = {
  readonly id: string
  readonly name: string
  readonly disk: Disk
  readonly give: (command: Command, actor: Actor) => void
  /** Dies, by power or by signal, and comes up again some seconds later. */
  readonly restart: (power: boolean) => void
  readonly start: () => void
  readonly wipeStore: () => void
  /** A row of the database becomes another one without a trace: what only a comparison can find. */
  readonly rot: (random: Random) => void
  /** Sets the clock, ms against true time. */
  readonly setClock: (skew: number) => void
  readonly halted: () => string | null
  readonly isUp: () => boolean
  readonly content: () => StoreContent
  /** When the newest pull that was answered had been sent. */
  readonly pulledAt: () => number
  /** Where the sync machine stands, as text for a verdict. */
  readonly stands: () => string
}

export type TerminalIdentity = {
  readonly id: string
  readonly name: string
  readonly disk?: Disk
  readonly skew: number
}

type Running = {
  readonly life: EndableLife
  readonly runner: () => SyncRunner | null
  readonly store: StoreModel
  readonly main: MainModel
  readonly give: (command: Command, actor: Actor) => void
}

export function createTerminalModel(identity: TerminalIdentity, around: Surroundings): TerminalModel {
  const { id, name } = identity
  const { schedule, random, trace } = around
  const disk = identity.disk === undefined ? newDisk() : copyDisk(identity.disk)
  let running: Running | null = null
  let halted: string | null = null
  let { skew } = identity
  const now = (): number => schedule.now() + skew

  function crash(power: boolean): void {
    if (running === null) return
    trace?.(name, power ? 'power lost' : 'killed')
    running.life.end()
    running.runner()?.stop()
    running = null
    if (power) losePower(disk, random.below(disk.journal.frames.length - disk.journal.synced + 1))
  }

  /** A machine that has died once in the middle of something often dies again soon. */
  function crashNow(): void {
    crash(random.chance(0.4))
    const downFor = 100 + random.below(5_000)
    schedule.after(downFor, start)
    const again = downFor + random.below(random.chance(0.5) ? 150 : 2_000)
    if (random.chance(0.4)) schedule.after(again, () => (around.faultsOn() ? restart(true) : undefined))
  }

  function restart(power: boolean): void {
    crash(power)
    schedule.after(100 + random.below(5_000), start)
  }

  function setHalted(reason: string | null): void {
    if (reason !== halted) trace?.(name, `halted ${reason}`)
    halted = reason
  }

  function start(): void {
    if (running !== null) return
    trace?.(name, 'starts')
    halted = null
    const life = createLife(around, crashNow)
    const journal = openJournalModel({ disk, life, around })
    const main = createMainModel({ terminal: id, journal, life, around })
    const acknowledged = journal.acknowledged()
    const store = createStoreModel({
      terminal: name,
      disk,
      acknowledged,
      life,
      around,
      setHalted,
    })
    let runner: SyncRunner | null = null
    function follow(): void {
      if (life.isOver()) return
      runner = startSync({
        store: store.sync,
        requestMain: trace === null ? main.request : traced(main.request, (line) => trace(name, line)),
        now,
        random: random.next,
        readsAhead: around.readsAhead,
        at: (instant, call) => schedule.after(instant - now(), () => (life.isOver() ? undefined : call())),
      })
      if (random.chance(0.5)) runner.hear({ kind: 'stream', up: true })
    }
    // What the store does when it opens (renderer/store/changes/load.ts): the outbox is a mirror of the journal.
    const lacking = journal.read(acknowledged).filter((command) => !store.content().outbox.has(command.n))
    // From now on the screen lists them as saved, whether their author was still told so or not.
    for (const command of lacking) promise(command)
    void (lacking.length === 0 ? follow() : store.serial(() => store.enqueue(lacking)).then(follow, follow))
    const given = createGiver({ id, name, journal, store, life, now, around, added: (n) => runner?.commandAdded(n) })
    running = { life, runner: () => runner, store, main, give: given }
  }

  function promise(command: NumberedCommand): void {
    const content = JSON.stringify(command)
    const isKnown = around.saved.some(
      (each) => each.terminal === id && each.n === command.n && each.content === content,
    )
    if (!isKnown) around.saved.push({ terminal: id, n: command.n, content })
  }

  around.network.follow(name, (head) => running?.runner()?.hear({ kind: 'hint', head }))

  return {
    id,
    name,
    disk,
    restart,
    start,
    give: (command, actor) => running?.give(command, actor),
    wipeStore() {
      trace?.(name, 'store wiped')
      disk.store = emptyStore
      disk.durableStore = emptyStore
    },
    rot(chance) {
      const rotten = chance.pick([...disk.store.rows.keys(), 0])
      const record = disk.store.rows.get(rotten)
      if (record === undefined) return
      crash(false)
      trace?.(name, `case ${rotten} rots`)
      const rows = new Map(disk.store.rows)
      if (chance.chance(0.5)) rows.delete(rotten)
      else rows.set(rotten, { ...record, state: { ...record.state, urges: record.state.urges + 1 } })
      disk.store = { ...disk.store, rows }
      disk.durableStore = disk.store
      start()
    },
    setClock(to) {
      trace?.(name, `clock ${to} ms`)
      skew = to
    },
    halted: () => halted,
    isUp: () => running !== null,
    content: () => running?.store.content() ?? disk.store,
    pulledAt: () => running?.main.pulledAt() ?? -1,
    stands: () => JSON.stringify(running?.runner()?.state() ?? 'down'),
  }
}
