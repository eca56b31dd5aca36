import './say.css'
import { useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useDesk } from '../../desk/access.tsx'
import { extensionLeft } from '../../desk/due-after.ts'
import { useCases } from '../../desk/use-cases.ts'
import { useDraft } from '../../desk/use-draft.ts'
import type { CaseView } from '../../store/protocol.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { DraftState } from '../../ui/panel/draft-state.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { FormSays } from '../../ui/panel/form-says.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { SayAbout } from './say-about.tsx'
import { SayChoices } from './say-choices.tsx'
import { SayField } from './say-field.tsx'
import { commandOf, daysOf, nothingSaid, otherOf, phrasesOf, picksOf, type SayKind } from './say-kinds.ts'

type SayPanelProps = {
  readonly what: SayKind
  readonly cases: readonly CaseId[]
  readonly onClose: () => void
  /** Gives the commands; answers the sentence of a refusal that keeps the panel open, or null. */
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

/** One text, perhaps a reason and days, and what it does: ask, decline, note, recall, request, decide. */
export function SayPanel(props: SayPanelProps) {
  const { t } = useWords()
  const { reference } = useDesk()
  const { what, cases, onGive } = props
  const views = useCases(cases)
  const draft = useDraft(what, cases, nothingSaid)
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const said = draft.value
  const other = otherOf(what)
  const days = daysOf(said, views?.[0] === undefined ? 1 : extensionLeft(views[0].record.state, reference).days)

  async function give(kind: SayKind): Promise<void> {
    const why = await onGive(cases.map((caseId) => commandOf(kind, caseId, { ...said, days })))
    setRefusal(why ?? '')
    if (why === null) draft.drop()
    else body.current?.querySelector('textarea')?.focus()
  }
  function choose(at: number): void {
    const pick = picksOf(what)[at]
    const phrase = phrasesOf(what)[at]
    if (pick !== undefined) draft.fill({ reason: said.reason === t(pick) ? '' : t(pick) })
    else if (phrase !== undefined) draft.fill({ text: joined(said.text, t(phrase)) })
    setRefusal('')
  }

  usePanelKeys(body, (event) => {
    const main = hasMainKey(event)
    if (main && event.key === 'Enter') {
      void give(event.shiftKey && other !== null ? other : what)
      return true
    }
    if (main && event.code === 'KeyS') {
      draft.write()
      return true
    }
    const digit = Number(/^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1] ?? 0)
    if (digit === 0 || !event.altKey || main) return false
    choose(digit - 1)
    return true
  })

  return (
    <Panel
      title={t(`say.${what}`)}
      subtitle={subtitleOf(views, cases, t)}
      width={620}
      onClose={props.onClose}
      footer={
        <>
          <FormSays refusal={refusal} otherwise={t(`say.${what}.then`)} />
          {other === null ? null : (
            <button type="button" className="form-button" onClick={() => void give(other)}>
              {t(`say.${other}`)}
              <KeyCap keys="Ctrl+Shift+Enter" />
            </button>
          )}
          <button type="button" className="form-button is-primary" onClick={() => void give(what)}>
            {t(`say.${what}`)}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="form" ref={body}>
        <SayAbout what={what} views={views ?? []} days={days} onDays={(days) => draft.fill({ days })} />
        <SayChoices what={what} reason={said.reason} onChoose={choose} />
        <SayField
          what={what}
          text={said.text}
          isRefused={refusal !== ''}
          onText={(text) => {
            draft.fill({ text })
            setRefusal('')
          }}
        />
        <p className="form-count">
          <DraftState writtenAt={draft.writtenAt} />
          {' · '}
          {t('say.length', { count: said.text.trim().length })}
        </p>
      </div>
    </Panel>
  )
}

function subtitleOf(views: readonly CaseView[] | null, cases: readonly CaseId[], t: Translate): string {
  if (cases.length > 1) return t('say.many', { count: cases.length })
  const [view] = views ?? []
  return view === undefined ? '' : `${view.row.no} ${view.row.title}`
}

function joined(before: string, phrase: string): string {
  return before.trim() === '' ? phrase : `${before.trimEnd()}\n${phrase}`
}
