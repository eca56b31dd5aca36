import './relate.css'
import { useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useCases } from '../../desk/use-cases.ts'
import type { Row } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { CaseFinder } from './case-finder.tsx'
import { commandsFor, relations, type Relation } from './relations.ts'

type RelateProps = {
  readonly caseId: CaseId
  /** The second of two marked cases: nothing has to be looked for. */
  readonly other: CaseId | null
  readonly onClose: () => void
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

/** Another case by number or words, and how the two stand to each other. */
export function RelatePanel(props: RelateProps) {
  const { t } = useWords()
  const { caseId } = props
  const [view] = useCases([caseId]) ?? []
  const [relation, setRelation] = useState<Relation>('related')
  const [chosen, setChosen] = useState<Row | null>(null)
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const marked = useCases(props.other === null ? [] : [props.other])
  const other = chosen ?? marked?.[0]?.row ?? null

  async function give(): Promise<void> {
    if (other === null) setRefusal(t('relate.chooseFirst'))
    else
      setRefusal(
        (await props.onGive(commandsFor(relation, caseId, other.id, t('relate.urgeNote', { no: other.no })))) ?? '',
      )
  }
  usePanelKeys(body, (event) => {
    if (hasMainKey(event) && event.key === 'Enter') {
      void give()
      return true
    }
    const picked = relations[Number(/^Digit([1-4])$/u.exec(event.code)?.[1] ?? 0) - 1]
    if (picked === undefined || !event.altKey) return false
    setRelation(picked)
    return true
  })
  return (
    <Panel
      title={t('relate.title')}
      subtitle={view === undefined ? '' : `${view.row.no} ${view.row.title}`}
      width={680}
      onClose={props.onClose}
      footer={
        <>
          <span className="form-after">{t(`relate.then.${relation}`)}</span>
          <button type="button" className="form-button is-primary" onClick={() => void give()}>
            {t('relate.give')}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="form" ref={body}>
        <div className="form-choices" role="radiogroup" aria-label={t('relate.how')}>
          {relations.map((each, at) => (
            <button
              type="button"
              role="radio"
              aria-checked={each === relation}
              key={each}
              onClick={() => setRelation(each)}
            >
              <KeyCap keys={`Alt+${at + 1}`} />
              {t(`relate.${each}`)}
            </button>
          ))}
        </div>
        <p className="form-quote">{other === null ? t('relate.toChoose') : `${other.no} ${other.title}`}</p>
        <CaseFinder except={caseId} onChoose={setChosen} />
        <p className="form-refusal" role="alert">
          {refusal}
        </p>
      </div>
    </Panel>
  )
}
