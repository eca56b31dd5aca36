import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Names } from './names.ts'
import type { Saying } from './say-event.ts'
import type { Translate } from './translate.ts'

/** What `sayEvent` needs, taken from the records at hand. */
export function sayingOf(
  records: readonly CaseRecord[],
  words: { readonly t: Translate; readonly names: Names; readonly now: number },
): Saying {
  const channels = new Map(records.flatMap((record) => record.appeals.map((appeal) => [appeal.id, appeal.channel])))
  const numbers = new Map(records.map((record) => [record.state.id, record.state.no]))
  return { ...words, channelOf: (id) => channels.get(id) ?? null, numberOf: (id) => numbers.get(id) ?? String(id) }
}
