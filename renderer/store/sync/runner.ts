import type { PortNotice } from '#shared/ipc/store-port.ts'
import { newSyncState, nextTick, step } from '#shared/sync/step.ts'
import type { Cursor, SyncEffect, SyncEvent, SyncState } from '#shared/sync/sync-state.ts'
import { retryDelay } from '#shared/sync/sync-timing.ts'
import { changesResponseSchema, type GatewayStatus } from '#shared/wire/changes.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { pushResponseSchema } from '#shared/wire/outcome.ts'
import { referenceSchema } from '#shared/wire/reference.ts'
import type { RequestMain } from '../main-port.ts'
import { asFailure, BadAnswer, CommandMissing, OtherHistory } from './failures.ts'
import { parse, parseSnapshot } from './parse-answer.ts'
import type { SyncStore } from './sync-store.ts'

/** Records per request: a page is parsed and written in well under a second and is small enough to try again. */
const CHANGES_LIMIT = 1_000
const FIRST_SNAPSHOT_LIMIT = 400
const SNAPSHOT_LIMIT = 4_000

export type SyncTools = {
  readonly store: SyncStore
  readonly requestMain: RequestMain
  readonly now: () => number
  readonly random: () => number
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
/** Feeds an event of one effect, as long as nothing newer runs in its lane; answers whether that is so. */
type Turn = { readonly feed: (event: SyncEvent) => boolean; readonly holds: () => boolean }

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
      turn.feed(lane === 'push' ? { kind: 'pushFailed', failure } : { kind: 'pullFailed', failure })
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

  const effects = {
    async askChanges({ epoch, since }: Extract<SyncEffect, { kind: 'askChanges' }>, turn: Turn) {
      const page = parse(
        changesResponseSchema,
        await requestMain({ kind: 'gateway.changes', epoch, since, limit: CHANGES_LIMIT }),
      )
      await takePage(page, turn, {
        // A page that ends before the ledger does says nothing about what the ledger has of ours.
        confirmed: page.next === page.status.head ? page.confirmed : null,
        apply: () => store.applyChanges(page),
      })
    },
    async askSnapshot({ before }: Extract<SyncEffect, { kind: 'askSnapshot' }>, turn: Turn) {
      const limit = before === null ? FIRST_SNAPSHOT_LIMIT : SNAPSHOT_LIMIT
      const page = parseSnapshot(await requestMain({ kind: 'gateway.snapshot', before, limit }))
      // A gateway restored between two pages: halves of two histories must not meet in one base.
      if (before !== null && page.epoch !== store.cursor().epoch) throw new OtherHistory()
      // Names of channels, units and classes first: rows without them would be unreadable.
      await refreshReference(page.status)
      await takePage(page, turn, { confirmed: page.confirmed, apply: () => store.applySnapshotPage(page) })
    },
    async push({ epoch, from, to }: Extract<SyncEffect, { kind: 'push' }>, turn: Turn) {
      const answer = parse(pushResponseSchema, await requestMain({ kind: 'gateway.push', epoch, from, to }))
      if (answer.outcomes.length === 0) throw new BadAnswer()
      if (!turn.feed({ kind: 'pushAnswered', head: answer.head })) return
      await store.settle(answer.outcomes)
      if (!turn.holds()) return
      const proven = Math.max(...answer.outcomes.map(({ n }) => n))
      // The first of them waited for its outcome and has it now, unless the journal has lost it: asking on would not help.
      if (settledUpTo(proven) < from) throw new CommandMissing()
      await requestMain({ kind: 'journal.acknowledge', n: proven })
      turn.feed({ kind: 'pushStored', settled: settledUpTo(proven), proven })
    },
    async dropBase({ reason }: Extract<SyncEffect, { kind: 'dropBase' }>, turn: Turn) {
      // Another history may lack any command this machine ever gave: all that the journal keeps are offered again, and
      // the ledger's own record of numbers decides which are new to it, known, or somebody else's.
      const again = reason === 'epochChanged' ? await requestMain({ kind: 'journal.read', after: 0 }) : []
      await store.dropBase(reason, again as NumberedCommand[])
      turn.feed({ kind: 'baseDropped', cursor: machineCursor(), ...store.outboxMarks() })
    },
  }

  type Page = { readonly confirmed: number; readonly status: GatewayStatus }
  type Taking = { readonly confirmed: number | null; readonly apply: () => Promise<void> }

  async function takePage({ confirmed, status }: Page, turn: Turn, taking: Taking): Promise<void> {
    if (!turn.holds()) return
    skew = status.serverTime - tools.now()
    // The machine may decide that this history is not ours any more: then the turn is over.
    if (!turn.feed({ kind: 'pullAnswered', head: status.head })) return
    // Numbers that the ledger has and this journal never gave: it was lost, or this machine has a twin. Never use them again.
    if (confirmed > store.outboxMarks().last) await requestMain({ kind: 'journal.skip', n: confirmed })
    if (!turn.holds()) return
    await taking.apply()
    await refreshReference(status)
    turn.feed({ kind: 'pullStored', cursor: machineCursor(), confirmed: taking.confirmed })
  }

  async function refreshReference(status: GatewayStatus): Promise<void> {
    if (store.referenceVersion() === status.referenceVersion) return
    await store.setReference(parse(referenceSchema, await requestMain({ kind: 'gateway.reference' })))
  }

  function machineCursor(): Cursor {
    const { epoch, position, snapshot } = store.cursor()
    if (epoch === '') return { epoch: null, position: 0, snapshot: 'start' }
    return { epoch, position, snapshot: snapshot === null ? null : (snapshot.before ?? 'start') }
  }

  /** Nothing open: then what has just been answered is the highest, although the outbox may not remember the number. */
  function settledUpTo(proven: number): number {
    const { settled, last } = store.outboxMarks()
    return settled < last ? settled : Math.max(last, proven)
  }

  function report(): void {
    const { link, pull, push, pullHalted, pushHalted } = state
    const waits = [pull, push].flatMap((lane) => (lane.kind === 'waiting' ? [lane.until] : []))
    store.setLink({
      ...link,
      nextAttemptAt: link.up || waits.length === 0 ? null : Math.min(...waits),
      clockSkewMs: skew,
    })
    store.setHalted(pushHalted ?? pullHalted)
  }

  async function start(): Promise<void> {
    await recallCommands(store, requestMain, machineCursor().epoch)
    if (life !== 'starting') return
    life = 'running'
    feed({ kind: 'started', cursor: machineCursor(), ...store.outboxMarks() })
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
