import type { ReactNode } from 'react'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { refusedByStatus } from '#shared/domain/case/transitions.ts'
import { maskName, maskPhone } from '#shared/domain/access/masking.ts'
import { mayReveal } from '#shared/domain/access/permissions.ts'
import { useDesk } from '../../desk/access.tsx'
import { useRevealed } from '../../desk/use-revealed.ts'
import { correctedPlace } from '../../text/corrected-place.ts'
import { useWords } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import { ClassPath } from '../../ui/facts/class-path.tsx'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { CardRevealed } from './card-revealed.tsx'

type FieldsProps = {
  readonly view: CaseView
  readonly onAct: (actId: string) => void
}

/** Who, what, where: people masked until somebody states a purpose. */
export function CardFields(props: FieldsProps) {
  const { t } = useWords()
  const names = useNames()
  const { record, family } = props.view
  const { state } = record
  const appeals = [record, ...family].flatMap(currentAppeals)
  const first = appeals[0]
  const revealed = useRevealed(state.id)
  const assignment = state.assignment
  return (
    <dl className="case-card-fields">
      {revealed === null ? (
        <>
          <Field label={t('caseCard.field.appellant')}>
            <People appeals={appeals} />
          </Field>
          <Field label={t('caseCard.field.phone')}>
            <Phones appeal={first} onReveal={() => props.onAct('reveal')} />
          </Field>
        </>
      ) : (
        <CardRevealed appeals={appeals} revealed={revealed} onHide={() => props.onAct('reveal')} />
      )}
      <Field label={t('caseCard.field.class')}>
        {state.classCode === null ? (
          <span className="case-card-hint">{t('caseCard.noClass')}</span>
        ) : (
          <ClassPath code={state.classCode} />
        )}
      </Field>
      <Field label={t('caseCard.field.urgency')}>
        {`${t(`urgency.${state.urgency}`)} · ${t(`nature.${state.nature}`)}`}
      </Field>
      <Field label={t('caseCard.field.place')} wide>
        <Place view={props.view} written={first?.place ?? ''} onAct={props.onAct} />
      </Field>
      <Field label={t('caseCard.field.unit')} wide>
        {assignment === null ? (
          <span className="case-card-hint">{t('caseCard.noUnit')}</span>
        ) : (
          unitWords(names, assignment.lead)
        )}
      </Field>
      {assignment === null || assignment.assist.length === 0 ? null : (
        <Field label={t('caseCard.field.assist')} wide>
          {assignment.assist.map((unit) => unitWords(names, unit)).join(t('merge.list'))}
        </Field>
      )}
      {assignment === null || assignment.instruction === '' ? null : (
        <Field label={t('caseCard.field.instruction')} wide>
          {assignment.instruction}
        </Field>
      )}
    </dl>
  )
}

/** The corrected place before the appeal's own words, which stay readable; the key that corrects it stands beside. */
function Place(props: { readonly view: CaseView; readonly written: string; readonly onAct: (actId: string) => void }) {
  const { t } = useWords()
  const names = useNames()
  const { state } = props.view.record
  const place = state.place ?? null
  const written = props.written === '' ? t('caseCard.noPlace') : props.written
  return (
    <>
      {place === null ? null : (
        <>
          {correctedPlace(place, names)} <span className="case-card-hint">{t('caseCard.placeCorrected')}</span>{' '}
        </>
      )}
      <span className={place === null && props.written !== '' ? undefined : 'case-card-hint'}>
        {place === null ? written : t('caseCard.placeWritten', { place: written })}
      </span>
      {refusedByStatus('correctPlace', state.status) === null ? (
        <button
          type="button"
          className="case-card-link case-card-correct"
          aria-keyshortcuts="P"
          onClick={() => props.onAct('correctPlace')}
        >
          <KeyCap keys="P" />
          {t('caseCard.correctPlace')}
        </button>
      ) : null}
    </>
  )
}

function Field(props: { readonly label: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={props.wide === true ? 'is-wide' : undefined}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** The first person by name; how many there are when the case stands for several. */
function People(props: { readonly appeals: readonly Appeal[] }) {
  const { t } = useWords()
  const [first] = props.appeals
  if (first === undefined) return null
  const people = new Set(props.appeals.map((appeal) => appeal.appellant.phones[0] ?? appeal.appellant.name))
  const name = maskName(first.appellant.name, first.appellant.secret)
  return (
    <>
      {name === '' ? <span className="case-card-hint">{t('caseCard.anonymous')}</span> : name}
      {people.size < 2 ? null : <span className="case-card-hint"> {t('caseCard.people', { count: people.size })}</span>}
    </>
  )
}

/** Offered also where there is no phone: a name or an identity number may be what is needed. */
function Phones(props: { readonly appeal: Appeal | undefined; readonly onReveal: () => void }) {
  const { t } = useWords()
  const { desk } = useDesk()
  const role = desk.session?.actor.role
  const phones = props.appeal?.appellant.phones ?? []
  return (
    <>
      {phones.length === 0 ? (
        <span className="case-card-hint">{t('caseCard.noPhone')}</span>
      ) : (
        phones.map(maskPhone).join(' ')
      )}
      {role === undefined || !mayReveal(role, false) ? null : (
        <button
          type="button"
          className="case-card-link case-card-reveal"
          aria-keyshortcuts="O"
          onClick={props.onReveal}
        >
          <KeyCap keys="O" />
          {t('reveal.show')}
        </button>
      )}
    </>
  )
}
