import type { Instant } from '#shared/domain/core/instants.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { useWords } from '../../text/translate.ts'
import { ChoiceLine } from '../../ui/choice-line.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { TrendBars } from './trend-bars.tsx'
import { objectOf, shownClue, type Line } from './warning-lines.ts'

type ListProps = {
  readonly lines: readonly Line[]
  /** Which line is chosen. */
  readonly chosen: number
  /** Title of the newest case, for matters whose appeals share no named object. */
  readonly titleOf: (line: Line) => string
  readonly now: Instant
  /** Everything has been read: only then is an empty list the truth. */
  readonly isComplete: boolean
  readonly onChoose: (at: number) => void
}

/** Both kinds of warnings at the left, one order for J and K. */
export function WarningList(props: ListProps) {
  const { t } = useWords()
  const matters = props.lines.filter((line) => line.kind === 'matter').length
  const clues = props.lines.length - matters
  return (
    <nav className="two-part-list warning-list" aria-label={t('warnings.list')}>
      <h2>
        {t('warnings.matters')} <CountSoFar {...props} count={matters} />
      </h2>
      {matters === 0 && props.isComplete ? <p className="warning-none">{t('warnings.noMatters')}</p> : null}
      <ol>
        {props.lines.slice(0, matters).map((line, at) => (
          <ListLine key={line.key} {...props} line={line} at={at} />
        ))}
      </ol>
      <h2>
        {t('warnings.clues')} <CountSoFar {...props} count={clues} />
      </h2>
      {clues === 0 && props.isComplete ? <p className="warning-none">{t('warnings.noClues')}</p> : null}
      <ol>
        {props.lines.slice(matters).map((line, at) => (
          <ListLine key={line.key} {...props} line={line} at={matters + at} />
        ))}
      </ol>
      <footer>
        <KeyCap keys="J" />
        <KeyCap keys="K" /> {t('warnings.nextLine')}
      </footer>
    </nav>
  )
}

function CountSoFar(props: { readonly count: number; readonly isComplete: boolean }) {
  return <span>{props.isComplete ? props.count : `${props.count === 0 ? '' : props.count}…`}</span>
}

function ListLine(props: ListProps & { readonly line: Line; readonly at: number }) {
  const { t } = useWords()
  const { line, at, chosen, now } = props
  return (
    <ChoiceLine
      isChosen={at === chosen}
      onChoose={() => {
        props.onChoose(at)
      }}
    >
      <span className="warning-title">
        <LineTitle line={line} title={props.titleOf(line)} />
      </span>
      <TrendBars days={line.warning.days} now={now} small />
      <span className="warning-hint">
        {t('warnings.lately', { people: line.warning.people, cases: line.warning.cases.length })}
      </span>
    </ChoiceLine>
  )
}

/** 测试花园小区 · 噪音, or the title of its newest case; for a clue its kind and what it is. */
export function LineTitle(props: { readonly line: Line; readonly title: string }) {
  const { t } = useWords()
  const names = useNames()
  const { line } = props
  if (line.kind === 'clue') {
    return (
      <>
        <span className="warning-kind">{t(`warnings.clue.${line.warning.clue.kind}`)}</span> {shownClue(line.warning)}
      </>
    )
  }
  const shared = objectOf(line.warning)
  if (shared === null) return props.title
  const area = shared.district === '' ? '' : ` ${names.area(shared.district)}`
  return (
    <>
      {`${shared.object} · ${shared.topic}`}
      <span className="warning-area">{area}</span>
    </>
  )
}
