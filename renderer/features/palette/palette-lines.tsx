import type { ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Row } from '../../store/protocol.ts'
import { timeOrDay } from '../../text/times.ts'
import { PlaceName } from '../../ui/facts/place-name.tsx'
import { StatusWord } from '../../ui/facts/status-word.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Hit } from '../../ui/pinyin-find.ts'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { StatusPie } from '../../ui/signs/status-pie.tsx'
import type { PaletteAct } from './find-acts.ts'

type LineProps = { readonly id: string; readonly marked: boolean; readonly onPress: () => void }

export function PaletteActLine(props: LineProps & { readonly act: PaletteAct; readonly hits: readonly Hit[] }) {
  const { act, hits } = props
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={props.marked}
      className={`palette-line${props.marked ? ' is-marked' : ''}`}
      onClick={props.onPress}
    >
      <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
      <span>{marked(act.word, hits)}</span>
      <span className="palette-hint">{act.hint}</span>
      <span className="palette-gap" />
      {act.keys === '' ? null : <KeyCap keys={act.keys.split(' / ')[0] ?? ''} />}
    </div>
  )
}

export function PaletteCaseLine(
  props: LineProps & { readonly row: Row; readonly words: string; readonly now: Instant },
) {
  const { row } = props
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={props.marked}
      className={`palette-line is-case${props.marked ? ' is-marked' : ''}`}
      onClick={props.onPress}
    >
      <NetworkMark network={row.network} />
      <span>{marked(row.no, hitsIn(row.no, props.words))}</span>
      <span className="palette-title">{marked(row.title, hitsIn(row.title, props.words))}</span>
      <span className="palette-hint">
        <PlaceName row={row} />
      </span>
      <span className="palette-status">
        <StatusPie status={row.status} paused={row.paused} />
        <StatusWord status={row.status} />
      </span>
      <time className="palette-hint">{timeOrDay(row.receivedAt, props.now)}</time>
    </div>
  )
}

/** Only the words themselves: the store also finds by pinyin and by text that is not shown here. */
function hitsIn(text: string, words: string): readonly Hit[] {
  return words
    .split(/\s+/u)
    .flatMap((word) => {
      const at = word === '' ? -1 : text.indexOf(word)
      return at < 0 ? [] : [{ from: at, to: at + word.length }]
    })
    .toSorted((a, b) => a.from - b.from)
}

function marked(text: string, hits: readonly Hit[]): readonly ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of hits) {
    if (from < at) continue
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  parts.push(text.slice(at))
  return parts
}
