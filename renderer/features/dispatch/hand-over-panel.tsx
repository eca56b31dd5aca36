import './dispatch.css'
import './hand-over.css'
import { useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { UnitId } from '#shared/domain/dispatch/unit.ts'
import { useCases } from '../../desk/use-cases.ts'
import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { FormSays } from '../../ui/panel/form-says.tsx'
import { AboutCases } from '../../ui/panel/about-cases.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { UnitPicker } from './unit-picker.tsx'

type HandOverProps = {
  readonly what: 'delegate' | 'addHandler'
  readonly cases: readonly CaseId[]
  readonly onClose: () => void
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

/** The unit passes the case on, or takes another unit in: one tree, one unit. */
export function HandOverPanel(props: HandOverProps) {
  const { t } = useWords()
  const names = useNames()
  const { what, cases } = props
  const [view] = useCases(cases) ?? []
  const [chosen, setChosen] = useState<UnitId | null>(null)
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)

  async function give(): Promise<void> {
    if (chosen === null) {
      setRefusal(t('handOver.chooseFirst'))
      return
    }
    const commands = cases.map((caseId): Command =>
      what === 'delegate' ? { kind: what, caseId, to: chosen } : { kind: what, caseId, unit: chosen },
    )
    setRefusal((await props.onGive(commands)) ?? '')
  }
  function choose(unit: UnitId): void {
    setChosen(unit)
    setRefusal('')
  }
  usePanelKeys(body, (event) => {
    if (!hasMainKey(event) || event.key !== 'Enter') return false
    void give()
    return true
  })
  return (
    <Panel
      title={t(`handOver.${what}`)}
      subtitle={<AboutCases count={cases.length} view={view} />}
      width={460}
      onClose={props.onClose}
      footer={
        <>
          <FormSays refusal={refusal} otherwise={t(`handOver.${what}.then`)} />
          <button type="button" className="form-button is-primary" onClick={() => void give()}>
            {chosen === null ? t(`handOver.${what}`) : names.unitInFull(chosen)}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="hand-over" ref={body}>
        {cases.length > 1 ? null : <LeadsNow view={view} />}
        <UnitPicker {...pickedAs(what, chosen)} onLead={choose} onAssist={choose} />
      </div>
    </Panel>
  )
}

function LeadsNow(props: { readonly view: CaseView | undefined }) {
  const { t } = useWords()
  const names = useNames()
  const lead = props.view?.record.state.assignment?.lead
  return lead === undefined ? null : (
    <p className="hand-over-now">{t('handOver.now', { unit: unitWords(names, lead) })}</p>
  )
}

function pickedAs(what: HandOverProps['what'], chosen: UnitId | null) {
  return what === 'delegate'
    ? ({ only: 'lead', lead: chosen, assist: [] } as const)
    : ({ only: 'assist', lead: null, assist: chosen === null ? [] : [chosen] } as const)
}
