import { createHash } from 'node:crypto'
import { BUCKET_SPAN, type GatewayStatus } from '#shared/wire/changes.ts'
import type { LedgerMark } from '#shared/wire/ledger-mark.ts'
import type { LedgerState, Row } from './ledger-state.ts'
import type { PlantedBug } from './planted.ts'

/** Small pages on purpose: most bootstraps and long absences take several. */
const SNAPSHOT_PAGE = 2
const CHANGES_PAGE = 2

type Options = {
  readonly state: () => LedgerState
  readonly mark: () => LedgerMark
  readonly now: () => number
  readonly bug: PlantedBug | null
}

/** What terminals follow, as the texts of the gateway's feed. */
export type Feed = {
  readonly changes: (terminal: string, since: number) => string
  readonly snapshot: (terminal: string, before: number | null, limit: number) => string
  readonly digests: () => string
}

/** As shared/wire/changes.ts agrees it. */
export function digestOfTexts(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex')
}

export function createFeed({ state, mark, now, bug }: Options): Feed {
  function status(): GatewayStatus {
    const services = { total: 0, today: 0, todaySince: 0 }
    return { head: state().head, serverTime: now(), networks: [], services, quarantined: 0, referenceVersion: 'r1' }
  }

  /** The highest number whose effect is in what the terminal has after this page. */
  function confirmedUpTo(terminal: string, next: number): number {
    const { rows, terminals, head } = state()
    const kept = [...(terminals.get(terminal)?.outcomes ?? [])].filter(([, outcome]) => outcome.position <= next)
    const last = Math.max(0, ...kept.map(([n]) => n))
    if (next >= head) return last
    // A case that the terminal changed may have moved on to a later page.
    const missing = kept
      .filter(([, { cases }]) => cases.some((id) => (rows.get(id)?.position ?? 0) > next))
      .map(([n]) => n)
    return missing.length === 0 ? last : Math.min(...missing) - 1
  }

  /** A transaction is never cut in two. */
  function pageAfter(since: number): { readonly rows: readonly Row[]; readonly next: number } {
    const { rows, head } = state()
    const changed = [...rows.values()]
      .filter((row) => row.position > since && row.visibleAt <= now())
      .toSorted((a, b) => a.position - b.position)
    const beyond = changed[CHANGES_PAGE]
    if (bug === 'bigserialFeed') return { rows: changed, next: Math.max(since, ...changed.map((row) => row.position)) }
    if (beyond === undefined) return { rows: changed, next: head }
    const whole = changed.filter((row) => row.position < beyond.position)
    const last = whole.at(-1)
    if (last !== undefined) return { rows: whole, next: last.position }
    return { rows: changed.filter((row) => row.position === beyond.position), next: beyond.position }
  }

  return {
    changes(terminal, since) {
      const { rows, next } = pageAfter(since)
      const { epoch } = state()
      return inText(rows, {
        ...{ epoch, next, confirmed: confirmedUpTo(terminal, next) },
        ...{ mark: mark(), status: status() },
      })
    },
    /** All cases of a world lie in the first bucket. */
    digests() {
      const { epoch, rows } = state()
      const all = [...rows.values()].toSorted((a, b) => a.record.state.id - b.record.state.id)
      const position = Math.max(0, ...all.map((row) => row.position))
      const digest = digestOfTexts(all.map((row) => row.text))
      return JSON.stringify({ epoch, buckets: [{ bucket: 0, position, digest }], next: null, mark: mark() })
    },
    snapshot(terminal, before, limit) {
      const { epoch, head, rows } = state()
      const below = [...rows.values()]
        .filter((row) => before === null || row.record.state.id < before)
        .toSorted((a, b) => b.record.state.id - a.record.state.id)
      // A bootstrap comes in small pages; whoever repairs a bucket gets all of it.
      const length = limit === BUCKET_SPAN ? limit : SNAPSHOT_PAGE
      const page = below.slice(0, length)
      const next = below.length > length ? (page.at(-1)?.record.state.id ?? null) : null
      const confirmed = confirmedUpTo(terminal, head)
      const total = rows.size
      return inText(page, { epoch, position: head, confirmed, next, total, mark: mark(), status: status() })
    },
  }
}

function inText(rows: readonly Row[], fields: object): string {
  return `{"records":[${rows.map((row) => row.text).join(',')}],${JSON.stringify(fields).slice(1)}`
}
