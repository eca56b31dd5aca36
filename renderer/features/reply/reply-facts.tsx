import { Lock } from 'lucide-react'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { dueMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import { ClassPath } from '../../ui/facts/class-path.tsx'
import { useNames } from '../../ui/facts/use-names.tsx'
import { useNow } from '../../ui/use-now.ts'

/** What was asked and what the unit found. Internal notes lie in a box of their own, dashed and locked. */
export function ReplyFacts(props: { readonly view: CaseView }) {
  const { t, language } = useWords()
  const names = useNames()
  const now = useNow(60_000)
  const { state } = props.view.record
  const { result, assignment } = state
  const [appeal] = currentAppeals(props.view.record)
  return (
    <section className="reply-facts">
      <dl>
        <dt>{t('reply.class')}</dt>
        <dd>{state.classCode === null ? '—' : <ClassPath code={state.classCode} />}</dd>
        <dt>{t('reply.unit')}</dt>
        <dd>{assignment === null ? '—' : unitWords(names, assignment.lead)}</dd>
        <dt>{t('reply.due')}</dt>
        <dd>{dueMoment(state.deadline.dueAt, now, language)}</dd>
        {result === null ? null : (
          <>
            <dt>{t('reply.result')}</dt>
            <dd>
              {[
                t(result.contacted ? 'result.contacted.yes' : 'result.contacted.no'),
                t(result.solved ? 'result.solved.yes' : 'result.solved.no'),
              ].join(' · ')}
            </dd>
          </>
        )}
      </dl>
      {result === null ? null : (
        <div className="form-internal">
          <h3>
            <Lock size={13} strokeWidth={1.75} aria-hidden />
            {t('say.notes')}
          </h3>
          <p>{result.notes}</p>
        </div>
      )}
      <h3>{t('reply.asked')}</h3>
      <p className="reply-asked">{appeal?.text === '' ? t('caseCard.noText') : appeal?.text}</p>
    </section>
  )
}
