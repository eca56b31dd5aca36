import './reveal.css'
import { useEffect, useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { LONGEST_PURPOSE, SHORTEST_PURPOSE } from '#shared/ipc/reveal.ts'
import { useDesk } from '../../desk/access.tsx'
import { revealsOf } from '../../desk/reveals.ts'
import type { Row } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { AboutCases } from '../../ui/panel/about-cases.tsx'
import { FormSays } from '../../ui/panel/form-says.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { phraseOf, purposePhrases } from './purposes.ts'

type RevealProps = { readonly caseId: CaseId; readonly onClose: () => void; readonly onShown: () => void }

/** Why a number is to be seen: typed, or one of three with Alt and a digit; Enter shows it once that is recorded. */
export function RevealDialog(props: RevealProps) {
  const { t } = useWords()
  const { store } = useDesk()
  const reveals = revealsOf(store)
  const [row, setRow] = useState<Row | null>(null)
  const [purpose, setPurpose] = useState('')
  const [refusal, setRefusal] = useState('')
  const [isAsking, setAsking] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { caseId } = props
  useEffect(() => {
    void store.request('rows.byId', { ids: [caseId] }).then(([found]) => setRow(found ?? null))
  }, [store, caseId])

  async function give(): Promise<void> {
    const said = purpose.trim()
    if (isAsking) return
    if (said.length < SHORTEST_PURPOSE) {
      setRefusal(t('reveal.short'))
      field.current?.focus()
      return
    }
    setAsking(true)
    const fault = await reveals.reveal(caseId, said).catch(() => 'deskGone' as const)
    setAsking(false)
    if (fault === null) props.onShown()
    else setRefusal(t(`reveal.fault.${fault}`))
  }

  /** What is still on its way when the person goes is recorded and not shown. */
  function close(): void {
    reveals.hide()
    props.onClose()
  }

  function take(at: number): void {
    const phrase = purposePhrases[at]
    if (phrase === undefined) return
    setPurpose(t(phrase))
    setRefusal('')
    field.current?.focus()
  }

  usePanelKeys(body, (event) => {
    const phrase = phraseOf(event)
    if (phrase !== null) take(phrase)
    else if (event.key === 'Enter' && !event.altKey && !event.shiftKey && !isButton(event.target)) void give()
    else return false
    return true
  })

  return (
    <Panel
      place="middle"
      width={520}
      title={t('reveal.title')}
      subtitle={<AboutCases count={1} view={row === null ? null : { row }} />}
      onClose={close}
      footer={
        <>
          <FormSays refusal={refusal} otherwise={t('reveal.record')} />
          <button type="button" className="form-button is-primary" disabled={isAsking} onClick={() => void give()}>
            {t('reveal.give')}
            <KeyCap keys="Enter" />
          </button>
        </>
      }
    >
      <div className="form" ref={body}>
        <label className="form-field">
          <span>{t('reveal.purpose')}</span>
          <input
            ref={field}
            className="form-text is-line"
            data-focus-first
            autoComplete="off"
            maxLength={LONGEST_PURPOSE}
            value={purpose}
            placeholder={t('reveal.purpose.example')}
            aria-invalid={refusal !== '' && purpose.trim().length < SHORTEST_PURPOSE}
            onChange={(event) => {
              setPurpose(event.target.value)
              setRefusal('')
            }}
          />
        </label>
        <div className="form-choices" role="group" aria-label={t('reveal.phrases')}>
          {purposePhrases.map((phrase, at) => (
            <button type="button" key={phrase} aria-pressed={purpose === t(phrase)} onClick={() => take(at)}>
              <KeyCap keys={`Alt+${at + 1}`} />
              {t(phrase)}
            </button>
          ))}
        </div>
        <p className="reveal-until">{t('reveal.until')}</p>
      </div>
    </Panel>
  )
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button') !== null
}
