import type { Session } from '../database/database.ts'
import { sha256 } from './canonical.ts'

export type ChainReport = { readonly checked: number; readonly brokenAt: number | null }

type Entry = {
  readonly position: number
  readonly at: number
  readonly terminal: string | null
  readonly n: number | null
  readonly actor: string
  readonly events: string
  readonly appeals: string
  readonly prev_hash: Uint8Array
  readonly hash: Uint8Array
}

const PAGE = 500

/** Recomputes the whole chain of the ledger: any entry that was changed, removed or slipped in breaks it there. */
export async function verifyChain(session: Session): Promise<ChainReport> {
  let checked = 0
  let previous: Buffer = Buffer.alloc(0)
  for (;;) {
    const entries = await session.query<Entry>(
      `SELECT position, at, terminal, n, actor, events, appeals, prev_hash, hash FROM ledger
       WHERE position > $1 ORDER BY position LIMIT ${PAGE}`,
      [checked],
    )
    for (const entry of entries) {
      const hash = hashOf(previous, entry)
      const whole = entry.position === checked + 1 && previous.equals(entry.prev_hash) && hash.equals(entry.hash)
      if (!whole) return { checked, brokenAt: checked + 1 }
      previous = hash
      checked = entry.position
    }
    if (entries.length < PAGE) break
  }
  const [head] = await session.query<{ position: number; hash: Uint8Array }>('SELECT position, hash FROM head')
  const ends = head !== undefined && head.position === checked && previous.equals(head.hash)
  return { checked, brokenAt: ends ? null : checked + 1 }
}

/** As commit.ts reckons it in SQL. */
export function hashOf(previous: Buffer, entry: Omit<Entry, 'prev_hash' | 'hash'>): Buffer {
  const { position, at, terminal, n, actor, events, appeals } = entry
  const said = [position, at, terminal ?? '', n ?? '', actor, events, appeals].join('\n')
  return sha256(Buffer.concat([previous, Buffer.from(said)]))
}
