import { monthDay } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import type { UnitRow } from './unit-tree.ts'

/** The name of a unit with what was typed marked in it, and until when it is away. */
export function UnitLabel(props: { readonly row: UnitRow }) {
  const { t, language } = useWords()
  const { unit, hit } = props.row
  const name = language === 'en' ? unit.nameEn : unit.name
  const characters = [...name]
  const away = unit.available
    ? null
    : unit.awayUntil === null
      ? t('dispatch.awayNow')
      : t('dispatch.away', { date: monthDay(Date.parse(unit.awayUntil)) })
  return (
    <span className="dispatch-cut">
      {hit === null || language === 'en' || hit.to === 0 ? (
        name
      ) : (
        <>
          {characters.slice(0, hit.from).join('')}
          <mark>{characters.slice(hit.from, hit.to).join('')}</mark>
          {characters.slice(hit.to).join('')}
        </>
      )}
      {away === null ? null : <span className="dispatch-hint"> {away}</span>}
    </span>
  )
}
