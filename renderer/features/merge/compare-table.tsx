import { Check } from 'lucide-react'
import { useMemo } from 'react'
import type { CaseView } from '../../store/protocol.ts'
import { dueMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { useNames } from '../../ui/facts/use-names.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { StatusPie } from '../../ui/signs/status-pie.tsx'
import { compareRows, isDifferent, type CompareRow } from './compare-rows.ts'
import { digitOf } from './decisions.ts'
import { judgedOf, type MergeState } from './merge-store.ts'
import { suggestionOf } from './pair.ts'
import { shownColumns, useColumnCount } from './shown-columns.ts'

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
          {which > 0 ? t('merge.comparing', { count: state.columns.length, which }) : t('merge.alone', { count: state.columns.length })}
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
                <ColumnHead key={view.row.id} view={view} state={state} primary={index === 0 ? null : (columns[0] ?? null)} />
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

function ColumnHead(props: { readonly view: CaseView; readonly state: MergeState; readonly primary: CaseView | null }) {
  const { t } = useWords()
  const { view, state, primary } = props
  const judged = judgedOf(state, view.row.id)
  const score = primary === null ? null : (suggestionOf(primary, view)?.score ?? null)
  const current = view.row.id === state.currentId
  return (
    <th scope="col" className={current ? 'is-current' : undefined} aria-current={current} onClick={() => state.setCurrent(view.row.id)}>
      <div className="merge-column-line">
        <NetworkMark network={view.row.network} />
        <ChannelName id={view.row.channel} />
        <strong>{view.row.no}</strong>
        <span className="merge-gap" />
        {primary === null ? (
          <span className="merge-badge">{t('merge.primary')}</span>
        ) : judged === undefined ? (
          <span className="merge-badge is-open">{t('merge.toDecide')}</span>
        ) : (
          <span className="merge-badge">
            <Check size={12} strokeWidth={2} aria-hidden /> {t('merge.decided', { what: t(`merge.decision.${digitOf(judged.decision)}`) })}
          </span>
        )}
      </div>
      <div className="merge-column-line">
        <span className="merge-figure">{score === null ? '—' : score.toFixed(2)}</span>
        <span className="merge-hint">{primary === null ? t('merge.primaryHint') : score === null ? t('merge.noScore') : t('merge.toPrimary')}</span>
      </div>
    </th>
  )
}

function Row(props: { readonly row: CompareRow; readonly columns: readonly CaseView[]; readonly currentId: number | null }) {
  const { t } = useWords()
  const { row, columns } = props
  return (
    <tr className={`is-${row.id}`}>
      <th scope="row">{t(`merge.row.${row.id}`)}</th>
      {row.cells.map((cell, index) => {
        const view = columns[index]
        return (
          <td key={view?.row.id ?? index} className={view?.row.id === props.currentId ? 'is-current' : undefined}>
            {row.id === 'status' && view !== undefined ? <StatusPie status={view.row.status} paused={view.row.paused} /> : null}
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
