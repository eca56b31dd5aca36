import type { Condition, FieldId } from '../../store/query/query.ts'
import { monthDayTime } from '../../text/times.ts'
import type { Names } from '../../text/names.ts'
import type { Translate, WordKey } from '../../text/translate.ts'

export type ConditionSaid = { readonly field: string; readonly value: string }

/** A condition as its chip says it: 状态 待派单、待签收. Long lists say how many more there are. */
export function sayCondition(condition: Condition, t: Translate, names: Names): ConditionSaid {
  const field = t(`field.${condition.field}` as WordKey)
  if (condition.op === 'within') return { field, value: sayWithin(condition, t) }
  const all = condition.values.map((value) => sayValue(condition.field, value, t, names))
  const shown = all.slice(0, 3)
  const more = all.length > shown.length ? ` ${t('condition.more', { count: all.length - shown.length })}` : ''
  const not = condition.op === 'isNot' ? t('condition.not') : ''
  return { field, value: `${not}${shown.join(t('condition.or'))}${more}` }
}

function sayWithin({ field, from, to, typed }: Extract<Condition, { op: 'within' }>, t: Translate): string {
  const written = /^[^\p{L}]?\p{L}+?(<=|>=|[:\uFF1A=\uFF1D<>≤≥\uFF1C\uFF1E])(.+)$/u.exec(typed ?? '')
  if (written !== null) return `${/[:\uFF1A=\uFF1D]/u.test(written[1] ?? '') ? '' : `${written[1]} `}${written[2]}`
  const say = (value: number): string =>
    field === 'receivedAt' || field === 'dueAt' || field === 'changedAt' ? monthDayTime(value) : String(value)
  if (from !== null && to !== null) return from === to ? say(from) : `${say(from)} – ${say(to)}`
  if (from !== null) return t('condition.from', { value: say(from) })
  return to === null ? '' : t('condition.to', { value: say(to) })
}

const wordAreas: Partial<Record<FieldId, string>> = {
  network: 'networkShort',
  status: 'status',
  nature: 'nature',
  urgency: 'urgency',
  card: 'card',
  sync: 'sync',
  mergedAs: 'mergedAs',
}

export function sayValue(field: FieldId, value: string, t: Translate, names: Names): string {
  const area = wordAreas[field]
  if (area !== undefined) return t(`${area}.${value}` as WordKey)
  switch (field) {
    case 'channel':
      return names.channel(value)
    case 'class':
    case 'handlingClass':
      return names.classPath(value).join(' › ') || '—'
    case 'district':
    case 'street':
      return names.area(value)
    case 'branch':
    case 'station':
    case 'officer':
    case 'handlingBranch':
    case 'handlingStation':
      return names.unit(value) || '—'
    case 'claim':
      return t(`claimed.${value}` as WordKey)
    case 'supervised':
      return t(value === 'true' ? 'condition.yes' : 'condition.no')
    default:
      return value
  }
}
