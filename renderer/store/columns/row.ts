/** A row of the grid out of the columns: no record is read for it. */
import type { Nature } from '#shared/domain/appeal/appeal.ts'
import type { ClaimStage, Urgency } from '#shared/domain/case/case.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Row } from '../protocol.ts'
import { type Columns, flag, syncStates } from './columns.ts'
import { type CaseTable, textOf } from './table.ts'
import { FIELD_END } from './row-text.ts'

/** Codes come from records that were checked on arrival, so the casts back to their unions hold. */
export function rowAt(table: CaseTable, slot: number, now: Instant): Row {
  const columns = table.columns()
  const flags = columns.flags[slot] ?? 0
  const has = (bit: number): boolean => (flags & bit) !== 0
  const status = textOf(table, 'status', slot) as Status
  const { title, place } = table.heading(slot)
  const number = (name: 'id' | 'revision' | 'receivedAt' | 'appealCount' | 'likelyRepeats' | 'urges'): number =>
    columns[name][slot] ?? 0
  const codeOrNull = (name: 'classCode' | 'district' | 'street' | 'lead'): string | null =>
    textOf(table, name, slot) || null
  return {
    id: number('id'),
    no: noAt(table, slot),
    revision: number('revision'),
    network: textOf(table, 'network', slot) as NetworkId,
    channel: textOf(table, 'channel', slot),
    receivedAt: number('receivedAt'),
    appellant: textOf(table, 'appellant', slot),
    title,
    nature: textOf(table, 'nature', slot) as Nature,
    classCode: codeOrNull('classCode'),
    districtCode: codeOrNull('district'),
    streetCode: codeOrNull('street'),
    place,
    lead: codeOrNull('lead'),
    status,
    urgency: textOf(table, 'urgency', slot) as Urgency,
    deadline: deadlineAt(columns, slot),
    paused: has(flag.paused),
    appealCount: number('appealCount'),
    likelyRepeats: number('likelyRepeats'),
    sync: syncStates[columns.sync[slot] ?? 0] ?? 'settled',
    claim: claimAt(table, slot, now),
    supervised: has(flag.supervised),
    hard: has(flag.hard),
    urges: number('urges'),
    returnRequested: has(flag.returnRequested),
    extensionRequested: has(flag.extensionRequested),
    mergedInto: columns.mergedInto[slot] || null,
    changedAt: columns.changedAt[slot] ?? 0,
    changedSinceSeen: (columns.seen[slot] ?? 0) > 0 && number('revision') > (columns.seen[slot] ?? 0),
    unopened: status === 'received' && !has(flag.opened),
  }
}

function deadlineAt(columns: Columns, slot: number): Row['deadline'] {
  return { dueAt: columns.dueAt[slot] ?? 0, yellowAt: columns.yellowAt[slot] ?? 0, redAt: columns.redAt[slot] ?? 0 }
}

export function noAt(table: CaseTable, slot: number): string {
  const { latin } = table.text.read(slot)
  const end = latin.indexOf(FIELD_END)
  return end < 0 ? latin : latin.slice(0, end)
}

function claimAt(table: CaseTable, slot: number, now: Instant): Row['claim'] {
  const columns = table.columns()
  const until = columns.claimUntil[slot] ?? 0
  if (until <= now) return null
  const flags = columns.flags[slot] ?? 0
  return {
    stage: textOf(table, 'claimStage', slot) as ClaimStage,
    mine: (flags & flag.claimMine) !== 0,
    name: textOf(table, 'claimName', slot),
    until,
    confirmed: (flags & flag.claimConfirmed) !== 0,
  }
}
