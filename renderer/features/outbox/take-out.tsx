import { useState } from 'react'
import type { ExportFault, LinesOrder } from '#shared/ipc/export.ts'
import { useDesk } from '../../desk/access.tsx'
import { desk as bridge } from '../../desk/bridge.ts'
import type { DeskStatus } from '../../store/protocol.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { outboxLines } from './outbox-lines.ts'

/** A file of more would be a ledger of its own; what is left out is said. */
const MOST_LINES = 20_000

type Said = { readonly text: string; readonly bad: boolean } | null

export type TakeOut = {
  readonly isAsking: boolean
  readonly said: Said
  readonly mayTakeCommands: boolean
  readonly askReason: () => void
  readonly cancel: () => void
  /** Does what this key stands for; false: it is none of ours. */
  readonly press: (code: string) => boolean
  readonly takeCommands: (reason: string) => Promise<void>
  readonly takeDiagnostics: () => Promise<void>
}

/** The waiting commands or the desk's diagnostics into a file; asks a supervisor why first. */
export function useTakeOut(status: DeskStatus | null): TakeOut {
  const { t } = useWords()
  const { desk, store } = useDesk()
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<Said>(null)
  const role = desk.session?.actor.role ?? null

  async function save(order: LinesOrder): Promise<void> {
    const answer = await bridge.request('lines.save', order)
    if (answer.ok) {
      const count = order.lines.length
      const word = order.kind === 'commands' ? 'outbox.saved' : 'outbox.diagnosticsSaved'
      setSaid({ text: t(word, { count, file: answer.value.file, folder: answer.value.folder }), bad: false })
    } else setSaid({ text: t(faultWord(answer.fault.detail)), bad: true })
  }

  async function takeDiagnostics(): Promise<void> {
    const machine = await store.request('sync.describe', null)
    const links = await store.request('links.history', null)
    const facts = { at: Date.now(), version: desk.version, platform: desk.platform, gateway: desk.gateway.state }
    const lines = [facts, { status }, { machine }, { links }].map((each) => JSON.stringify(each))
    await save({ kind: 'diagnostics', title: t('outbox.diagnosticsFile'), reason: t('outbox.diagnostics'), lines })
  }

  const mayTakeCommands = role === 'supervisor' || role === 'administrator'
  return {
    isAsking,
    said,
    mayTakeCommands,
    askReason: () => setAsking(true),
    cancel: () => setAsking(false),
    press(code) {
      if (code === 'KeyE' && mayTakeCommands) setAsking(true)
      else if (code === 'KeyD') void takeDiagnostics()
      else return false
      return true
    },
    async takeCommands(reason) {
      if (status === null) return
      const { items } = await store.request('outbox.list', { limit: MOST_LINES })
      const lines = [...outboxLines(items, status, Date.now())]
      setAsking(false)
      await save({ kind: 'commands', title: t('outbox.file'), reason, lines })
    },
    takeDiagnostics,
  }
}

const faults: readonly ExportFault[] = ['auditFailed', 'folderFailed', 'diskFull', 'fileLocked', 'notAllowed']

function faultWord(code: string): WordKey {
  const known = faults.find((fault) => fault === code)
  return known === undefined ? 'export.fault.writeFailed' : `export.fault.${known}`
}

type ToolsProps = { readonly takeOut: TakeOut; readonly stuck: boolean; readonly onTryNow: () => void }

/** What can be done about a queue: send now, and files for those who help. */
export function OutboxTools({ takeOut, stuck, onTryNow }: ToolsProps) {
  const { t } = useWords()
  return (
    <div className="outbox-tools">
      <button type="button" className={`outbox-button${stuck ? ' is-needed' : ''}`} onClick={onTryNow}>
        {t('outbox.tryNow')}
        <KeyCap keys="F5" />
      </button>
      {takeOut.mayTakeCommands ? (
        <button type="button" className="outbox-button" onClick={takeOut.askReason}>
          {t('outbox.take')}
          <KeyCap keys="E" />
        </button>
      ) : null}
      <button type="button" className="outbox-button" onClick={() => void takeOut.takeDiagnostics()}>
        {t('outbox.diagnostics')}
        <KeyCap keys="D" />
      </button>
      <span className={`outbox-said${takeOut.said?.bad === true ? ' is-bad' : ''}`} role="status">
        {takeOut.said?.text ?? ''}
      </span>
    </div>
  )
}

/** Personal data leaves the desk: says so, and asks why. */
export function ReasonForm({ takeOut }: { readonly takeOut: TakeOut }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const isReason = reason.trim().length >= 2
  return (
    <form
      className="outbox-reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReason) void takeOut.takeCommands(reason.trim())
      }}
    >
      <label htmlFor="outbox-reason">{t('outbox.take.why')}</label>
      <input
        id="outbox-reason"
        autoFocus
        maxLength={500}
        value={reason}
        placeholder={t('outbox.take.example')}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" className="outbox-button" disabled={!isReason}>
        {t('outbox.take.do')}
        <KeyCap keys="Enter" />
      </button>
    </form>
  )
}
