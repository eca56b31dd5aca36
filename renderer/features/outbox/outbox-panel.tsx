import './outbox.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk, useDeskStatus, useNotices } from '../../desk/access.tsx'
import type { DeskStatus, Notice, OutboxItem } from '../../store/protocol.ts'
import { ageWords, clockTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import { OutboxRow } from './outbox-row.tsx'
import { OutboxTools, ReasonForm, useTakeOut } from './take-out.tsx'
import { ThreeBoxes } from './three-boxes.tsx'
import { boxesOf, inSendingOrder } from './waiting-for.ts'

/** Read at once; the number of all stands above the list and what is not shown below it. */
const SHOWN = 200

type OutboxProps = { readonly onClose: () => void; readonly onGo: (caseId: CaseId) => void }
type Listed = { readonly total: number; readonly items: readonly OutboxItem[] }

/** 待送: what has been done here and is not everywhere yet, in sending order, each with its reason. */
export function OutboxPanel(props: OutboxProps) {
  const { store } = useDesk()
  const { t } = useWords()
  const status = useDeskStatus()
  const [listed, setListed] = useState<Listed | null>(null)
  const [at, setAt] = useState(0)
  const body = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const read = useCallback(() => {
    void store.request('outbox.list', { limit: SHOWN }).then(setListed)
  }, [store])
  useEffect(read, [read])
  const hear = useCallback(
    (notice: Notice) => {
      if (notice.kind === 'status' || notice.kind === 'case') read()
    },
    [read],
  )
  useNotices(hear)
  const items = inSendingOrder(listed?.items ?? [])
  const marked = Math.min(at, items.length - 1)

  function move(by: number): void {
    const next = Math.max(0, Math.min(items.length - 1, marked + by))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const takeOut = useTakeOut(status)
  // The field is gone with its form; the keys go on working.
  useEffect(() => {
    if (!takeOut.isAsking && document.activeElement === document.body)
      body.current?.closest<HTMLElement>('[role="dialog"]')?.focus()
  }, [takeOut.isAsking])
  const tryNow = (): void => void store.request('sync.now', null)
  usePanelKeys(body, (event) => {
    if (event.target instanceof HTMLInputElement) {
      if (event.key !== 'Escape') return false
      takeOut.cancel()
      return true
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false
    const item = items[marked]
    const step = stepOf(event)
    if (step !== 0) move(step)
    else if (event.code === 'KeyW') props.onClose()
    else if (event.key === 'Enter' && item !== undefined) props.onGo(item.command.caseId)
    else return takeOut.press(event.code)
    return true
  })
  return (
    <Panel
      place="middle"
      width={900}
      title={t('outbox.title', { count: status === null ? '—' : status.waitingLocal + status.waitingLedger })}
      subtitle={status === null ? null : <Oldest status={status} />}
      onClose={props.onClose}
      footer={
        <>
          <span className="outbox-hint">
            {more(listed, items.length) > 0 ? `${t('outbox.more', { count: more(listed, items.length) })} · ` : ''}
            {t('outbox.order')}
          </span>
          <span className="outbox-gap" />
          <KeyCap keys="↑" />
          <KeyCap keys="↓" /> {t('outbox.move')}
          <KeyCap keys="Enter" /> {t('outbox.go')}
        </>
      }
    >
      <div className="outbox" ref={body}>
        {status === null ? null : <ThreeBoxes boxes={boxesOf(status)} linkUp={status.link.up} />}
        <OutboxTools takeOut={takeOut} stuck={status?.stuck === true} onTryNow={tryNow} />
        {takeOut.isAsking ? <ReasonForm takeOut={takeOut} /> : null}
        {listed !== null && items.length === 0 ? <p className="outbox-empty">{t('outbox.empty')}</p> : null}
        <ol className="outbox-list" ref={list} aria-label={t('outbox.title', { count: items.length })}>
          {items.map((item, index) => (
            <OutboxRow
              key={item.n}
              item={item}
              status={status}
              first={items.find((each) => each.state === 'local')?.n ?? null}
              marked={index === marked}
              onPress={() => props.onGo(item.command.caseId)}
            />
          ))}
        </ol>
      </div>
    </Panel>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  KeyJ: 1,
  ArrowUp: -1,
  KeyK: -1,
  PageDown: 10,
  PageUp: -10,
}

/** Rows to go with this key; 0 when it does not move. */
function stepOf(event: KeyboardEvent): number {
  return steps[event.code] ?? 0
}

function more(listed: Listed | null, shown: number): number {
  return Math.max(0, (listed?.total ?? 0) - shown)
}

function Oldest(props: { readonly status: DeskStatus }) {
  const { t } = useWords()
  const now = useNow(1000)
  const { oldestWaitingAt, stuck, stuckSince } = props.status
  if (oldestWaitingAt === null) return <>{t('outbox.none')}</>
  const span = ageWords(now - (stuckSince ?? oldestWaitingAt), t)
  return (
    <span className={stuck ? 'outbox-stuck' : undefined}>
      {stuck ? t('outbox.stuck', { span }) : t('outbox.oldest', { time: clockTime(oldestWaitingAt), span })}
    </span>
  )
}
