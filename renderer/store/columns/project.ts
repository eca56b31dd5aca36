/** From a case record to the values of its row. Pure: what a row says depends on the record and on who sits here. */
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import { firstAppeal, latestRevisions, placeOf } from '#shared/domain/case/case-facts.ts'
import type { Case, Claim } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { isPaused } from '#shared/domain/deadline/deadline.ts'
import { maskAppellant } from '#shared/domain/access/masking.ts'
import type { Initials } from '../pinyin.ts'
import type { SyncState } from '../protocol.ts'
import { flag } from './columns.ts'
import { foldText, hashText, isAscii } from './plain-text.ts'
import { FIELD_END, type RowText } from './row-text.ts'

/** What a row is made of; of the history when it last went on. */
export type RecordHead = Pick<CaseRecord, 'state' | 'appeals'> & {
  readonly history: readonly Pick<CaseRecord['history'][number], 'at'>[]
}

/** Everything of a row that the columns keep; strings are still strings here. */
export type Projected = {
  readonly state: Case
  readonly claim: Claim | null
  readonly appellant: string
  readonly title: string
  readonly place: string
  readonly districtCode: string
  readonly streetCode: string
  readonly flags: number
  readonly sync: SyncState
  /** The latest event: the ledger's time, or ours while it waits. */
  readonly changedAt: Instant
  readonly text: RowText
}

export type Pending = {
  readonly sync: SyncState
  /** State without pending commands: what the gateway knows. */ readonly base: Case
}

export type ProjectionContext = { readonly me: string; readonly initials: Initials }

/** `pending` null: nothing of ours is under way, the record is what the gateway said. */
export function project(record: RecordHead, pending: Pending | null, context: ProjectionContext): Projected {
  const { state } = record
  const first = firstAppeal(record)
  const claim = latestClaim(state)
  return {
    state,
    claim,
    ...factsOf(first, state),
    flags: flagsOf(state, claim, context.me) | (claimKnown(claim, pending) ? flag.claimConfirmed : 0),
    sync: pending?.sync ?? 'settled',
    changedAt: record.history.at(-1)?.at ?? state.openedAt,
    text: textOf(record, first, context.initials),
  }
}

type Facts = Pick<Projected, 'appellant' | 'title' | 'place' | 'districtCode' | 'streetCode'>

function factsOf(appeal: Appeal | undefined, state: Case): Facts {
  if (appeal === undefined) return { appellant: '', title: '', place: '', districtCode: '', streetCode: '' }
  const { title, appellant } = appeal
  const secret = appellant.secret || state.secret
  const { place, districtCode, streetCode } = placeOf(state, appeal)
  return {
    appellant: maskAppellant({ ...appellant, secret }),
    ...{ title, place, districtCode: districtCode ?? '', streetCode: streetCode ?? '' },
  }
}

/** The claim that holds longest; whether it still holds is asked when the row is looked at. */
function latestClaim(state: Case): Claim | null {
  let latest: Claim | null = null
  for (const claim of state.claims) if (latest === null || claim.until > latest.until) latest = claim
  return latest
}

function claimKnown(claim: Claim | null, pending: Pending | null): boolean {
  if (claim === null || pending === null) return true
  return pending.base.claims.some(
    (known) => known.stage === claim.stage && known.by === claim.by && known.until === claim.until,
  )
}

function flagsOf(state: Case, claim: Claim | null, me: string): number {
  return (
    (state.supervised ? flag.supervised : 0) |
    (state.hard ? flag.hard : 0) |
    (state.returnRequest === null ? 0 : flag.returnRequested) |
    (state.extensionRequest === null ? 0 : flag.extensionRequested) |
    (isPaused(state.clock) ? flag.paused : 0) |
    (claim !== null && claim.by === me ? flag.claimMine : 0)
  )
}

/** Title and place come first, so that a row is drawn without its record. */
function textOf(record: RecordHead, first: Appeal | undefined, initials: Initials): RowText {
  const place = first === undefined ? '' : placeOf(record.state, first).place
  const wide: string[] = [first?.title ?? '', place]
  if (first !== undefined && first.place !== place) wide.push(first.place)
  const latin: string[] = [record.state.no]
  for (const appeal of latestRevisions(record.appeals)) {
    if (appeal !== first) wide.push(appeal.title, appeal.place)
    wide.push(appeal.text, appeal.appellant.name)
    latin.push(...appeal.appellant.phones, initials.ofName(appeal.appellant.name))
    if (isAscii(appeal.externalId)) latin.push(appeal.externalId)
    else wide.push(appeal.externalId)
  }
  return { wide: wide.map(foldText).join(FIELD_END), latin: latin.map(foldText).join(FIELD_END) }
}

export function placeHashOf(place: string): number {
  return hashText(foldText(place).replaceAll(' ', ''))
}

/** As `appealCount`, without building the list: this runs for every row of a snapshot. */
export function countOfAppeals(state: Case): number {
  let count = state.appeals.length
  for (const member of state.members) count += member.appeals.length
  return Math.min(count, 65_535)
}
