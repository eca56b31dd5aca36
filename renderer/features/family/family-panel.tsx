import './family.css'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useCases } from '../../desk/use-cases.ts'
import { useRows } from '../../desk/use-rows.ts'
import type { Row } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { StatusWord } from '../../ui/facts/status-word.tsx'
import { When } from '../../ui/facts/when.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { StatusPie } from '../../ui/signs/status-pie.tsx'
import { familyGraph, stepFrom, type FamilyGraph, type Spot, type Tie } from './family-graph.ts'

type FamilyProps = { readonly caseId: CaseId; readonly onGo: (id: CaseId) => void; readonly onClose: () => void }

const WIDTH = 264
const HEIGHT = 66
const GAP_ACROSS = 112
const GAP_DOWN = 14

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  KeyJ: 'down',
  KeyK: 'up',
}

/** A case with all that was merged into it, linked to it, or may belong to it, as one picture. */
export function FamilyPanel(props: FamilyProps) {
  const { t } = useWords()
  const [own] = useCases([props.caseId]) ?? []
  // A case that was merged away shows the family it belongs to.
  const rootId = own?.primary?.id ?? own?.row.id
  const [view] = useCases(rootId === undefined ? [] : [rootId]) ?? []
  const graph = useMemo(() => (view === undefined ? null : familyGraph(view)), [view])
  const [chosen, setChosen] = useState(props.caseId)
  const body = useRef<HTMLDivElement>(null)
  usePanelKeys(body, (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || graph === null) return false
    const way = arrows[event.code]
    if (way !== undefined) setChosen(stepFrom(graph, chosen, way))
    else if (event.key === 'Enter') props.onGo(chosen)
    return way !== undefined || event.key === 'Enter'
  })
  return (
    <Panel
      title={t('family.title')}
      subtitle={view === undefined ? '' : `${view.row.no} ${view.row.title}`}
      width={1080}
      onClose={props.onClose}
      footer={
        <>
          <KeyCap keys="↑ ↓ ← →" /> {t('family.move')}
          <KeyCap keys="Enter" /> {t('family.open')}
        </>
      }
    >
      <div className="family" ref={body}>
        {graph === null ? null : <FamilySheet graph={graph} chosen={chosen} onChoose={setChosen} onGo={props.onGo} />}
      </div>
    </Panel>
  )
}

type SheetProps = {
  readonly graph: FamilyGraph
  readonly chosen: CaseId
  readonly onChoose: (id: CaseId) => void
  readonly onGo: (id: CaseId) => void
}

function FamilySheet({ graph, chosen, onChoose, onGo }: SheetProps) {
  const { t } = useWords()
  const rows = useRows(graph.spots.map((spot) => spot.id))
  if (graph.ties.length === 0) return <p className="family-alone">{t('family.alone')}</p>
  const size = sizeOf(graph.spots)
  return (
    <div className="family-sheet" style={size}>
      <svg aria-hidden style={size}>
        {graph.ties.map((tie) => (
          <TieLine key={`${tie.from} ${tie.to}`} tie={tie} spots={graph.spots} />
        ))}
      </svg>
      {graph.ties.map((tie) => (
        <TieWord key={`${tie.from} ${tie.to}`} tie={tie} spots={graph.spots} />
      ))}
      {graph.spots.map((spot) => (
        <Member
          key={spot.id}
          spot={spot}
          row={rows.find((row) => row.id === spot.id)}
          isChosen={spot.id === chosen}
          onChoose={() => onChoose(spot.id)}
          onGo={() => onGo(spot.id)}
        />
      ))}
    </div>
  )
}

type MemberProps = {
  readonly spot: Spot
  readonly row: Row | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onGo: () => void
}

function Member(props: MemberProps) {
  const { t } = useWords()
  const { spot, row, isChosen } = props
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isChosen) button.current?.focus()
  }, [isChosen])
  return (
    <button
      ref={button}
      type="button"
      className={`family-member${spot.depth === 0 ? ' is-primary' : ''}`}
      tabIndex={isChosen ? 0 : -1}
      style={{ insetInlineStart: leftOf(spot), insetBlockStart: topOf(spot), width: WIDTH, height: HEIGHT }}
      onFocus={props.onChoose}
      onDoubleClick={props.onGo}
    >
      {row === undefined ? (
        t('family.elsewhere')
      ) : (
        <>
          <span className="family-head">
            <NetworkMark network={row.network} /> <ChannelName id={row.channel} />
            <strong>{row.no}</strong>
          </span>
          <span className="family-title">{row.title}</span>
          <span className="family-foot">
            <StatusPie status={row.status} paused={row.paused} /> <StatusWord status={row.status} />
            <span>{row.appellant}</span>
            <When at={row.receivedAt} />
          </span>
        </>
      )}
    </button>
  )
}

function TieLine(props: { readonly tie: Tie; readonly spots: readonly Spot[] }) {
  const [from, to] = endsOf(props.tie, props.spots)
  if (from === undefined || to === undefined) return null
  const [x, y] = [leftOf(from) + WIDTH, topOf(from) + HEIGHT / 2]
  const [endX, endY] = [leftOf(to), topOf(to) + HEIGHT / 2]
  const bend = x + 24
  return <path className={`family-tie is-${props.tie.kind}`} d={`M ${x} ${y} H ${bend} V ${endY} H ${endX}`} />
}

function TieWord(props: { readonly tie: Tie; readonly spots: readonly Spot[] }) {
  const { t } = useWords()
  const [, to] = endsOf(props.tie, props.spots)
  if (to === undefined) return null
  return (
    <span
      className={`family-word is-${props.tie.kind}`}
      style={{ insetInlineStart: leftOf(to) - GAP_ACROSS + 28, insetBlockStart: topOf(to) + HEIGHT / 2 - 21 }}
    >
      {t(`family.${props.tie.kind}`)}
    </span>
  )
}

function endsOf(tie: Tie, spots: readonly Spot[]): readonly [Spot | undefined, Spot | undefined] {
  return [spots.find((spot) => spot.id === tie.from), spots.find((spot) => spot.id === tie.to)]
}

function leftOf(spot: Spot): number {
  return spot.depth * (WIDTH + GAP_ACROSS)
}

function topOf(spot: Spot): number {
  return spot.line * (HEIGHT + GAP_DOWN)
}

function sizeOf(spots: readonly Spot[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(...spots.map((spot) => leftOf(spot) + WIDTH)),
    height: Math.max(...spots.map((spot) => topOf(spot) + HEIGHT)),
  }
}
