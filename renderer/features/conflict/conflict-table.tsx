import type { Instant } from '#shared/domain/core/instants.ts'
import type { OutboxItem } from '../../store/protocol.ts'
import { nearMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import type { ConflictRow } from './conflict-rows.ts'
import type { ThreeStates } from './three-states.ts'

type TableProps = {
  readonly rows: readonly ConflictRow[]
  readonly states: ThreeStates
  readonly item: OutboxItem
  readonly now: Instant
}

/** Three columns; only rows in which mine and theirs differ are tinted. */
export function ConflictTable(props: TableProps) {
  const { t } = useWords()
  const { rows, states, item, now } = props
  const differing = rows.filter((row) => row.differs).length
  const { inTheWay } = states
  return (
    <>
      <table className="conflict-table">
        <thead>
          <tr>
            <th aria-hidden />
            <th scope="col">
              {t('conflict.base')}
              <span>
                {states.baseAt === null
                  ? t('conflict.base.unknown')
                  : t('conflict.base.hint', { time: nearMoment(states.baseAt, now) })}
              </span>
            </th>
            <th scope="col">
              {t('conflict.mine')}
              <span>{t('conflict.mine.hint', { time: nearMoment(item.saidAt, now) })}</span>
            </th>
            <th scope="col">
              {t('conflict.theirs')}
              <span>
                {inTheWay === null
                  ? t('conflict.theirs.now')
                  : t('conflict.theirs.hint', { name: inTheWay.actor.name, time: nearMoment(inTheWay.at, now) })}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.differs ? 'is-different' : undefined}>
              <th scope="row">{t(`conflict.row.${row.id}`)}</th>
              <td>{row.base === '' ? t('conflict.none') : row.base}</td>
              <td>{row.mine === '' ? t('conflict.none') : row.mine}</td>
              <td>{row.theirs === '' ? t('conflict.none') : row.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="conflict-hint">{t('conflict.counts', { different: differing, same: rows.length - differing })}</p>
    </>
  )
}
