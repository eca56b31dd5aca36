// From a case to what the finder is told about it. Store and gateway ask the same way, so that they find the same.

import { firstAppeal, placeOf } from '../case/case-facts.ts'
import type { CaseRecord } from '../case/record.ts'
import type { Status } from '../case/status.ts'
import { DAY } from '../core/instants.ts'
import type { RepeatSubject } from './subject.ts'

/**
 * How far back a closed case may still be raised again. Of judged letters with an earlier one of the same person and matter,
 * one in eight came more than 90 days after the nearest of them, none more than a year (docs/decisions/0005).
 */
export const CLOSED_LOOK_BACK = 365 * DAY

/**
 * The appeal that opened the case stands for it, in its latest revision and at the place a person corrected. Null for a
 * case without appeals. Whoever keeps it has to ask again when the case changes.
 */
export function subjectOfCase(record: Pick<CaseRecord, 'state' | 'appeals'>): RepeatSubject | null {
  const appeal = firstAppeal(record)
  if (appeal === undefined) return null
  const { state } = record
  const { name, phones, identityNumber } = appeal.appellant
  const [phone] = phones
  const { place, districtCode, streetCode } = placeOf(state, appeal)
  return {
    ...{ key: state.id, title: appeal.title, text: appeal.text, place, area: streetCode ?? districtCode ?? '' },
    ...{ channel: appeal.channel, receivedAt: appeal.receivedAt },
    ...(isOver(state.status) ? { closedAt: state.closedAt ?? appeal.receivedAt } : {}),
    ...(phone === undefined ? {} : { phone }),
    ...(identityNumber === null ? {} : { identity: identityNumber }),
    ...(isPersonName(name) ? { appellant: name } : {}),
  }
}

/** A matter that is over can only be raised again. */
export function isOver(status: Status): boolean {
  return status === 'closed' || status === 'archived'
}

/** True when the finder would answer the same for both; who is asked about (`key`) and when it came are not compared. */
export function isSameSubject(one: RepeatSubject, other: RepeatSubject): boolean {
  return one.title === other.title && one.text === other.text && one.place === other.place && one.phone === other.phone
}

/** 张某某 may be anybody; a full name is somebody. */
function isPersonName(name: string): boolean {
  return name.length >= 2 && !name.includes('某') && !['匿名', '保密', '不详', '网友'].includes(name)
}
