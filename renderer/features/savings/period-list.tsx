import { useWords } from '../../text/translate.ts'
import { ChoiceLine } from '../../ui/choice-line.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { monthName, sayRate, type SavingsPeriod } from './savings-lines.ts'
import type { Savings } from './use-savings.ts'

type ListProps = {
  readonly periods: readonly SavingsPeriod[]
  readonly savings: Savings | null
  readonly chosen: number
  readonly onChoose: (at: number) => void
}

/** The periods at the left, each with what came and what was saved in it. */
export function PeriodList(props: ListProps) {
  const { t } = useWords()
  return (
    <nav className="two-part-list savings-periods" aria-label={t('savings.periods')}>
      <ol>
        {props.periods.map((period, at) => (
          <PeriodLine key={`${period.kind} ${period.from}`} {...props} period={period} at={at} />
        ))}
      </ol>
      <footer>
        <KeyCap keys="J" />
        <KeyCap keys="K" /> {t('savings.nextPeriod')}
      </footer>
    </nav>
  )
}

function PeriodLine(props: ListProps & { readonly period: SavingsPeriod; readonly at: number }) {
  const { t } = useWords()
  const { period, at, chosen, savings } = props
  const counts = savings?.periods[at]
  return (
    <ChoiceLine
      isChosen={at === chosen}
      onChoose={() => {
        props.onChoose(at)
      }}
    >
      <span>{period.kind === 'year' ? t('savings.year') : monthName(period)}</span>
      <span className="savings-hint">
        {counts === undefined
          ? '—'
          : t('savings.counts', {
              came: counts.came.toLocaleString('en-US'),
              saved: counts.saved.toLocaleString('en-US'),
              rate: sayRate(counts.saved, counts.came),
            })}
      </span>
    </ChoiceLine>
  )
}
