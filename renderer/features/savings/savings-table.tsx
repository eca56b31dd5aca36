import { useEffect, useRef } from 'react'
import type { Names } from '../../text/names.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { type Dimension, type Figure, figures, sayRate, type SavingsLine } from './savings-lines.ts'

export type Place = { readonly line: number; readonly column: number }

type TableProps = {
  readonly lines: readonly SavingsLine[]
  readonly by: Dimension
  readonly place: Place
  readonly onChoose: (place: Place) => void
  readonly onOpen: (line: SavingsLine, figure: Figure) => void
}

/** Every figure leads to the rows that it counts. */
export function SavingsTable(props: TableProps) {
  const { t } = useWords()
  const [total] = props.lines
  return (
    <div className="savings-scroll">
      <table className="savings-table" aria-label={t('savings.table')}>
        <thead>
          <tr>
            <th scope="col">{t(`savings.by.${props.by}`)}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="is-number">
                {t(`savings.figure.${figure}`)}
              </th>
            ))}
            <th scope="col" aria-hidden />
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line, at) => (
            <Line key={line.value ?? 'all'} {...props} line={line} at={at} most={mostSaved(props.lines)} />
          ))}
        </tbody>
      </table>
      {total?.came === 0 ? <p className="savings-empty">{t('savings.empty')}</p> : null}
    </div>
  )
}

/** Of the single lines: the sum would make all bars short. */
function mostSaved(lines: readonly SavingsLine[]): number {
  return Math.max(1, ...lines.slice(1).map((line) => line.saved))
}

type LineProps = TableProps & { readonly line: SavingsLine; readonly at: number; readonly most: number }

function Line(props: LineProps) {
  const { t } = useWords()
  const names = useNames()
  const { line, at, most, place } = props
  const name = nameOf(props.by, line.value, { t, names })
  return (
    <tr className={line.value === null ? 'is-total' : undefined}>
      <th scope="row" title={name}>
        {name}
      </th>
      {figures.map((figure, column) => (
        <FigureCell
          key={figure}
          {...props}
          figure={figure}
          name={name}
          isCurrent={place.line === at && place.column === column}
          onPlace={() => props.onChoose({ line: at, column })}
        />
      ))}
      <td aria-hidden className="savings-bar">
        {line.value === null ? null : <span style={{ inlineSize: `${(line.saved / most) * 100}%` }} />}
      </td>
    </tr>
  )
}

type CellProps = LineProps & {
  readonly figure: Figure
  readonly name: string
  readonly isCurrent: boolean
  readonly onPlace: () => void
}

function FigureCell(props: CellProps) {
  const { t } = useWords()
  const { line, figure, isCurrent } = props
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const count = figure === 'rate' ? line.saved : line[figure]
  const said = figure === 'rate' ? sayRate(line.saved, line.came) : count.toLocaleString('en-US')
  return (
    <td className="is-number">
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-current={isCurrent}
        aria-label={`${props.name} ${t(`savings.figure.${figure}`)} ${said}`}
        className={`${isCurrent ? 'is-current' : ''}${count === 0 ? ' is-zero' : ''}`}
        onClick={() => {
          props.onPlace()
          props.onOpen(line, figure)
        }}
      >
        {said}
      </button>
    </td>
  )
}

function nameOf(
  by: Dimension,
  value: string | null,
  { t, names }: { readonly t: Translate; readonly names: Names },
): string {
  if (value === null) return t('savings.all')
  switch (by) {
    case 'channel':
      return names.channelInFull(value)
    case 'handlingClass':
      return value === '' ? t('savings.unclassed') : names.classPath(value).join(' › ')
    default:
      return value === '' ? t('savings.undispatched') : names.unitInFull(value)
  }
}
