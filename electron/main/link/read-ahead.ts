import { snapshotLimit } from '#shared/sync/snapshot-pages.ts'
import type { PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import type { Result } from '#shared/domain/core/result.ts'
import { type Heard, type LedgerMark, writeHeard } from '#shared/wire/ledger-mark.ts'

export type SnapshotQuery = { readonly before: number | null; readonly limit: number; readonly heard: Heard }
type AskPage = (token: string, query: SnapshotQuery) => Promise<Result<PackedSnapshot | string, PortFault>>

/** Longer than a store writes a page: whoever has not asked by then has stopped. */
const KEPT_MS = 30_000

/**
 * Pages of a bootstrap follow each other: the next one is asked for as soon as one is here, so that the gateway works while the
 * store still writes. One page waits here at most, and only for the very question that it answers.
 */
export function readingAhead(ask: AskPage): AskPage {
  let ahead: { readonly key: string; readonly page: ReturnType<AskPage>; readonly timer: NodeJS.Timeout } | null = null

  function forget(): void {
    clearTimeout(ahead?.timer)
    ahead = null
  }
  function begin(token: string, query: SnapshotQuery): void {
    forget()
    const page = ask(token, query)
    // Whoever takes it hears of its failure; if nobody does, it was for nothing.
    page.catch(() => undefined)
    ahead = { key: keyOf(token, query), page, timer: setTimeout(forget, KEPT_MS).unref() }
  }

  return async (token, query) => {
    const early = ahead?.key === keyOf(token, query) ? ahead.page : null
    forget()
    const answer = await (early ?? ask(token, query))
    if (answer.ok && typeof answer.value !== 'string') {
      const { next, mark } = JSON.parse(answer.value.fields) as {
        readonly next: number | null
        readonly mark: LedgerMark
      }
      const heard = { ...query.heard, pull: mark }
      if (next !== null) begin(token, { before: next, limit: snapshotLimit(next), heard })
    }
    return answer
  }
}

function keyOf(token: string, { before, limit, heard }: SnapshotQuery): string {
  return JSON.stringify([token, before, limit, writeHeard(heard)])
}
