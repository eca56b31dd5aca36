import type { GatewayStatus } from '#shared/wire/changes.ts'
import type { LedgerState, Row } from './ledger-state.ts'
import type { PlantedBug } from './planted.ts'

/** Small pages on purpose: most bootstraps and long absences take several. */
const SNAPSHOT_PAGE = 2
const CHANGES_PAGE = 2

type Options = { readonly state: () => LedgerState; readonly now: () => number; readonly bug: PlantedBug | null }

/** What terminals follow, as the texts of the gateway's feed. */
export type Feed = {
  readonly changes: (terminal: string, since: number) => string
  readonly snapshot: (terminal: string, before: number | null) => string
}

export function createFeed({ state, now, bug }: Options): Feed {
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
      return inText(rows, { epoch: state().epoch, next, confirmed: confirmedUpTo(terminal, next), status: status() })
    },
    snapshot(terminal, before) {
      const { epoch, head, rows } = state()
      const below = [...rows.values()]
        .filter((row) => before === null || row.record.state.id < before)
        .toSorted((a, b) => b.record.state.id - a.record.state.id)
      const page = below.slice(0, SNAPSHOT_PAGE)
      const next = below.length > SNAPSHOT_PAGE ? (page.at(-1)?.record.state.id ?? null) : null
      const confirmed = confirmedUpTo(terminal, head)
      return inText(page, { epoch, position: head, confirmed, next, total: rows.size, status: status() })
    },
  }
}

function inText(rows: readonly Row[], fields: object): string {
  return `{"records":[${rows.map((row) => row.text).join(',')}],${JSON.stringify(fields).slice(1)}`
}
