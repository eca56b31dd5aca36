/**
 * Whether a terminal has been following this very ledger. An epoch alone does not tell: whoever puts an older dump back by
 * hand keeps it, and the ledger may have grown past everybody's cursor again before anybody asks.
 */
import { judgeHeard, positionsToProve, type Heard } from '#shared/wire/ledger-mark.ts'
import { onlyRow, type Session } from '../database/database.ts'
import { readHead, type Head } from './status.ts'

export type HistoryFault = { readonly code: 'epochChanged' | 'notReady'; readonly head: number }
export type History = { readonly head: Head; readonly fault: HistoryFault | null }

type Followed = {
  /** Null: the terminal follows nothing yet. */
  readonly epoch: string | null
  readonly since: number
  readonly heard: Heard
}

/** As long as nothing was committed since the terminal last heard, this asks for the head row and nothing else. */
export async function readHistory(session: Session, { epoch, since, heard }: Followed): Promise<History> {
  const head = await readHead(session)
  if (epoch !== null && head.epoch !== epoch) return { head, fault: { code: 'epochChanged', head: head.position } }
  const hashes = await hashesAt(session, positionsToProve(heard, head))
  const mayBeLate = newest(since, heard) > head.position && (await isCopy(session))
  const judged = judgeHeard(heard, { head, hashAt: (position) => hashes.get(position), mayBeLate })
  // A cursor ahead of the head saw a future that a restored backup does not know.
  const verdict = judged === 'same' && since > head.position ? (mayBeLate ? 'late' : 'other') : judged
  if (verdict === 'same') return { head, fault: null }
  return { head, fault: { code: verdict === 'late' ? 'notReady' : 'epochChanged', head: head.position } }
}

function newest(since: number, { pull, push }: Heard): number {
  return Math.max(since, pull?.position ?? 0, push?.position ?? 0)
}

export async function hashesAt(session: Session, positions: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (positions.length === 0) return new Map()
  const rows = await session.query<{ position: number; hash: string }>(
    `SELECT position, encode(hash, 'hex') AS hash FROM ledger WHERE position = ANY($1::bigint[])`,
    [[...positions]],
  )
  return new Map(rows.map((row) => [row.position, row.hash]))
}

/** A streaming replica comes a moment after its primary. */
export async function isCopy(session: Session): Promise<boolean> {
  const row = await onlyRow(session.query<{ copy: boolean }>('SELECT pg_is_in_recovery() AS copy'))
  return row.copy
}
