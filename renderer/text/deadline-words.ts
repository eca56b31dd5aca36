import { DAY, HOUR, MINUTE, type Instant } from '#shared/domain/core/instants.ts'
import { cardOf, type Card, type Deadline } from '#shared/domain/deadline/deadline.ts'
import type { Translate } from './translate.ts'

export type DeadlineSaid = { readonly card: Card; readonly text: string; readonly over: boolean }

/** What the time-limit column says of a deadline at `now`: 剩 42 分, 超 18 时, 时限暂停. Rounds towards less. */
export function sayDeadline(deadline: Deadline, paused: boolean, now: Instant, t: Translate): DeadlineSaid {
  const card = cardOf(deadline, now, paused)
  if (paused) return { card, text: t('deadline.paused'), over: false }
  const left = deadline.dueAt - now
  if (left >= 0) return { card, text: t('deadline.left', { span: sayLeft(left, t) }), over: false }
  return { card, text: t('deadline.over', { span: sayOver(-left, t) }), over: true }
}

function sayLeft(span: number, t: Translate): string {
  if (span < HOUR) return t('span.minutes', { m: Math.floor(span / MINUTE) })
  if (span < 10 * HOUR) return hoursMinutes(span, t)
  if (span < DAY) return t('span.hours', { h: Math.floor(span / HOUR) })
  return t('span.days', { d: Math.floor(span / DAY) })
}

function sayOver(span: number, t: Translate): string {
  if (span < HOUR) return t('span.minutes', { m: Math.floor(span / MINUTE) })
  if (span < DAY) return t('span.hours', { h: Math.floor(span / HOUR) })
  const days = Math.floor(span / DAY)
  const hours = Math.floor((span % DAY) / HOUR)
  return days > 9 || hours === 0 ? t('span.days', { d: days }) : t('span.daysHours', { d: days, h: hours })
}

function hoursMinutes(span: number, t: Translate): string {
  const minutes = Math.floor((span % HOUR) / MINUTE)
  const hours = Math.floor(span / HOUR)
  return minutes === 0 ? t('span.hours', { h: hours }) : t('span.hoursMinutes', { h: hours, m: minutes })
}
