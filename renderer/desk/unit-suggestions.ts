/** Who is suggested for a case: area, class, and what was done with earlier cases of the same street on this machine. */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { addExperience, emptyDispatchHistory, type DispatchHistory } from '#shared/domain/dispatch/suggest-history.ts'
import { suggestUnits, type SuggestionFacts, type UnitSuggestion } from '#shared/domain/dispatch/suggest-units.ts'
import type { Unit, UnitId } from '#shared/domain/dispatch/unit.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { StoreClient } from './store-client.ts'
import type { CaseRead, Row } from '../store/protocol.ts'

const VIEW = 'dispatch-history'
/** A habit does not change from one look at a case to the next. */
const KNOWN_MS = 10_000
/** The latest cases of the street: enough to know a habit, read in one block. */
const LOOKED_AT = 200

/** Cases of the same street (or district), newest first, as experience; empty where the place is not known. */
export async function readHistory(client: StoreClient, row: Row): Promise<DispatchHistory> {
  const place = row.streetCode ?? row.districtCode
  if (place === null) return emptyDispatchHistory
  const known = latest.get(client.listen)
  if (known?.place === place && Date.now() - known.at < KNOWN_MS) return historyOf(known.rows, row.id)
  const rows = await readRows(client, row.streetCode === null ? 'district' : 'street', place)
  latest.set(client.listen, { place, at: Date.now(), rows })
  return historyOf(rows, row.id)
}

/** By the ear of the client, which a recording client shares with its plain one. */
const latest = new WeakMap<StoreClient['listen'], Known>()
type Known = { readonly place: string; readonly at: number; readonly rows: readonly Row[] }

async function readRows(client: StoreClient, field: 'district' | 'street', place: string): Promise<readonly Row[]> {
  const condition = { field, op: 'is', values: [place] } as const
  const query = {
    queue: 'all',
    conditions: [condition],
    text: '',
    order: [{ field: 'receivedAt', descending: true }],
  } as const
  // A view of its own: two places may be looked at one right after the other.
  const view = `${VIEW}/${place}`
  const { version, total } = await client.request('view.open', { view, query, keep: null })
  const block = await client.request('view.rows', { view, version, start: 0, end: Math.min(total, LOOKED_AT) })
  await client.request('view.close', { view })
  return block?.rows ?? []
}

export function historyOf(rows: readonly Row[], except: number): DispatchHistory {
  const experiences = rows.flatMap((row) =>
    row.lead === null || row.id === except
      ? []
      : [
          {
            facts: {
              districtCode: row.districtCode,
              streetCode: row.streetCode,
              channel: row.channel,
              classCode: row.classCode,
            },
            unitId: row.lead,
          },
        ],
  )
  return addExperience(emptyDispatchHistory, experiences)
}

export type Returned = { readonly unit: UnitId; readonly at: Instant; readonly reason: string }

/** Units that sent this case back with consent, latest last. */
export function returnsOf(record: CaseRecord): readonly Returned[] {
  const returned: Returned[] = []
  let lead: UnitId | null = null
  let reason = ''
  for (const { body, at } of record.history) {
    if (body.type === 'dispatched') lead = body.assignment.lead
    if (body.type === 'delegated') lead = body.to
    if (body.type === 'returnRequested') reason = [body.reason, body.note].filter((part) => part !== '').join(' · ')
    if (body.type === 'returnDecided' && body.approved && lead !== null) returned.push({ unit: lead, at, reason })
  }
  return returned
}

/** Best first. Units that returned the case or are away are left to the tree and to the list of returns. */
export function suggestionsFor(
  view: CaseRead,
  units: readonly Unit[],
  learnt: { history: DispatchHistory; classCode: ClassCode | null },
): readonly UnitSuggestion[] {
  const { row, record } = view
  const facts: SuggestionFacts = {
    districtCode: row.districtCode,
    streetCode: row.streetCode,
    channel: row.channel,
    classCode: record.state.classCode ?? learnt.classCode,
    place: row.place,
    returnedBy: returnsOf(record).map((each) => each.unit),
  }
  return suggestUnits(facts, units, learnt.history)
}

/** Away, or sent this case back before: worth knowing, nothing to send a case to. */
export function speaksAgainst(suggestion: UnitSuggestion): boolean {
  return suggestion.reasons.some((reason) => reason.code === 'returned' || reason.code === 'away')
}
