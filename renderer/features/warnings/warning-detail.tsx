import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Row } from '../../store/protocol.ts'
import { fullTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { MemberRows } from './member-rows.tsx'
import { TrendBars } from './trend-bars.tsx'
import { LineTitle } from './warning-list.tsx'
import type { Line } from './warning-lines.ts'

type DetailProps = {
  readonly line: Line
  readonly title: string
  readonly rows: readonly Row[]
  readonly member: number
  readonly now: Instant
  readonly isComplete: boolean
  readonly onMember: (at: number) => void
  readonly onOpen: (id: CaseId) => void
  readonly onMerge: (cases: readonly CaseId[]) => void
  readonly onClose: () => void
}

/** One warning: why it is one, how it grew, and the cases behind it. */
export function WarningDetail(props: DetailProps) {
  const { t } = useWords()
  const { line, rows, now } = props
  const { warning } = line
  return (
    <main className="two-part-detail">
      <header>
        <h1>
          <LineTitle line={line} title={props.title} />
        </h1>
        <span className="two-part-gap" />
        {props.isComplete ? null : <span className="warning-hint">{t('warnings.reading')}</span>}
        <button type="button" tabIndex={-1} onClick={() => props.onMerge(warning.cases)}>
          {t('warnings.toMerge')} <KeyCap keys="M" />
        </button>
        <button type="button" tabIndex={-1} onClick={props.onClose}>
          {t('warnings.back')} <KeyCap keys="Esc" />
        </button>
      </header>
      <div className="warning-facts">
        <dl>
          <Figure label={t('warnings.people')} value={String(warning.people)} />
          <Figure label={t('warnings.usual')} value={truncated(warning.usual)} />
          <Figure label={t('warnings.allPeople')} value={String(warning.allPeople)} />
          <Figure label={t('warnings.cases')} value={String(warning.cases.length)} />
        </dl>
        <TrendBars days={warning.days} now={now} />
      </div>
      <p className="warning-why">
        {t(line.kind === 'clue' ? 'warnings.whyClue' : 'warnings.whyMatter', {
          people: warning.people,
          usual: truncated(warning.usual),
          from: fullTime(warning.firstAt),
          to: fullTime(warning.lastAt),
        })}
      </p>
      <MemberRows rows={rows} at={props.member} now={now} onChoose={props.onMember} onOpen={props.onOpen} />
      <footer>
        <KeyCap keys="Tab" /> {t('warnings.nextCase')}
        <KeyCap keys="Enter" /> {t('warnings.openCase')}
        <span className="two-part-gap" />
        {rows.length < warning.cases.length
          ? t('warnings.some', { shown: rows.length, all: warning.cases.length })
          : null}
      </footer>
    </main>
  )
}

function Figure(props: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

/** One place after the point, never rounded up. */
function truncated(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1)
}
