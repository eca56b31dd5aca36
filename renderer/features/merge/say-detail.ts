import type { RepeatReason } from '#shared/domain/repeats/subject.ts'
import { maskNumbers } from '#shared/domain/access/masking.ts'
import type { Translate } from '../../text/translate.ts'

/** The data of a reason in words. Numbers of persons stay masked here as everywhere. */
export function sayDetail({ code, detail }: RepeatReason, t: Translate): string {
  const number = /^\d{1,3}$/u.test(detail) ? Number(detail) : null
  switch (code) {
    case 'samePerson':
    case 'otherPerson':
      return detail === 'identity' || detail === 'phone' || detail === 'appellant' ? t(`merge.detail.${detail}`) : ''
    case 'closeInTime':
    case 'farInTime':
      return number === 0 ? t('merge.detail.sameDay') : t('merge.detail.days', { count: detail })
    case 'closestByFar':
    case 'manyAlike':
      return t('merge.detail.rank', { count: detail })
    case 'sameWords':
    case 'fewWords':
    case 'sameTitle':
    case 'otherTitle':
      return number === null ? maskNumbers(detail) : `${number}%`
    default:
      return maskNumbers(detail)
  }
}
