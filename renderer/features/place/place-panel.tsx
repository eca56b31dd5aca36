import './place.css'
import { useMemo, useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useDesk } from '../../desk/access.tsx'
import { useCases } from '../../desk/use-cases.ts'
import { useDraft } from '../../desk/use-draft.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { FormSays } from '../../ui/panel/form-says.tsx'
import { AboutCases } from '../../ui/panel/about-cases.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { DraftState } from '../../ui/panel/draft-state.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { PlaceFacts } from './place-facts.tsx'
import { PlacePicker } from './place-picker.tsx'
import { placesSaid } from './places-said.ts'

type PlaceProps = {
  readonly cases: readonly CaseId[]
  readonly onClose: () => void
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

type PlaceDraft = { readonly divisionCode: string | null; readonly spot: string }
const nowhere: PlaceDraft = { divisionCode: null, spot: '' }

/** 改地点: the district or street by any part of its name, the spot in words; what the citizen wrote stays beside it. */
export function PlacePanel(props: PlaceProps) {
  const { t } = useWords()
  const { reference } = useDesk()
  const names = useNames()
  const { cases, onGive } = props
  const views = useCases(cases) ?? []
  const [first] = views
  const draft = useDraft('place', cases, nowhere)
  const { divisionCode, spot } = draft.value
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const finder = useMemo(() => createPlaceFinder(reference.divisions), [reference])
  const said = useMemo(() => (first === undefined ? [] : placesSaid(first.record, finder)), [first, finder])
  const isCorrected = views.some((view) => view.record.state.place?.divisionCode !== undefined)

  async function give(code: string | null): Promise<void> {
    const why = await onGive(
      cases.map((caseId) => ({ kind: 'correctPlace', caseId, divisionCode: code, spot: code === null ? '' : spot })),
    )
    setRefusal(why ?? '')
    if (why === null) draft.drop()
  }
  function correct(): void {
    if (divisionCode === null) setRefusal(t('place.chooseFirst'))
    else void give(divisionCode)
  }
  function choose(code: string): void {
    draft.fill({ divisionCode: code })
    setRefusal('')
  }
  usePanelKeys(body, (event) => {
    const main = hasMainKey(event)
    if (main && event.key === 'Enter') {
      correct()
      return true
    }
    if (main && event.code === 'KeyS') {
      draft.write()
      return true
    }
    const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1]
    if (digit === undefined || !event.altKey || main) return false
    const taken = said[Number(digit) - 1]
    if (digit === '0' && isCorrected) void give(null)
    else if (taken !== undefined) choose(taken)
    return true
  })
  return (
    <Panel
      title={t('command.correctPlace')}
      subtitle={<AboutCases count={cases.length} view={first} />}
      width={860}
      onClose={props.onClose}
      footer={
        <>
          <FormSays refusal={refusal} otherwise={t('place.then')} />
          {isCorrected ? (
            <button type="button" className="form-button" onClick={() => void give(null)}>
              {t('place.asWritten')}
              <KeyCap keys="Alt+0" />
            </button>
          ) : null}
          <button type="button" className="form-button is-primary" onClick={correct}>
            {divisionCode === null ? t('command.correctPlace') : t('place.to', { place: names.division(divisionCode) })}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="place" ref={body}>
        <PlacePicker chosen={divisionCode} onChoose={choose} />
        <div className="place-side">
          {said.length === 0 ? null : (
            <ol className="form-suggestions" aria-label={t('place.said')}>
              {said.map((code, at) => (
                <li key={code}>
                  <button type="button" aria-pressed={code === divisionCode} onClick={() => choose(code)}>
                    <KeyCap keys={`Alt+${at + 1}`} />
                    <span>{names.division(code)}</span>
                    <span className="form-hint">{t('place.said')}</span>
                  </button>
                </li>
              ))}
            </ol>
          )}
          <label className="form-field">
            <span>{t('place.spot')}</span>
            <input
              className="form-text is-line"
              value={spot}
              placeholder={t('place.spotHint')}
              onChange={(event) => draft.fill({ spot: event.target.value })}
            />
          </label>
          {first === undefined ? null : <PlaceFacts view={first} divisionCode={divisionCode} spot={spot} />}
          <p className="form-count">
            <DraftState writtenAt={draft.writtenAt} />
          </p>
        </div>
      </div>
    </Panel>
  )
}
