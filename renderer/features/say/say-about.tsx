import { Lock } from 'lucide-react'
import type { Case } from '#shared/domain/case/case.ts'
import { returnBy } from '#shared/domain/case/stages.ts'
import { useDesk } from '../../desk/access.tsx'
import { dueResumed, dueWithDays, extensionLeft } from '../../desk/due-after.ts'
import { worldOf } from '../../desk/world.ts'
import type { CaseView } from '../../store/protocol.ts'
import { dueMoment } from '../../text/moments.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { useNow } from '../../ui/use-now.ts'
import type { SayKind } from './say-kinds.ts'

type AboutProps = {
  readonly what: SayKind
  readonly views: readonly CaseView[]
  readonly days: number
  readonly onDays: (days: number) => void
}

/** What the decision is about, and the date as it will be. Internal, so it never shares a box with the text. */
export function SayAbout(props: AboutProps) {
  const [view] = props.views
  if (view === undefined) return null
  return (
    <>
      <Notes what={props.what} state={view.record.state} />
      {props.what === 'requestExtension' ? (
        <Days state={view.record.state} days={props.days} onDays={props.onDays} />
      ) : null}
      {props.views.length > 1 ? null : <Due what={props.what} state={view.record.state} days={props.days} />}
    </>
  )
}

function Notes(props: { readonly what: SayKind; readonly state: Case }) {
  const { t } = useWords()
  const [head, text] = notesOf(props.what, props.state, t)
  if (text === '') return null
  return (
    <section className="form-internal">
      <h3>
        <Lock size={13} strokeWidth={1.75} aria-hidden />
        {head}
      </h3>
      <p>{text}</p>
    </section>
  )
}

function notesOf(what: SayKind, state: Case, t: Translate): readonly [head: string, text: string] {
  const { returnRequest, extensionRequest, result } = state
  if (what === 'approveReturn' && returnRequest !== null)
    return [t('say.returnAsked'), [returnRequest.reason, returnRequest.note].filter((part) => part !== '').join('。')]
  if (what === 'approveExtension' && extensionRequest !== null)
    return [t('say.extensionAsked', { days: extensionRequest.days }), extensionRequest.reason]
  return [t('say.notes'), what === 'reject' ? (result?.notes ?? '') : '']
}

function Days(props: { readonly state: Case; readonly days: number; readonly onDays: (days: number) => void }) {
  const { t } = useWords()
  const { reference } = useDesk()
  const left = extensionLeft(props.state, reference)
  return (
    <label className="say-days">
      <span>{t('say.days')}</span>
      <input
        type="number"
        min={1}
        max={left.days}
        value={props.days}
        onChange={(event) => props.onDays(Math.trunc(event.target.valueAsNumber) || 1)}
      />
      <span className="form-hint">{t('say.daysLeft', { days: left.days, times: left.times })}</span>
    </label>
  )
}

function Due(props: { readonly what: SayKind; readonly state: Case; readonly days: number }) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const now = useNow(60_000)
  const { what, state } = props
  if (what === 'requestReturn') return <ReturnBy state={state} />
  if (what === 'askInfo') return <p className="form-quote">{t('say.dueStops')}</p>
  const after =
    what === 'requestExtension'
      ? dueWithDays(state, reference, props.days)
      : what === 'approveExtension'
        ? dueWithDays(state, reference, state.extensionRequest?.days ?? 0)
        : what === 'infoArrived'
          ? dueResumed(state, reference, now)
          : null
  if (after === null) return null
  return (
    <p className="form-quote">
      {t('say.dueNow', { due: dueMoment(state.deadline.dueAt, now, language) })}
      {' → '}
      <strong>{t('say.dueAfter', { due: dueMoment(after.dueAt, now, language) })}</strong>
    </p>
  )
}

/** How long the unit may still say that it is not theirs; red once that is over. */
function ReturnBy(props: { readonly state: Case }) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const now = useNow(60_000)
  const until = returnBy(props.state, worldOf(reference, []))
  if (until === null) return null
  return (
    <p className={`form-quote${until < now ? ' form-refusal' : ''}`}>
      {t(until < now ? 'say.returnLate' : 'say.returnBy', { due: dueMoment(until, now, language) })}
    </p>
  )
}
