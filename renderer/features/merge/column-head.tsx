import { Check } from 'lucide-react'
import type { RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import type { CaseView } from '../../store/protocol.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { choosePrimary, digitOf } from './decisions.ts'
import { judgedOf, type Judged, type MergeState } from './merge-store.ts'
import { suggestionOf } from './pair.ts'

type HeadProps = {
  readonly view: CaseView
  readonly state: MergeState
  /** Null for the primary itself. */ readonly primary: CaseView | null
}

/** Which case, what was decided about it, how likely it belongs to the primary and why in short. */
export function ColumnHead(props: HeadProps) {
  const { t } = useWords()
  const { view, state, primary } = props
  const suggestion = primary === null ? null : suggestionOf(primary, view)
  const current = view.row.id === state.currentId
  const [first, second] =
    primary === null
      ? [t(isChosenByRule(state) ? 'merge.primaryWhy' : 'merge.primaryChosen'), t('merge.primaryHint')]
      : hintOf(suggestion, t)
  return (
    <th
      scope="col"
      className={current ? 'is-current' : undefined}
      aria-current={current}
      onClick={() => state.setCurrent(view.row.id)}
    >
      <div className="merge-column-line">
        <NetworkMark network={view.row.network} />
        <ChannelName id={view.row.channel} />
        <strong>{view.row.no}</strong>
        <span className="merge-gap" />
        {primary === null ? (
          <span className="merge-badge">{t('merge.primary')}</span>
        ) : (
          <DecidedBadge judged={judgedOf(state, view.row.id)} />
        )}
      </div>
      <div className="merge-column-line">
        <span className="merge-figure">{suggestion === null ? '—' : suggestion.score.toFixed(2)}</span>
        <span className="merge-column-hint">
          <span>{first}</span>
          <span>{second}</span>
        </span>
      </div>
    </th>
  )
}

/** Whether the primary is the one that the rules propose, or a person put another in its place (P). */
function isChosenByRule(state: MergeState): boolean {
  return choosePrimary(state.columns.map((view) => view.record.state))?.id === state.columns[0]?.row.id
}

/** The three heaviest reasons by name; the column at the right has all of them with their data. */
function hintOf(suggestion: RepeatSuggestion | null, t: Translate): readonly [string, string] {
  if (suggestion === null) return [t('merge.noScore'), '']
  const heaviest = suggestion.reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 3)
  return [t('merge.toPrimary'), heaviest.map((reason) => t(`merge.reason.${reason.code}`)).join(' · ')]
}

function DecidedBadge(props: { readonly judged: Judged | undefined }) {
  const { t } = useWords()
  const { judged } = props
  if (judged === undefined) return <span className="merge-badge is-open">{t('merge.toDecide')}</span>
  return (
    <span className="merge-badge">
      <Check size={12} strokeWidth={2} aria-hidden />{' '}
      {t('merge.decided', { what: t(`merge.decision.${digitOf(judged.decision)}`) })}
    </span>
  )
}
