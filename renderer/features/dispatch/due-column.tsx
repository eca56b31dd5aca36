import './due-column.css'
import { useMemo } from 'react'
import { rulesChanges } from '#shared/domain/case/recount.ts'
import { clockForClass, ruleOf } from '#shared/domain/case/timing.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { deadlineOf, type Deadline } from '#shared/domain/deadline/deadline.ts'
import { explainDeadline, tellRecounts, type LedgerLine } from '#shared/domain/deadline/explain.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { useDesk } from '../../desk/access.tsx'
import { worldOf } from '../../desk/world.ts'
import type { CaseView } from '../../store/protocol.ts'
import { sayDeadline } from '../../text/deadline-words.ts'
import { dueMoment, yearMoment } from '../../text/moments.ts'
import { beijingParts } from '#shared/domain/core/instants.ts'
import { monthDay } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { useNow } from '../../ui/use-now.ts'
import { calendarWeeks, type CalendarDay } from './due-calendar.ts'
import { sayLedger } from '../../text/ledger-words.ts'

type DueProps = { readonly view: CaseView; readonly classCode: ClassCode | null }
type Dates = { readonly deadline: Deadline; readonly acknowledgeBy: number; readonly ledger: readonly LedgerLine[] }

/** The dates as they will be after dispatching now, and why. Of a merged case the earliest clock is explained. */
function datesOf(view: CaseView, classCode: ClassCode | null, reference: Reference, now: number): Dates {
  const { state } = view.record
  const world = worldOf(reference, [])
  const own =
    state.classCode === null && classCode !== null
      ? clockForClass(state, world, { classCode, urgency: state.urgency }).clock
      : state.clock
  const clocks = [own, ...state.members.map((member) => member.clock)]
  const dated = clocks.map((clock) => ({ clock, deadline: deadlineOf(ruleOf(clock, world), clock, chinaCalendar) }))
  const earliest = dated.reduce((best, each) => (each.deadline.dueAt < best.deadline.dueAt ? each : best))
  const rule = ruleOf(own, world)
  const stage = { ruleId: rule.id, startedAt: now, pauses: [], extensionDays: 0 }
  return {
    deadline: earliest.deadline,
    acknowledgeBy: deadlineOf(rule, stage, chinaCalendar, rule.stages.acknowledge).dueAt,
    ledger: tellRecounts(
      explainDeadline(ruleOf(earliest.clock, world), earliest.clock, chinaCalendar),
      rulesChanges(view.record.history),
    ),
  }
}

export function DueColumn(props: DueProps) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const now = useNow(60_000)
  const { view, classCode } = props
  const dates = useMemo(() => datesOf(view, classCode, reference, now), [view, classCode, reference, now])
  const weeks = useMemo(() => calendarWeeks(dates.ledger, now), [dates, now])
  const paused = view.row.paused
  return (
    <aside className="dispatch-due">
      <div className="dispatch-due-head">
        <h3>{t('dispatch.due')}</h3>
        <p className="dispatch-due-date">
          {dueMoment(dates.deadline.dueAt, now, language)}
          <span className="dispatch-hint">{sayDeadline(dates.deadline, paused, now, t).text}</span>
        </p>
        <p>
          {t('dispatch.acknowledgeBy')} <strong>{yearMoment(dates.acknowledgeBy, now)}</strong>
          {' · '}
          {t('dispatch.yellowFrom')} <strong>{yearMoment(dates.deadline.yellowAt, now)}</strong>
        </p>
      </div>
      <DueCalendar weeks={weeks} />
      <div className="dispatch-why">
        <h3>{t('dispatch.why')}</h3>
        <ol>
          {sayLedger(dates.ledger, { t, language, now }).map((line) => (
            <li key={line.key} className={line.strong ? 'is-strong' : undefined}>
              <span className="dispatch-when">{line.when}</span>
              <span>
                {line.sentence}
                {line.extra === '' ? null : <span className="dispatch-hint"> {line.extra}</span>}
              </span>
              <span className="dispatch-amount">{line.amount}</span>
            </li>
          ))}
        </ol>
      </div>
      <p className="dispatch-final">{t('dispatch.final')}</p>
    </aside>
  )
}

function DueCalendar(props: { readonly weeks: readonly (readonly CalendarDay[])[] }) {
  const { t, language } = useWords()
  const heads =
    language === 'en' ? ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] : ['一', '二', '三', '四', '五', '六', '日']
  return (
    <div className="dispatch-calendar">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.weeks.map((week) => (
            <tr key={week[0]?.at}>
              {week.map((day) => (
                <Day key={day.at} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dispatch-hint">{t('dispatch.calendar.legend')}</p>
    </div>
  )
}

function Day(props: { readonly day: CalendarDay }) {
  const { t } = useWords()
  const { day } = props
  const { day: date, month } = beijingParts(day.at)
  const words = {
    received: 'dispatch.calendar.received',
    holiday: 'dispatch.calendar.off',
    makeUp: 'dispatch.calendar.makeUp',
    pause: 'dispatch.calendar.pause',
  } as const
  const word = day.code !== null && day.code in words ? t(words[day.code as keyof typeof words]) : ''
  return (
    <td
      className={[`is-${day.code ?? 'outside'}`, ...day.marks.map((mark) => `has-${mark}`)].join(' ')}
      title={`${monthDay(day.at)} ${day.marks.includes('today') ? t('dispatch.calendar.today') : ''}`}
    >
      <span>{date === 1 ? `${month}-${date}` : date}</span>
      <span className="dispatch-day-count">{[word, day.number ?? ''].filter((part) => part !== '').join(' ')}</span>
    </td>
  )
}
