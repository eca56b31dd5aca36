import { z } from 'zod'

/**
 * A point of the ledger: the hash of its chain at that position, hexadecimal, empty at position 0. Two ledgers that agree
 * on it agree on everything before it. Every answer says the newest one, so that a terminal can tell a ledger that was put
 * back to an older state from the one it has been following, even under the same epoch and long after it has grown again.
 */
export const ledgerMarkSchema = z.strictObject({
  position: z.int().nonnegative(),
  hash: z.string().regex(/^(?:[0-9a-f]{64})?$/),
})
export type LedgerMark = z.infer<typeof ledgerMarkSchema>

/** The newest point that a terminal has heard of in each lane; it says both with every request, null before the first. */
export const heardSchema = z.strictObject({ pull: ledgerMarkSchema.nullable(), push: ledgerMarkSchema.nullable() })
export type Heard = z.infer<typeof heardSchema>

export const nothingHeard: Heard = { pull: null, push: null }

/** A mark in a query string: `position-hash`. */
const markTextSchema = z.string().regex(/^\d{1,15}-(?:[0-9a-f]{64})?$/)
export const heardQuery = { pull: markTextSchema.optional(), push: markTextSchema.optional() }

/** Text for a query string, without a leading `&`; empty when nothing was heard. */
export function writeHeard(heard: Heard): string {
  const write = (lane: keyof Heard): readonly string[] => {
    const mark = heard[lane]
    return mark === null ? [] : [`${lane}=${mark.position}-${mark.hash}`]
  }
  return [...write('pull'), ...write('push')].join('&')
}

/** The inverse of `writeHeard`, on a query that has its schema. */
export function readHeard(query: { readonly pull?: string | undefined; readonly push?: string | undefined }): Heard {
  const read = (text: string | undefined): LedgerMark | null => {
    if (text === undefined) return null
    const [position = '', hash = ''] = text.split('-')
    return { position: Number(position), hash }
  }
  return { pull: read(query.pull), push: read(query.push) }
}

/** Positions below the head whose hashes `judgeHeard` will ask for; none as long as nothing new was committed. */
export function positionsToProve(heard: Heard, head: LedgerMark): readonly number[] {
  return [heard.pull, heard.push].flatMap((mark) =>
    mark !== null && mark.position > 0 && mark.position < head.position ? [mark.position] : [],
  )
}

type Ledger = {
  readonly head: LedgerMark
  /** Of the positions that `positionsToProve` named; undefined: there is no such entry. */
  readonly hashAt: (position: number) => string | undefined
  /** A copy that follows another database and may be late; a head of its own that is lower than what was heard is no sign then. */
  readonly mayBeLate: boolean
}

/**
 * Whether this ledger is the one that the terminal has been hearing of: `same`, `other` (it was put back: the terminal has
 * to begin again), or `late` (a copy that has not come that far: ask again later). Pure; gateway and simulation use it.
 */
export function judgeHeard(heard: Heard, ledger: Ledger): 'same' | 'other' | 'late' {
  const { pull, push } = heard
  const verdicts = [pull, push].map((mark) => (mark === null ? 'same' : judgeMark(mark, ledger)))
  if (verdicts.includes('other')) return 'other'
  // Commands go to the database that others follow: a copy behind it is no reason to wait, only one behind the rows is.
  return verdicts[0] === 'late' ? 'late' : 'same'
}

function judgeMark({ position, hash }: LedgerMark, { head, hashAt, mayBeLate }: Ledger): 'same' | 'other' | 'late' {
  if (position > head.position) return mayBeLate ? 'late' : 'other'
  const known = position === head.position ? head.hash : position === 0 ? '' : hashAt(position)
  return known === hash ? 'same' : 'other'
}
