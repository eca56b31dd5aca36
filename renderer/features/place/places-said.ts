import type { PlaceFinder } from '#shared/domain/appeal/places.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'

/** Districts and streets that the words of the appeals name, streets first, without the one the case has already. */
export function placesSaid(record: CaseRecord, find: PlaceFinder): readonly string[] {
  const appeals = currentAppeals(record)
  const present = record.state.place?.divisionCode ?? appeals[0]?.streetCode ?? appeals[0]?.districtCode
  const codes = appeals
    .flatMap((appeal) => [appeal.place, appeal.title, ...appeal.text.split(/[。；;！!？?\n]/u)])
    .map(find)
    .flatMap(({ streetCode, districtCode }) => streetCode ?? districtCode ?? [])
  return [...new Set(codes)]
    .filter((code) => code !== present)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 5)
}
