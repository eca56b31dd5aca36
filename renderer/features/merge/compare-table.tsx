import './compare-table.css'
import { useMemo } from 'react'
import type { CaseView } from '../../store/protocol.ts'
import { dueMoment, yearMoment } from '../../text/moments.ts'
import { sayEvent, type Saying } from '../../text/say-event.ts'
import { sayingOf } from '../../text/saying.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { StatusPie } from '../../ui/signs/status-pie.tsx'
import { ColumnHead } from './column-head.tsx'
import { compareRows, isDifferent, type CompareRow } from './compare-rows.ts'
import type { MergeState } from './merge-store.ts'
import { shownColumns, useColumnCount } from './shown-columns.ts'

/** Steps of the timeline shown under each case: enough to see who is at it. */
const STEPS = 3

function lastSteps(view: CaseView, saying: Saying): string {
  return view.record.history
    .slice(-STEPS)
    .map((event) => `${yearMoment(event.at, saying.now)}  ${sayEvent(event, saying)}`)
    .join('\n')
}

const signs = { same: '\uFF1D', near: '≈', different: '≠' } as const

/** The cases of the group side by side, the primary always first; two or three at once, Tab pages the others. */
export function CompareTable(props: { readonly state: MergeState }) {
  const { t, language } = useWords()
  const names = useNames()
  const { state } = props
  const fitting = useColumnCount()
  const columns = shownColumns(state.columns, state.currentId, fitting)
  const rows = useMemo(() => {
    const now = Date.now()
    return compareRows(columns, {
      names,
      due: (at) => dueMoment(at, now, language),
      received: (at) => dueMoment(at, now, language),
      status: (view) => t(`status.${view.row.status}`),
      story: (view) => lastSteps(view, sayingOf([view.record, ...view.family], { t, names, now })),
    })
    // Columns are made anew with every draw; their views decide.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [...columns, names, language, t])
  const which = state.columns.findIndex((view) => view.row.id === state.currentId) + 1
  const shown = state.onlyDifferent ? rows.filter(isDifferent) : rows
  return (
    <>
      <header className="merge-head">
        <strong>{state.columns[0]?.row.title}</strong>
        <span className="merge-hint">
          {which > 0
            ? t('merge.comparing', { count: state.columns.length, which })
            : t('merge.alone', { count: state.columns.length })}
        </span>
        <span className="merge-gap" />
        <mark className="is-same">{t('merge.sameWords')}</mark>
        <mark className="is-different">{t('merge.differentWords')}</mark>
        <button type="button" tabIndex={-1} aria-pressed={state.onlyDifferent} onClick={state.toggleDifferent}>
          {t('merge.onlyDifferent')} <KeyCap keys="=" />
        </button>
        <button type="button" tabIndex={-1} onClick={state.changePrimary}>
          {t('merge.changePrimary')} <KeyCap keys="P" />
        </button>
      </header>
      <div className="merge-scroll">
        <table className="merge-table" style={{ '--columns': columns.length } as React.CSSProperties}>
          <thead>
            <tr>
              <th aria-hidden />
              {columns.map((view, index) => (
                <ColumnHead
                  key={view.row.id}
                  view={view}
                  state={state}
                  primary={index === 0 ? null : (columns[0] ?? null)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} columns={columns} currentId={state.currentId} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row(props: {
  readonly row: CompareRow
  readonly columns: readonly CaseView[]
  readonly currentId: number | null
}) {
  const { t } = useWords()
  const { row, columns } = props
  return (
    <tr className={`is-${row.id}`}>
      <th scope="row">{t(`merge.row.${row.id}`)}</th>
      {row.cells.map((cell, index) => {
        const view = columns[index]
        return (
          <td key={view?.row.id ?? index} className={view?.row.id === props.currentId ? 'is-current' : undefined}>
            {row.id === 'status' && view !== undefined ? (
              <StatusPie status={view.row.status} paused={view.row.paused} />
            ) : null}
            <span className="merge-value">
              {cell.pieces.length === 0 ? <span className="merge-hint">{t('merge.none')}</span> : null}
              {cell.pieces.map((piece, at) =>
                piece.kind === 'plain' ? (
                  piece.text
                ) : (
                  <mark key={at} className={`is-${piece.kind}`}>
                    {piece.text}
                  </mark>
                ),
              )}
              {cell.original === null ? null : (
                <span className="merge-original">
                  {`${t('caseCard.placeCorrected')} · ${t('caseCard.placeWritten', {
                    place: cell.original === '' ? t('caseCard.noPlace') : cell.original,
                  })}`}
                </span>
              )}
            </span>
            {cell.mark === null ? null : (
              <span className={`merge-mark is-${cell.mark}`} role="img" aria-label={t(`merge.mark.${cell.mark}`)}>
                {signs[cell.mark]}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
