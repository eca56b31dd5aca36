import { HOUR, type Instant } from '#shared/domain/core/instants.ts'
import { yearMoment } from '../../text/moments.ts'
import { fullTime } from '../../text/times.ts'
import { useNow } from '../use-now.ts'

/** 10-16 10:48, with the year when it is another one; the full date in the title. */
export function When(props: { readonly at: Instant }) {
  const now = useNow(HOUR)
  return (
    <time dateTime={new Date(props.at).toISOString()} title={fullTime(props.at)}>
      {yearMoment(props.at, now)}
    </time>
  )
}
