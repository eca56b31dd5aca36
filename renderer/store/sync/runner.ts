import type { PortNotice } from '#shared/ipc/store-port.ts'
import { newSyncState, nextTick, step } from '#shared/sync/step.ts'
import type { SyncEffect, SyncEvent, SyncState } from '#shared/sync/sync-state.ts'
import { retryDelay } from '#shared/sync/sync-timing.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { RequestMain } from '../main-port.ts'
import { createEffects, cursorOf, type Turn } from './effects.ts'
import { asFailure } from './failures.ts'
import type { SyncStore } from './sync-store.ts'

export type SyncTools = {
  readonly store: SyncStore
  readonly requestMain: RequestMain
  readonly now: () => number
  readonly random: () => number
  /** Whether the next page of a snapshot is asked for while one is written; the usual thing. */
  readonly readsAhead?: boolean
  /** Calls back once at `at`; returns how to forget it. */
  readonly at: (instant: number, call: () => void) => () => void
}

export type SyncRunner = {
  readonly commandAdded: (n: number) => void
  readonly demand: () => void
  readonly hear: (notice: PortNotice) => void
  /** For diagnostics: where the machine stands. */
  readonly state: () => SyncState
  readonly stop: () => void
}

type LaneName = 'pull' | 'push'

const failedAs = {
  askChanges: 'pullFailed',
  askSnapshot: 'pullFailed',
  dropBase: 'pullFailed',
  compare: 'compareFailed',
  push: 'pushFailed',
} as const satisfies Record<SyncEffect['kind'], SyncEvent['kind']>

/**
 * Carries out what the sync machine decides: requests through main, transactions in the store, timers. Holds no rule
 * of its own; every failure goes back into the machine as an event.
 */
export function startSync(tools: SyncTools): SyncRunner {
  const { store, requestMain } = tools
  let state: SyncState = newSyncState(tools.now())
  let life: 'starting' | 'running' | 'stopped' = 'starting'
  let forgetTick: (() => void) | null = null
  let skew = 0
  // An answer may come after its request was given up and asked again, or after the base was dropped: it is too late then.
  const turns: Record<LaneName, number> = { pull: 0, push: 0 }
  const effects = createEffects({
    ...{ store, requestMain, readsAhead: tools.readsAhead ?? true },
    heardTime: (serverTime) => (skew = serverTime - tools.now()),
  })

  function feed(event: SyncEvent): void {
    if (life === 'stopped') return
    const next = step(state, event, { now: tools.now(), jitter: tools.random() })
    state = next.state
    // Before the start the machine knows neither cursor nor outbox; only what it hears of the stream is kept.
    if (life === 'starting') return
    report()
    wait()
    for (const effect of next.effects) void perform(effect)
  }

  function wait(): void {
    forgetTick?.()
    const tickAt = nextTick(state)
    forgetTick = tickAt === null ? null : tools.at(tickAt, () => feed({ kind: 'tick' }))
  }

  async function perform(effect: SyncEffect): Promise<void> {
    const lane: LaneName = effect.kind === 'push' ? 'push' : 'pull'
    // What was pushed to a history that is given up must not be settled in the next one.
    if (effect.kind === 'dropBase') turns.push += 1
    const turn = takeTurn(lane)
    try {
      await effects[effect.kind](effect as never, turn)
    } catch (error) {
      const failure = asFailure(error)
      turn.feed({ kind: failedAs[effect.kind], failure })
    }
  }

  function takeTurn(lane: LaneName): Turn {
    turns[lane] += 1
    const mine = turns[lane]
    const holds = (): boolean => life === 'running' && turns[lane] === mine
    return {
      holds,
      feed(event) {
        if (holds()) feed(event)
        return holds()
      },
    }
  }

  function report(): void {
    const { link, pull, push, pullHalted, pushHalted, compare } = state
    const waits = [pull, push].flatMap((lane) => (lane.kind === 'waiting' ? [lane.until] : []))
    store.setLink({
      ...link,
      nextAttemptAt: link.up || waits.length === 0 ? null : Math.min(...waits),
      clockSkewMs: skew,
      ...(compare.last === null ? {} : { compared: compare.last }),
    })
    store.setHalted(pushHalted ?? pullHalted)
  }

  async function start(): Promise<void> {
    await recallCommands(store, requestMain, cursorOf(store).epoch)
    if (life !== 'starting') return
    life = 'running'
    feed({ kind: 'started', cursor: cursorOf(store), ...store.outboxMarks() })
  }

  /** A disk that is full now may have room later: the desk must not stay unconnected until somebody restarts it. */
  function tryToStart(attempt: number): void {
    start().catch(() => {
      if (life !== 'starting') return
      store.setHalted('storeFailed')
      const again = tools.now() + retryDelay(attempt, tools.random(), null)
      forgetTick = tools.at(again, () => tryToStart(attempt + 1))
    })
  }

  tryToStart(1)

  return {
    commandAdded: (n) => feed({ kind: 'commandAdded', n }),
    demand: () => feed({ kind: 'demanded' }),
    hear(notice) {
      if (notice.kind === 'hint') feed({ kind: 'hint', head: notice.head })
      if (notice.kind === 'stream') feed({ kind: 'stream', up: notice.up })
    },
    state: () => state,
    stop() {
      life = 'stopped'
      forgetTick?.()
    },
  }
}

/**
 * The journal is asked before anything is sent: a database that Chromium lost gets its outbox back. One that was lost
 * whole has also forgotten which history the journal's acknowledgements were given in: every command is offered again.
 */
async function recallCommands(store: SyncStore, requestMain: RequestMain, epoch: string | null): Promise<void> {
  const { settled, last } = store.outboxMarks()
  const isNew = epoch === null
  const known = (await requestMain({ kind: 'journal.read', after: isNew ? 0 : settled })) as NumberedCommand[]
  const missing = isNew ? known : known.filter((command) => command.n > last)
  if (missing.length > 0) await store.addPending(missing)
  // The store may know of numbers that a journal cut short by a power failure has forgotten again.
  await requestMain({ kind: 'journal.skip', n: store.outboxMarks().last })
}
