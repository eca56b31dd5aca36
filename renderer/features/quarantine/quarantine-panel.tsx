import './quarantine.css'
import { useEffect, useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import { isWholeLine, LineDetail, type Editing } from './line-detail.tsx'
import { LineList } from './line-list.tsx'
import { decodeBytes, type Line } from './read-line.ts'
import { useQuarantine, type CloseAnswer, type ShownState, type Trouble } from './use-quarantine.ts'

type PanelProps = { readonly onGo: (id: CaseId) => void; readonly onClose: () => void }
type Said = { readonly text: string; readonly bad: boolean } | null

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1, PageDown: 10, PageUp: -10 },
  ...{ Home: -Infinity, End: Infinity },
}
/** This near to the end the next page is asked for. */
const NEAR_END = 10

/** 隔离件: what no channel could read, to be corrected and taken in, or put aside with a reason. Only with the gateway. */
export function QuarantinePanel(props: PanelProps) {
  const { t } = useWords()
  const bench = useBench(props)
  const { quarantine, shown, line } = bench
  const body = useRef<HTMLDivElement>(null)
  const now = useNow(60_000)
  usePanelKeys(body, (event) => pressed(event, bench))
  const isEditing = bench.editing !== null
  // The field is gone with its form; the keys go on working.
  useEffect(() => {
    if (!isEditing) body.current?.closest<HTMLElement>('[role="dialog"]')?.focus()
  }, [isEditing])
  const lines = quarantine.lines
  return (
    <Panel
      place="middle"
      width={1180}
      title={t(`quarantine.title.${shown}`, { count: lines === null ? '—' : quarantine.total })}
      subtitle={t('quarantine.subtitle')}
      onClose={props.onClose}
      footer={<Foot bench={bench} />}
    >
      <div className="quarantine" ref={body}>
        {quarantine.trouble === null ? null : (
          <p className="quarantine-trouble" role="alert">
            {sayTrouble(quarantine.trouble, t)} <KeyCap keys="F5" /> {t('quarantine.again')}
          </p>
        )}
        {lines === null || line === null ? (
          <p className="quarantine-none">
            {lines !== null
              ? t(`quarantine.none.${shown}`)
              : quarantine.trouble === null
                ? t('quarantine.reading')
                : ''}
          </p>
        ) : (
          <div className="quarantine-both">
            <LineList
              lines={lines}
              marked={line.id}
              begun={new Set(bench.texts.keys())}
              now={now}
              onChoose={bench.choose}
            />
            <LineDetail
              key={line.id}
              line={line}
              editing={bench.editing}
              text={bench.texts.get(line.id) ?? decodedOf(line)}
              reason={bench.reason}
              onText={(text) => bench.type(text)}
              onReason={bench.setReason}
            />
          </div>
        )}
      </div>
    </Panel>
  )
}

type Bench = ReturnType<typeof useBench>

function useBench(props: PanelProps) {
  const { t } = useWords()
  const [shown, setShown] = useState<ShownState>('open')
  const quarantine = useQuarantine(shown)
  const [id, setId] = useState<number | null>(null)
  const [editing, setEditing] = useState<Editing>(null)
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map())
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<Said>(null)
  const [isWarned, setWarned] = useState(false)
  const isBusy = useRef(false)
  const lines = quarantine.lines ?? []
  const at = Math.max(
    0,
    lines.findIndex((each) => each.id === id),
  )
  const line = lines[at] ?? null

  function choose(next: number): void {
    setId(next)
    setEditing(null)
    setSaid(null)
    setWarned(false)
  }
  function settle(of: Line, answer: CloseAnswer | Trouble): void {
    setSaid({ text: sayAnswer(answer, t), bad: typeof answer === 'string' || answer.state !== 'closed' })
    if (typeof answer === 'string' || answer.state !== 'closed') return
    setId(of.id)
    setEditing(null)
    setReason('')
    setTexts((kept) => new Map([...kept].filter(([key]) => key !== of.id)))
  }
  async function send(of: Line, ask: () => Promise<CloseAnswer | Trouble>): Promise<void> {
    if (isBusy.current) return
    isBusy.current = true
    setSaid({ text: t('quarantine.sending'), bad: false })
    try {
      settle(of, await ask())
    } finally {
      isBusy.current = false
    }
  }
  return {
    ...{ shown, quarantine, line, editing, texts, reason, said, setReason, choose },
    move(by: number): void {
      const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))]
      if (next !== undefined) choose(next.id)
      if (at + by >= lines.length - NEAR_END && lines.length < quarantine.total) quarantine.readMore()
    },
    type(text: string): void {
      setSaid(null)
      if (line !== null) setTexts(new Map([...texts, [line.id, text]]))
    },
    edit(next: Editing): void {
      if (next !== null && line?.closed !== null) return
      if (next === 'correct' && line !== null && !isWholeLine(line)) {
        setSaid({ text: t('quarantine.tooLong'), bad: true })
        return
      }
      setSaid(null)
      setEditing(next)
    },
    toggle(): void {
      setShown(shown === 'open' ? 'closed' : 'open')
      setEditing(null)
      setSaid(null)
    },
    retake(): void {
      if (line !== null && line.closed === null)
        void send(line, () => quarantine.retake(line, texts.get(line.id) ?? decodedOf(line)))
    },
    putAside(): void {
      if (line === null) return
      if (reason.trim().length < 2) setSaid({ text: t('quarantine.aside.lacks'), bad: true })
      else void send(line, () => quarantine.putAside(line, reason.trim()))
    },
    open(): void {
      if (line?.closed?.outcome === 'retaken') props.onGo(line.closed.caseId)
    },
    /** True: asked first, because something typed would be lost. */
    holdsBack(): boolean {
      if (texts.size === 0 || isWarned) return false
      setWarned(true)
      setSaid({ text: t('quarantine.unsaved', { count: texts.size }), bad: true })
      return true
    },
  }
}

function pressed(event: KeyboardEvent, bench: Bench): boolean {
  const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
  if (hasMainKey(event)) {
    if (event.key !== 'Enter' || bench.editing === null) return false
    if (bench.editing === 'correct') bench.retake()
    else bench.putAside()
    return true
  }
  if (event.key === 'F5') bench.quarantine.read()
  else if (event.key === 'Escape') {
    if (bench.editing === null) return bench.holdsBack()
    bench.edit(null)
  } else if (isTyping || event.altKey || event.shiftKey) return false
  else return pressedInList(event, bench)
  return true
}

function pressedInList(event: KeyboardEvent, bench: Bench): boolean {
  const step = steps[event.code]
  if (step !== undefined) bench.move(step)
  else if (event.code === 'KeyT') bench.toggle()
  else if (event.code === 'KeyE') bench.edit('correct')
  else if (event.code === 'KeyN') bench.edit('aside')
  else if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return false
  else if (bench.line?.closed === null) bench.edit('correct')
  else bench.open()
  return true
}

function Foot({ bench }: { readonly bench: Bench }) {
  const { t } = useWords()
  const { editing, said } = bench
  return (
    <>
      <span className={`form-after${said?.bad === true ? ' is-refusal' : ''}`} role="status">
        {said?.text ?? t(editing === null ? 'quarantine.foot' : 'quarantine.foot.editing')}
      </span>
      {editing === null ? (
        <Choices bench={bench} />
      ) : (
        <button
          type="button"
          className="form-button is-primary"
          onClick={() => (editing === 'correct' ? bench.retake() : bench.putAside())}
        >
          {t(editing === 'correct' ? 'quarantine.retake' : 'quarantine.aside')} <KeyCap keys="Ctrl+Enter" />
        </button>
      )}
    </>
  )
}

/** What can be done with the line under the cursor. */
function Choices({ bench }: { readonly bench: Bench }) {
  const { t } = useWords()
  const { line, shown } = bench
  return (
    <>
      <button type="button" className="form-button" onClick={() => bench.toggle()}>
        {t(shown === 'open' ? 'quarantine.showClosed' : 'quarantine.showOpen')} <KeyCap keys="T" />
      </button>
      {line === null || line.closed !== null ? null : (
        <>
          <button type="button" className="form-button" onClick={() => bench.edit('aside')}>
            {t('quarantine.aside')} <KeyCap keys="N" />
          </button>
          <button type="button" className="form-button is-primary" onClick={() => bench.edit('correct')}>
            {t('quarantine.correct')} <KeyCap keys="E" />
          </button>
        </>
      )}
      {line?.closed?.outcome === 'retaken' ? (
        <button type="button" className="form-button is-primary" onClick={() => bench.open()}>
          {t('quarantine.open')} <KeyCap keys="Enter" />
        </button>
      ) : null}
    </>
  )
}

function decodedOf(line: Line): string {
  return decodeBytes(line.bytes, isWholeLine(line)).text
}

function sayTrouble(code: Trouble, t: Translate): string {
  return t(code === 'gatewayUnreachable' ? 'quarantine.unreachable' : 'quarantine.refused', { code })
}

function sayAnswer(answer: CloseAnswer | Trouble, t: Translate): string {
  if (typeof answer === 'string') return `${sayTrouble(answer, t)} ${t('quarantine.kept')}`
  if (answer.state === 'notAllowed') return t('quarantine.notAllowed')
  if (answer.state === 'unread') return t('quarantine.stillUnread', { why: t(`quarantine.do.${answer.reason}`) })
  const { closed } = answer
  if (closed.outcome === 'putAside') return t('quarantine.wasPutAside')
  return t(`quarantine.closed.${closed.arrival}`, { no: closed.no })
}
