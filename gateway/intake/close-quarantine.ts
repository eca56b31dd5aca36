/**
 * 改后重收 and 不收: how a line of quarantine ends. Either stands in the chain of the ledger with who, where and when; the
 * bytes stay where they are.
 */
import { mayRetake } from '#shared/domain/access/permissions.ts'
import type { Role } from '#shared/domain/access/actor.ts'
import { assert } from '#shared/domain/core/assert.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { readRecord, type RecordLayout } from '#shared/domain/quarantine/read-record.ts'
import type { QuarantineAnswer, QuarantineClosed } from '#shared/wire/quarantine.ts'
import type { Session } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { sha256 } from '../ledger/canonical.ts'
import { commit } from '../ledger/commit.ts'
import { startWork, type Work } from '../ledger/work.ts'
import { nameColumns, usualMapping } from './mapping.ts'
import { readJson } from './quarantine.ts'
import { readAppeal } from './read-appeal.ts'
import { takeInto } from './take-in.ts'
import type { IntakeContext } from './take-rows.ts'

type Order = { readonly line: number; readonly terminal: string; readonly account: string }
type Kept = {
  readonly channel: string
  readonly at: Instant
  readonly layout: string | null
  readonly closed: string | null
  readonly hash: string
}
type Person = { readonly name: string; readonly role: Role }
type Signed = Pick<QuarantineClosed, 'by' | 'name' | 'terminal' | 'at'>

/** What somebody did is carried out, or why it is not: `unread` leaves everything as it was. */
type Ending =
  | { readonly work: Work; readonly closed: QuarantineClosed }
  | Extract<QuarantineAnswer, { state: 'unread' }>

export type CloseFault = 'signInRefused' | 'notFound' | 'unknownChannel'

/** Reads the corrected record as its file would have been read. Repeating it is harmless: closed stays as it was closed. */
export function retake(
  context: IntakeContext,
  order: Order & { readonly text: string },
): Promise<QuarantineAnswer | CloseFault> {
  return close(context, order, async (session, kept, signed) => {
    const { channel } = kept
    const read = readRecord(order.text, readJson(kept.layout) as RecordLayout | null)
    if (read.fields === null) return { state: 'unread', reason: read.fault ?? 'notAnObject' }
    const words = nameColumns(channel, context.mappings.get(channel) ?? usualMapping, read.fields)
    // An appeal without a date was received when it came, not when somebody had time to correct it.
    const appeal = readAppeal(words, context.findPlace, kept.at)
    if (!appeal.ok) return { state: 'unread', reason: appeal.fault }
    const work = startWork()
    const taken = await takeInto(session, context.rulebook, work, [{ appeal: appeal.value, arrivedAt: signed.at }])
    const [arrival, caseId] = [taken.arrivals[0], taken.cases[0]]
    assert(arrival !== undefined && caseId !== undefined, 'one appeal has one arrival')
    const no = work.records.get(caseId)?.state.no ?? ''
    return { work, closed: { outcome: 'retaken', ...signed, text: order.text, arrival, caseId, no } }
  })
}

/** Closed, and nothing taken in. */
export function putAside(
  context: IntakeContext,
  order: Order & { readonly reason: string },
): Promise<QuarantineAnswer | CloseFault> {
  return close(context, order, (_session, _kept, signed) =>
    Promise.resolve({ work: startWork(), closed: { outcome: 'putAside', ...signed, reason: order.reason } }),
  )
}

function close(
  context: IntakeContext,
  { line, terminal, account }: Order,
  end: (session: Session, kept: Kept, signed: Signed) => Promise<Ending>,
): Promise<QuarantineAnswer | CloseFault> {
  const { database, rulebook, now } = context
  return retrying(() =>
    database.transaction(async (session) => {
      const person = await signedInAt(session, terminal, account)
      if (person === null) return 'signInRefused'
      if (!mayRetake(person.role)) return { state: 'notAllowed' }
      const kept = await lockLine(session, line)
      if (kept === null) return 'notFound'
      if (kept.closed !== null) return { state: 'closed', closed: readJson(kept.closed) as QuarantineClosed }
      if (rulebook.channelOf(kept.channel) === undefined) return 'unknownChannel'
      const at = now()
      const ending = await end(session, kept, { by: account, name: person.name, terminal, at })
      if ('state' in ending) return ending
      const { work, closed } = ending
      await session.query('UPDATE quarantine SET closed = $2::json WHERE id = $1', [line, JSON.stringify(closed)])
      const notes = [{ quarantine: { line, bytes: kept.hash, ...provable(closed) } }]
      await commit(session, rulebook, work, { at, actor: account, terminal: null, notes })
      return { state: 'closed', closed }
    }),
  )
}

/** The corrected text itself holds personal data and lies beside the bytes; the chain proves it by its hash. */
function provable(closed: QuarantineClosed): object {
  if (closed.outcome === 'putAside') return closed
  const { text, ...rest } = closed
  return { ...rest, textHash: sha256(text).toString('hex') }
}

async function signedInAt(session: Session, terminal: string, account: string): Promise<Person | null> {
  const [person] = await session.query<Person>(
    `SELECT accounts.name, accounts.role FROM accounts JOIN sign_ins ON sign_ins.account = accounts.id
     WHERE accounts.id = $1 AND sign_ins.terminal = $2 AND accounts.removed_at IS NULL`,
    [account, terminal],
  )
  return person ?? null
}

/** Two people who correct the same line follow each other; the second hears what the first one did. */
async function lockLine(session: Session, line: number): Promise<Kept | null> {
  const [kept] = await session.query<Kept>(
    `SELECT channel, at, layout, closed, encode(bytes_hash, 'hex') AS hash FROM quarantine WHERE id = $1 FOR UPDATE`,
    [line],
  )
  return kept ?? null
}
