import { useMemo } from 'react'
import { rulesChanges } from '#shared/domain/case/recount.ts'
import { ruleOf } from '#shared/domain/case/timing.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { deadlineOf } from '#shared/domain/deadline/deadline.ts'
import { explainDeadline, tellRecounts } from '#shared/domain/deadline/explain.ts'
import { useDesk } from '../../desk/access.tsx'
import { worldOf } from '../../desk/world.ts'
import type { CaseView } from '../../store/protocol.ts'
import { sayLedger } from '../../text/ledger-words.ts'
import { useWords } from '../../text/translate.ts'

/** 「为何是这一天」: the ledger of the date, of the earliest clock where the case stands for several appeals. */
export function CardWhy(props: { readonly view: CaseView; readonly now: Instant }) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const { state, history } = props.view.record
  const ledger = useMemo(() => {
    const world = worldOf(reference, [])
    const clocks = [state.clock, ...state.members.map((member) => member.clock)]
    const dated = clocks.map((clock) => ({
      clock,
      dueAt: deadlineOf(ruleOf(clock, world), clock, chinaCalendar).dueAt,
    }))
    const { clock } = dated.reduce((best, each) => (each.dueAt < best.dueAt ? each : best))
    return tellRecounts(explainDeadline(ruleOf(clock, world), clock, chinaCalendar), rulesChanges(history))
  }, [state, history, reference])
  return (
    <ol className="case-card-why">
      {sayLedger(ledger, { t, language, now: props.now }).map((line) => (
        <li key={line.key} className={line.strong ? 'is-strong' : undefined}>
          <span>{line.when}</span>
          <span>
            {line.sentence} <span className="case-card-hint">{line.extra}</span>
          </span>
          <span>{line.amount}</span>
        </li>
      ))}
    </ol>
  )
}
