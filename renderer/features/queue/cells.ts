/** Cells as plain elements: hundreds of them are made while a list scrolls. */
import { MINUTE } from '#shared/domain/core/instants.ts'
import { drawShape } from '../../ui/signs/shape.tsx'
import { statusShape } from '../../ui/signs/shapes.ts'
import { syncShape } from '../../ui/signs/sync-shape.ts'
import { sayDeadline } from '../../text/deadline-words.ts'
import type { Names } from '../../text/names.ts'
import type { Translate } from '../../text/translate.ts'
import { columnMoment } from '../../text/moments.ts'
import { fullTime, hourMinute } from '../../text/times.ts'
import type { Row } from '../../store/protocol.ts'

export type CellWords = {
  readonly t: Translate
  readonly names: Names
  readonly now: () => number
  readonly isDrafted: (id: number) => boolean
}

function span(className: string, text: string, title?: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  if (title !== undefined) element.title = title
  return element
}

const nothing = (): Node => document.createTextNode('')

export function drawMark(t: Translate, isMarked: boolean): Node {
  const box = span('mark-box', '')
  box.setAttribute('role', 'checkbox')
  box.setAttribute('aria-checked', String(isMarked))
  box.setAttribute('aria-label', t('column.mark'))
  return box
}

export function drawSync(row: Row, t: Translate, isChanged: boolean): Node {
  const shape = syncShape(row.sync)
  if (shape === null) return isChanged ? span('changed-mark', '', t('list.changedRow')) : nothing()
  const holder = span('sync-cell', '', t(`sync.${row.sync}`))
  holder.append(drawShape(shape, `sync-mark is-${row.sync}`))
  return holder
}

export function drawNetwork(row: Row, t: Translate): Node {
  return span(`network-mark is-${row.network}`, t(`networkMark.${row.network}`), t(`network.${row.network}`))
}

export function sayReceived(row: Row, { now }: CellWords): string {
  return columnMoment(row.receivedAt, now())
}

/** Something was begun for this case and not given: a word before its title, gone as soon as it is done. */
export function drawTitle(row: Row, { t, isDrafted }: CellWords): Node {
  const title = span(row.unopened ? 'unopened' : '', row.title, row.title)
  if (!isDrafted(row.id)) return title
  const both = span('', '')
  both.append(span('draft-mark', t('list.draft'), t('list.draftHint')), title)
  return both
}

export function drawStatus(row: Row, t: Translate): Node {
  const holder = span('status-cell', '')
  holder.append(drawShape(statusShape(row.status, row.paused), 'status-pie'), t(`status.${row.status}`))
  return holder
}

/** A case that nobody works on any more has no time left to tell. */
export function hasClock(row: Row): boolean {
  return !(row.status === 'closed' || row.status === 'archived' || row.status === 'merged' || row.status === 'declined')
}

export function sayDue(row: Row, { t, now }: CellWords): string {
  return hasClock(row) ? sayDeadline(row.deadline, row.paused, now(), t).text : '—'
}

export function drawDue(row: Row, { t, now }: CellWords): Node {
  if (!hasClock(row)) return span('quiet', '—')
  const said = sayDeadline(row.deadline, row.paused, now(), t)
  const holder = span(
    `due-cell is-${row.paused ? 'paused' : said.card}`,
    '',
    t('deadline.dueAt', { at: fullTime(row.deadline.dueAt) }),
  )
  if (said.card !== 'none') holder.append(span(`deadline-card is-${said.card}`, ''))
  holder.append(span('due-words', said.text))
  return holder
}

export function drawRepeats(row: Row, t: Translate): Node {
  if (row.appealCount > 1)
    return span('repeats-mark is-merged', `×${row.appealCount}`, t('repeats.merged', { count: row.appealCount }))
  if (row.likelyRepeats === 0) return nothing()
  return span('repeats-mark is-likely', `≈${row.likelyRepeats}`, t('repeats.likely', { count: row.likelyRepeats }))
}

/** Whose it is and for how many minutes more; nothing once the lease has run out. */
export function sayClaim(row: Row, { t, now }: CellWords): string {
  if (row.claim === null || row.claim.until <= now()) return ''
  const minutes = Math.ceil((row.claim.until - now()) / MINUTE)
  return t('claim.column', { who: row.claim.mine ? t('claim.mine') : row.claim.name, minutes })
}

export function drawClaim(row: Row, words: CellWords): Node {
  const text = sayClaim(row, words)
  const { claim } = row
  if (text === '' || claim === null) return nothing()
  const until = words.t('claim.until', { at: hourMinute(claim.until) })
  if (!claim.mine) return span('claim-mark is-other', text, `${words.t('claim.other', { name: claim.name })}${until}`)
  const title = words.t(claim.confirmed ? 'claim.mineConfirmed' : 'claim.mineUnconfirmed')
  return span(`claim-mark is-mine${claim.confirmed ? '' : ' is-unconfirmed'}`, text, `${title}${until}`)
}
