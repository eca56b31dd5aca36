import { auditText, keptAuditText, type AuditPage, type KeptAuditRow } from '#shared/wire/audit.ts'
import { sha256 } from '../ledger/canonical.ts'

/** `firstBad`: the position of the first row that was changed, removed, moved or slipped in. `hash`: the end of what is whole. */
export type AuditReport = { readonly checked: number; readonly firstBad: number | null; readonly hash: string }

/** How many rows are read at once. */
export const PAGE = 500

/**
 * Recomputes both chains from the first row on: the one over all terminals in order of arrival, and each terminal's own.
 * `see` gets every whole row in order. Rows that come meanwhile are checked as far as the chain's end when they were read.
 */
export async function verifyAudit(
  read: (after: number, limit: number) => Promise<AuditPage>,
  see: (row: KeptAuditRow) => void,
): Promise<AuditReport> {
  const terminals = new Map<string, { readonly n: number; readonly hash: string }>()
  let checked = 0
  let hash = ''
  for (;;) {
    const page = await read(checked, PAGE)
    for (const row of page.rows) {
      const before = terminals.get(row.terminal) ?? { n: 0, hash: '' }
      const isNext = row.position === checked + 1 && row.previous === hash && row.n === before.n + 1
      if (!isNext || !isWhole(row, before.hash)) return { checked, firstBad: checked + 1, hash }
      terminals.set(row.terminal, { n: row.n, hash: row.rowHash })
      checked = row.position
      hash = row.hash
      see(row)
    }
    if (page.rows.length === PAGE) continue
    const ends = page.head.position === checked && page.head.hash === hash
    return { checked, firstBad: ends ? null : checked + 1, hash }
  }
}

function isWhole(row: KeptAuditRow, previous: string): boolean {
  const own = hex(auditText(row.terminal, previous, row.said))
  return own === row.rowHash && hex(keptAuditText(row)) === row.hash && numberIn(row.said) === row.n
}

/** The number stands in the text, too, and is what the terminal's chain vouches for. */
function numberIn(said: string): number | null {
  try {
    return (JSON.parse(said) as { readonly n?: number } | null)?.n ?? null
  } catch {
    return null
  }
}

function hex(text: string): string {
  return sha256(text).toString('hex')
}
