/** What the appeals of a case say, once a person's corrections are taken into account. */
import type { Appeal } from '../appeal/appeal.ts'
import type { Case } from './case.ts'
import type { CaseRecord } from './record.ts'

/** Where the case is: as a person corrected it, otherwise as its first appeal says. */
export function placeOf(
  state: Pick<Case, 'place'>,
  appeal: Pick<Appeal, 'place' | 'districtCode' | 'streetCode'>,
): Pick<Appeal, 'place' | 'districtCode' | 'streetCode'> {
  const code = state.place?.divisionCode
  if (code === undefined) return appeal
  const place = state.place?.spot === '' ? appeal.place : (state.place?.spot ?? appeal.place)
  return { place, districtCode: code.slice(0, 6), streetCode: code.length > 6 ? code : null }
}

/** The latest revision of the appeal that opened the case. */
export function firstAppeal(record: Pick<CaseRecord, 'appeals'>): Appeal | undefined {
  const [opened] = record.appeals
  if (opened === undefined || record.appeals.length === 1) return opened
  return latestRevisions(record.appeals)[0]
}

/** Latest revision of each appeal, in the order in which the appeals arrived. */
export function latestRevisions(appeals: readonly Appeal[]): readonly Appeal[] {
  if (appeals.length < 2) return appeals
  const latest = new Map<string, Appeal>()
  for (const appeal of appeals) latest.set(`${appeal.channel} ${appeal.externalId}`, appeal)
  return [...latest.values()]
}
