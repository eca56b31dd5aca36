/**
 * Compares arrivals with what is in the house by following the ledger: after the commit that took them in, never within
 * it. Everything here can be thrown away: a node that starts reads the cases again and goes on where any node had come to.
 * It only ever writes what it found; whether two are one matter is for a person to say.
 */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { DAY } from '#shared/domain/core/instants.ts'
import type { Database } from '../database/database.ts'
import { onlyRow } from '../database/database.ts'
import { createKnownCases, learnCase, likelyRepeats, type KnownCases } from './known-cases.ts'
import { keepRepeats, readComparedTo, type FoundRepeat } from './kept-repeats.ts'

export type Comparing = {
  /** One small piece; answers whether there may be more. Throws when the database does, and goes on there when called again. */
  readonly step: () => Promise<boolean>
  /** Position up to which this node has compared, and kept what it found; -1 before it has come that far. */
  readonly comparedTo: () => number
}

type Context = {
  readonly database: Database
  readonly now: () => number
  /** Lets others run; called whenever `WORK_MS` have gone into comparing. */
  readonly rest: () => Promise<void>
}

/** Cases of one piece. */
const AT_ONCE = 64
const WORK_MS = 5
/** What came earlier than this is no arrival but somebody's past. */
const LOOK_BACK = 90 * DAY
/** A position without a find is written down only now and then: not every command is to cause a second write. */
const SAVED_AFTER = 500
/** Open cases and closed ones that are read at the start, newest first: together less than may be known. */
const MOST_OPEN = 90_000
const MOST_CLOSED = 50_000

type State = {
  readonly known: KnownCases
  phase: 'begin' | 'learn' | 'follow'
  /** Learning: the last case id; only cases of up to `position` are learnt. */
  afterId: number
  openFrom: number
  closedFrom: number
  /** Following: everything up to here has been compared. */
  position: number
  /** Within the next position. */
  at: { readonly position: number; readonly id: number }
  unsaved: FoundRepeat[]
  saved: number
}

type CaseRow = { readonly id: number; readonly position: number; readonly record: string }

function freshState(): State {
  return {
    ...{ known: createKnownCases(), phase: 'begin', afterId: 0, openFrom: 0, closedFrom: 0, position: -1 },
    ...{ at: { position: -1, id: 0 }, unsaved: [], saved: -1 },
  }
}

export function compareArrivals(context: Context): Comparing {
  let state: State | null = null
  return {
    comparedTo: () => (state?.phase !== 'follow' ? -1 : state.unsaved.length > 0 ? state.saved : state.position),
    step: async () => {
      state ??= freshState()
      if (state.phase === 'begin') return begin(context, state)
      if (state.phase === 'learn') return learnSome(context, state)
      const { head } = await onlyRow(context.database.query<{ head: number }>('SELECT position AS head FROM head'))
      // An older backup lies under us now: what we know may never have happened.
      if (head < state.position) state = freshState()
      return state.phase === 'begin' ? true : followSome(context, state, head)
    },
  }
}

async function begin({ database }: Context, state: State): Promise<boolean> {
  const oldestOf = async (condition: string, most: number): Promise<number> => {
    const [row] = await database.query<{ id: number }>(
      `SELECT id FROM cases WHERE ${condition} ORDER BY id DESC OFFSET $1 LIMIT 1`,
      [most - 1],
    )
    return row?.id ?? 0
  }
  state.position = await readComparedTo(database)
  state.saved = state.position
  state.at = { position: state.position, id: Number.MAX_SAFE_INTEGER }
  state.openFrom = await oldestOf(`status NOT IN ('closed', 'archived', 'merged')`, MOST_OPEN)
  state.closedFrom = await oldestOf(`status IN ('closed', 'archived')`, MOST_CLOSED)
  state.phase = 'learn'
  return true
}

async function learnSome(context: Context, state: State): Promise<boolean> {
  const rows = await context.database.query<CaseRow>(
    `SELECT id, position, record FROM cases WHERE id > $1 AND position <= $2
       AND (status NOT IN ('closed', 'archived', 'merged') AND id >= $3 OR status IN ('closed', 'archived') AND id >= $4)
     ORDER BY id LIMIT ${AT_ONCE}`,
    [state.afterId, state.position, state.openFrom, state.closedFrom],
  )
  const breathe = breather(context.rest)
  for (const row of rows) {
    learnCase(state.known, JSON.parse(row.record) as CaseRecord, context.now())
    await breathe()
  }
  state.afterId = rows.at(-1)?.id ?? state.afterId
  if (rows.length < AT_ONCE) state.phase = 'follow'
  return true
}

/** In the order of the ledger. What was found and not written yet is written first. */
async function followSome(context: Context, state: State, head: number): Promise<boolean> {
  if (state.unsaved.length > 0 || state.position - state.saved >= SAVED_AFTER) {
    await keepRepeats(context.database, state.unsaved, state.position)
    state.unsaved = []
    state.saved = state.position
  }
  if (head === state.position) return false
  const rows = await context.database.query<CaseRow>(
    `SELECT id, position, record FROM cases WHERE position >= $1 AND (position, id) > ($1, $2) AND position <= $3
     ORDER BY position, id LIMIT ${AT_ONCE}`,
    [state.at.position, state.at.id, head],
  )
  const breathe = breather(context.rest)
  for (const row of rows) {
    state.unsaved.push(...compareOne(state.known, row, context.now()))
    state.at = row
    await breathe()
  }
  const last = rows.at(-1)
  // A position that was cut in two is compared when its rest is.
  state.position = last === undefined || rows.length < AT_ONCE ? head : Math.max(state.position, last.position - 1)
  if (rows.length < AT_ONCE) state.at = { position: head, id: Number.MAX_SAFE_INTEGER }
  return true
}

/** Only what nobody has in hand yet is an arrival. */
function compareOne(known: KnownCases, { record: text }: CaseRow, now: number): readonly FoundRepeat[] {
  const record = JSON.parse(text) as CaseRecord
  const isNew = learnCase(known, record, now)
  const { id, status, receivedAt, openedAt } = record.state
  if (!isNew || (status !== 'received' && status !== 'awaitingInfo')) return []
  // The past that a demonstration or an old file brings along is nothing to be told about on arrival.
  if (Math.max(receivedAt, openedAt) < now - LOOK_BACK) return []
  return likelyRepeats(known, record).map((each) => ({ ...each, caseId: id, at: now }))
}

function breather(rest: () => Promise<void>): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < WORK_MS) return
    await rest()
    since = performance.now()
  }
}
