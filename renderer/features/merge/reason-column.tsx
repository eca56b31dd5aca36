import './merge-side.css'
import type { RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import type { CaseView } from '../../store/protocol.ts'
import type { Query } from '../../store/query/query.ts'
import { clockTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { ConsequenceList } from './consequence-list.tsx'
import { digitOf, type Decision } from './decisions.ts'
import { judgedOf, type MergeState } from './merge-store.ts'
import { SavedCount } from './saved-count.tsx'
import { sayDetail } from './say-detail.ts'

type ReasonProps = {
  readonly state: MergeState
  readonly pair: { readonly primary: CaseView; readonly current: CaseView } | null
  readonly suggestion: RepeatSuggestion | null
  readonly decision: Decision
  readonly onBack: () => void
  readonly onOpenSaved: (query: Query) => void
}

/** Why the finder thinks so, what will follow, what was decided here. */
export function ReasonColumn(props: ReasonProps) {
  const { t } = useWords()
  const { state, pair, suggestion } = props
  const which = state.columns.findIndex((view) => view.row.id === state.currentId) + 1
  return (
    <aside className="merge-side">
      <div className="merge-side-scroll">
        <section>
          <h2>
            {t('merge.why')} <span className="merge-hint">{pair === null ? '' : t('merge.whyPair', { which })}</span>
            <span className="merge-gap" />
            <span className="merge-figure">{suggestion === null ? '' : suggestion.score.toFixed(2)}</span>
          </h2>
          {pair !== null && suggestion === null ? <p className="merge-hint">{t('merge.whyNone')}</p> : null}
          {suggestion === null ? null : <Reasons suggestion={suggestion} />}
        </section>
        {pair === null ? null : <ConsequenceList pair={pair} decision={props.decision} />}
        {state.columns.length < 2 ? null : <DecidedHere state={state} />}
        <SavedCount onOpen={props.onOpenSaved} />
        <section>
          <h2>{t('merge.undo')}</h2>
          <p className="merge-hint">{t('merge.undo.text')}</p>
        </section>
      </div>
      <footer>
        <button type="button" tabIndex={-1} onClick={() => void state.takeBack()}>
          {t('merge.key.undo')} <KeyCap keys="Ctrl+Z" />
        </button>
        <button type="button" tabIndex={-1} onClick={() => void state.skip()}>
          {t('merge.key.skip')} <KeyCap keys="Space" />
        </button>
        <button type="button" tabIndex={-1} onClick={props.onBack}>
          {t('merge.key.back')} <KeyCap keys="Esc" />
        </button>
      </footer>
    </aside>
  )
}

function Reasons(props: { readonly suggestion: RepeatSuggestion }) {
  const { t } = useWords()
  const { reasons, relation } = props.suggestion
  const most = Math.max(...reasons.map((reason) => Math.abs(reason.weight)), 0.01)
  return (
    <>
      <ul className="merge-reasons">
        {reasons.map((reason, index) => (
          <li key={`${reason.code}${index}`}>
            <span className="merge-reason">{t(`merge.reason.${reason.code}`)}</span>
            <span className="merge-hint">{sayDetail(reason, t)}</span>
            <span className="merge-bar" aria-hidden>
              <span
                className={reason.weight < 0 ? 'is-against' : undefined}
                style={{ width: `${Math.round((Math.abs(reason.weight) / most) * 100)}%` }}
              />
            </span>
            <span className="merge-weight">{signed(reason.weight)}</span>
          </li>
        ))}
      </ul>
      <p>
        <span className="merge-hint">{t('merge.conclusion')}</span> {t(`merge.conclusion.${relation}`)}
      </p>
    </>
  )
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`
}

function DecidedHere(props: { readonly state: MergeState }) {
  const { t } = useWords()
  const { state } = props
  return (
    <section>
      <h2>{t('merge.history')}</h2>
      <ol className="merge-history">
        {state.columns.slice(1).map((view, index) => {
          const judged = judgedOf(state, view.row.id)
          return (
            <li key={view.row.id} className={judged === undefined ? 'is-open' : undefined}>
              <time>{judged === undefined ? '' : clockTime(judged.at)}</time>
              <span className="merge-dot" aria-hidden />
              <span>
                {judged === undefined
                  ? t('merge.history.pending', { which: index + 2 })
                  : t('merge.history.line', {
                      which: index + 2,
                      what: t(`merge.decision.${digitOf(judged.decision)}`),
                    })}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
