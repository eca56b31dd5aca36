import type { Instant } from '#shared/domain/core/instants.ts'
import { trendDay } from '#shared/domain/early-warning/growth.ts'
import { monthDay } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'

type TrendProps = { readonly days: readonly number[]; readonly now: Instant; readonly small?: boolean }

/** Appeals per day of two weeks, today last. The large one prints every figure: nothing has to be guessed from a height. */
export function TrendBars(props: TrendProps) {
  const { t } = useWords()
  const { days, now } = props
  const most = Math.max(1, ...days)
  const said = days.map((count, at) => `${monthDay(trendDay(now, at))} ${count}`).join(', ')
  return (
    <span
      className={props.small === true ? 'trend is-small' : 'trend'}
      role="img"
      aria-label={t('warnings.trendOf', { days: said })}
    >
      {days.map((count, at) => (
        <span className={`trend-day${at >= days.length - 3 ? ' is-late' : ''}`} key={at}>
          {props.small === true ? null : <span className="trend-count">{count === 0 ? '' : count}</span>}
          <span className="trend-bar" style={{ blockSize: `${(count / most) * 100}%` }} />
          {props.small === true ? null : <span className="trend-date">{monthDay(trendDay(now, at))}</span>}
        </span>
      ))}
    </span>
  )
}
