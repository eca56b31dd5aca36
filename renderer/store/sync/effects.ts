import type { Cursor, SyncEffect, SyncEvent } from '#shared/sync/sync-state.ts'
import { BUCKET_SPAN, digestsResponseSchema, type GatewayStatus } from '#shared/wire/changes.ts'
import type { LedgerMark } from '#shared/wire/ledger-mark.ts'
import { snapshotLimit } from '#shared/sync/snapshot-pages.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { pushResponseSchema } from '#shared/wire/outcome.ts'
import { referenceSchema } from '#shared/wire/reference.ts'
import type { RequestMain } from '../main-port.ts'
import { BadAnswer, CommandMissing, OtherHistory } from './failures.ts'
import { parse, parseChanges, parseSnapshot, parseSnapshotPage } from './parse-answer.ts'
import type { SyncStore } from './sync-store.ts'

/** Records per request: a page is parsed and written in well under a second and is small enough to try again. */
const CHANGES_LIMIT = 1_000
/** 2,048 cases of a comparison: some 30 ms here and there, which a change that arrives meanwhile can wait for. */
const BUCKETS_AT_ONCE = 8

/** Feeds an event of one effect, as long as nothing newer runs in its lane; answers whether that is so. */
export type Turn = { readonly feed: (event: SyncEvent) => boolean; readonly holds: () => boolean }

type Tools = {
  readonly store: SyncStore
  readonly requestMain: RequestMain
  readonly heardTime: (serverTime: number) => void
  readonly readsAhead: boolean
}

/** Carries one effect out; rejects with what went wrong. */
export type Effects = {
  readonly [K in SyncEffect['kind']]: (effect: Extract<SyncEffect, { kind: K }>, turn: Turn) => Promise<void>
}

type Page = { readonly confirmed: number; readonly status: GatewayStatus }
type Taking = { readonly confirmed: number | null; readonly apply: () => Promise<void> }

export function createEffects(tools: Tools): Effects {
  const { store, requestMain } = tools
  let ahead: { readonly before: number; readonly text: Promise<unknown> } | null = null

  async function takePage({ confirmed, status }: Page, turn: Turn, taking: Taking): Promise<void> {
    if (!turn.holds()) return
    tools.heardTime(status.serverTime)
    // The machine may decide that this history is not ours any more: then the turn is over.
    if (!turn.feed({ kind: 'pullAnswered', head: status.head })) return
    // Numbers that the ledger has and this journal never gave: it was lost, or this machine has a twin. Never use them again.
    if (confirmed > store.outboxMarks().last) await requestMain({ kind: 'journal.skip', n: confirmed })
    if (!turn.holds()) return
    await taking.apply()
    await refreshReference(status)
    turn.feed({ kind: 'pullStored', cursor: cursorOf(store), confirmed: taking.confirmed })
  }

  async function refreshReference(status: GatewayStatus): Promise<void> {
    if (store.referenceVersion() === status.referenceVersion) return
    await store.setReference(parse(referenceSchema, await requestMain({ kind: 'gateway.reference' })))
  }

  /** The next page of a snapshot comes while this one is written: the gateway and the disk work at the same time. */
  function readAhead(before: number, pull: LedgerMark): void {
    const heard = { ...store.heard(), pull }
    const text = requestMain({ kind: 'gateway.snapshot', before, limit: snapshotLimit(before), heard, packed: true })
    // Whoever takes it hears of its failure; if nobody does, it was for nothing.
    text.catch(() => undefined)
    ahead = { before, text }
  }

  return {
    async askChanges({ epoch, since }, turn) {
      const page = parseChanges(
        await requestMain({ kind: 'gateway.changes', epoch, since, limit: CHANGES_LIMIT, heard: store.heard() }),
      )
      await takePage(page, turn, {
        // A page that ends before the ledger does says nothing about what the ledger has of ours.
        confirmed: page.next === page.status.head ? page.confirmed : null,
        apply: () => store.applyChanges(page),
      })
    },
    async askSnapshot({ before }, turn) {
      const limit = snapshotLimit(before)
      const early = ahead?.before === before ? ahead.text : null
      ahead = null
      const ask = { kind: 'gateway.snapshot', before, limit, heard: store.heard(), packed: true } as const
      const text = await (early ?? requestMain(ask))
      const page = parseSnapshotPage(text)
      // A gateway restored between two pages: halves of two histories must not meet in one base.
      if (before !== null && page.epoch !== store.cursor().epoch) throw new OtherHistory()
      // Names of channels, units and classes first: rows without them would be unreadable.
      await refreshReference(page.status)
      await takePage(page, turn, {
        confirmed: page.confirmed,
        apply() {
          if (page.next !== null && tools.readsAhead) readAhead(page.next, page.mark)
          return store.applySnapshotPage(page)
        },
      })
    },
    async compare({ epoch, from }, turn) {
      const request = { kind: 'gateway.digests', epoch, from, limit: BUCKETS_AT_ONCE, heard: store.heard() } as const
      const answer = parse(digestsResponseSchema, await requestMain(request))
      if (!turn.holds()) return
      // The gateway's answer ends where its rows end; ours may go on.
      const to = answer.next === null ? Infinity : from + BUCKETS_AT_ONCE - 1
      let healed = 0
      for (const bucket of await store.differing(answer, { from, to })) {
        const before = (bucket + 1) * BUCKET_SPAN
        const page = parseSnapshot(
          await requestMain({ kind: 'gateway.snapshot', before, limit: BUCKET_SPAN, heard: store.heard() }),
        )
        if (page.epoch !== epoch) throw new OtherHistory()
        if (!turn.holds()) return
        const repaired = await store.repair(bucket, page)
        if (repaired === 'foreign') throw new OtherHistory()
        healed += repaired
      }
      turn.feed({ kind: 'compared', next: answer.next, healed })
    },
    async push({ epoch, from, to }, turn) {
      const answer = parse(
        pushResponseSchema,
        await requestMain({ kind: 'gateway.push', epoch, from, to, heard: store.heard() }),
      )
      if (answer.outcomes.length === 0) throw new BadAnswer()
      if (!turn.feed({ kind: 'pushAnswered', head: answer.head })) return
      await store.settle(answer.outcomes, answer.mark)
      if (!turn.holds()) return
      const proven = Math.max(...answer.outcomes.map(({ n }) => n))
      const open = firstOpen(store)
      // The first of them waited for its outcome and has it now, unless the journal has lost it: asking on would not help.
      if (open !== null && open <= from) throw new CommandMissing()
      await requestMain({ kind: 'journal.acknowledge', n: proven })
      turn.feed({ kind: 'pushStored', open: firstOpen(store), proven })
    },
    async dropBase({ reason }, turn) {
      // Another history may lack any command this machine ever gave: all that the journal keeps are offered again, and
      // the ledger's own record of numbers decides which are new to it, known, or somebody else's.
      const again = reason === 'epochChanged' ? await requestMain({ kind: 'journal.read', after: 0 }) : []
      await store.dropBase(reason, again as NumberedCommand[])
      turn.feed({ kind: 'baseDropped', cursor: cursorOf(store), ...store.outboxMarks() })
    },
  }
}

/** Where the store stands, in the machine's words. */
export function cursorOf(store: SyncStore): Cursor {
  const { epoch, position, snapshot } = store.cursor()
  if (epoch === '') return { epoch: null, position: 0, snapshot: 'start' }
  return { epoch, position, snapshot: snapshot === null ? null : (snapshot.before ?? 'start') }
}

/** The lowest number that waits for its outcome. */
function firstOpen(store: SyncStore): number | null {
  const { settled, last } = store.outboxMarks()
  return settled < last ? settled + 1 : null
}
