import type { Instant } from '#shared/domain/core/instants.ts'
import { fullTime, monthDayTime } from '../../text/times.ts'

/** 10-16 10:48, the full date in the title. */
export function When(props: { readonly at: Instant }) {
  return (
    <time dateTime={new Date(props.at).toISOString()} title={fullTime(props.at)}>
      {monthDayTime(props.at)}
    </time>
  )
}
