import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'

/** The latest revision of each appeal of a record, in order of first arrival. */
export function currentAppeals(record: CaseRecord): readonly Appeal[] {
  const latest = new Map<number, Appeal>()
  for (const appeal of record.appeals) {
    const known = latest.get(appeal.id)
    if (known === undefined || known.revision <= appeal.revision) latest.set(appeal.id, appeal)
  }
  return [...latest.values()]
}
