/** One line of 「为何是这一天」 in words. */
import { beijingDayNumber } from '#shared/domain/core/instants.ts'
import type { LedgerCode, LedgerLine } from '#shared/domain/deadline/explain.ts'
import { weekdayWord, yearMoment } from './moments.ts'
import { monthDay } from './times.ts'
import type { Language, Translate } from './translate.ts'

export type SaidLine = {
  readonly key: string
  readonly when: string
  readonly sentence: string
  /** Small, below the sentence: the version of the rule. */
  readonly extra: string
  readonly amount: string
  readonly strong: boolean
}

const moments: readonly LedgerCode[] = [
  'received',
  'limit',
  'recounted',
  'extension',
  'openPause',
  'due',
  'yellow',
  'red',
  'outsideCalendar',
]

export function sayLedger(
  ledger: readonly LedgerLine[],
  say: { t: Translate; language: Language; now: number },
): readonly SaidLine[] {
  return ledger.map((line, index) => ({
    key: `${line.code}${index}`,
    when: whenOf(line, say),
    sentence: say.t(`dispatch.ledger.${line.code}`, {
      rule: say.language === 'en' ? line.nameEn : line.name,
      name: say.language === 'en' ? line.nameEn : line.name,
      count: line.amount,
      version: line.version,
    }),
    extra: extraOf(line, say),
    amount: amountOf(line, say.t),
    strong: line.code === 'due',
  }))
}

function extraOf(line: LedgerLine, { t, now }: { t: Translate; now: number }): string {
  if (line.code === 'recounted') return t('dispatch.ledger.recountedBefore', { date: yearMoment(line.to, now) })
  return line.code === 'limit' ? t('dispatch.ledger.limitVersion', { version: line.version }) : ''
}

function whenOf(line: LedgerLine, { language, now }: { language: Language; now: number }): string {
  if (line.code === 'limit' || line.code === 'extension') return ''
  if (moments.includes(line.code)) return yearMoment(line.from, now)
  const single = beijingDayNumber(line.from) === beijingDayNumber(line.to)
  return single
    ? `${monthDay(line.from)} ${weekdayWord(line.from, language)}`
    : `${monthDay(line.from)} – ${monthDay(line.to)}`
}

function amountOf(line: LedgerLine, t: Translate): string {
  switch (line.code) {
    case 'limit':
      return t(`dispatch.unit.${line.unit}`, { count: line.amount })
    case 'extension':
      return `+${t(`dispatch.unit.${line.unit}`, { count: line.amount })}`
    case 'counted':
    case 'makeUp':
      return `+${trimmed(line.counted)}`
    case 'pause':
      return `−${trimmed(line.amount)}`
    case 'weekend':
    case 'holiday':
      return '0'
    case 'movedToWorkday':
      return monthDay(line.to)
    default:
      return ''
  }
}

/** Working hours may be fractions: one decimal, cut off. */
function trimmed(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Math.floor(value * 10) / 10)
}
