import '../../ui/two-part.css'
import './savings.css'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { unreachable } from '#shared/domain/core/assert.ts'
import type { Query } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import { PeriodList } from './period-list.tsx'
import { savingsKeyOf, type SavingsKey } from './savings-keys.ts'
import {
  type Dimension,
  dimensions,
  figures,
  linesOf,
  monthName,
  periodsOf,
  queryOf,
  type SavingsPeriod,
} from './savings-lines.ts'
import { type Place, SavingsTable } from './savings-table.tsx'
import { useSavings } from './use-savings.ts'

type BenchProps = { readonly onOpen: (query: Query) => void; readonly onClose: () => void }

/** This month: the first entry is the whole year. */
const THIS_MONTH = 1

/** 合并节约: how many appeals came, and how many needed no handling of their own, by unit, class and channel. */
export function SavingsBench(props: BenchProps) {
  const { t } = useWords()
  const [now] = useState(useNow(60_000))
  const periods = useMemo(() => periodsOf(now), [now])
  const [at, setAt] = useState(THIS_MONTH)
  const [by, setBy] = useState<Dimension>('handlingBranch')
  const [place, setPlace] = useState<Place>({ line: 0, column: figures.indexOf('saved') })
  const savings = useSavings(periods, at, by)
  const isShown = savings?.at === at && savings.by === by
  const lines = useMemo(() => (savings === null || !isShown ? [] : linesOf(savings.groups)), [savings, isShown])
  // The total is there before it has been counted: a fast hand's keys move over its figures already.
  const count = Math.max(1, lines.length)
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => root.current?.focus(), [])
  const period = periods[at]

  function choose(part: { readonly at?: number; readonly by?: Dimension }): void {
    setAt(part.at ?? at)
    setBy(part.by ?? by)
    setPlace({ line: 0, column: place.column })
  }
  function move(line: number, column: number): void {
    const kept = Math.max(0, Math.min(count - 1, line))
    setPlace({ line: kept, column: (column + figures.length) % figures.length })
  }
  function perform(key: SavingsKey): void {
    switch (key.act) {
      case 'period':
        return choose({ at: Math.max(0, Math.min(periods.length - 1, at + key.by)) })
      case 'dimension':
        return choose({ by: key.dimension })
      case 'line':
        return move(place.line + key.by, place.column)
      case 'column':
        return move(place.line, place.column + key.by)
      case 'figure': {
        const next = place.line * figures.length + place.column + key.by
        const last = count * figures.length - 1
        const kept = Math.max(0, Math.min(last, next))
        return setPlace({ line: Math.floor(kept / figures.length), column: kept % figures.length })
      }
      case 'open': {
        const [line, figure] = [lines[place.line], figures[place.column]]
        if (period !== undefined && line !== undefined && figure !== undefined)
          props.onOpen(queryOf(period, line, figure))
        return
      }
      case 'back':
        return props.onClose()
      default:
        return unreachable(key)
    }
  }
  usePanelKeys(root, (event) => {
    const key = savingsKeyOf(event)
    if (key !== null) perform(key)
    return key !== null
  })
  return (
    <div className="two-part" data-region="savings" tabIndex={-1} ref={root}>
      <PeriodList periods={periods} savings={savings} chosen={at} onChoose={(next) => choose({ at: next })} />
      <main className="two-part-detail">
        <header>
          <h1>
            {t('savings.title')} {period === undefined ? '' : nameOf(period, t('savings.year'))}
          </h1>
          <span className="two-part-gap" />
          {savings?.complete === false ? <span className="savings-hint">{t('savings.reading')}</span> : null}
          {dimensions.map((each, index) => (
            <button
              key={each}
              type="button"
              tabIndex={-1}
              aria-pressed={each === by}
              className={each === by ? 'is-current' : ''}
              onClick={() => choose({ by: each })}
            >
              {t(`savings.by.${each}`)} <KeyCap keys={String(index + 1)} />
            </button>
          ))}
          <button type="button" tabIndex={-1} onClick={props.onClose}>
            {t('savings.back')} <KeyCap keys="Esc" />
          </button>
        </header>
        <p className="savings-why">{t('savings.how')}</p>
        <SavingsTable
          {...{ lines, by, place }}
          onChoose={setPlace}
          onOpen={(line, figure) => {
            if (period !== undefined) props.onOpen(queryOf(period, line, figure))
          }}
        />
        <footer>
          <KeyCap keys="Tab" /> {t('savings.nextFigure')}
          <KeyCap keys="Enter" /> {t('savings.openFigure')}
        </footer>
      </main>
    </div>
  )
}

function nameOf(period: SavingsPeriod, year: string): string {
  return period.kind === 'year' ? year : monthName(period)
}
