import type { Refusal } from '#shared/domain/case/refusal.ts'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { columnDay } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useNow } from '../../ui/use-now.ts'
import { decisions, digitOf, refusedDecision, type Decision } from './decisions.ts'
import type { MergeState, Said } from './merge-store.ts'

type BarProps = {
  readonly state: MergeState
  readonly pair: { readonly primary: CaseView; readonly current: CaseView } | null
  readonly suggested: Decision | null
  readonly onConsider: (decision: Decision | null) => void
  readonly onJudge: (decision: Decision) => void
}

/** Five equal keys; the suggested one has the ring, an impossible one says why. */
export function DecisionBar(props: BarProps) {
  const { t } = useWords()
  const { desk, reference } = useDesk()
  const now = useNow(30_000)
  const { state, pair } = props
  const actor = desk.session?.actor
  function refusalOf(decision: Decision): Refusal | null {
    if (pair === null || actor === undefined) return null
    return refusedDecision(decision, {
      primary: pair.primary.record.state,
      other: pair.current.record.state,
      actor,
      now,
      reference,
    })
  }
  const which = state.columns.findIndex((view) => view.row.id === state.currentId) + 1
  return (
    <>
      <div className="merge-question">
        <span>{pair === null ? t('merge.groupDone') : t('merge.question', { which })}</span>
        <SaidWords said={state.said} />
        <span className="merge-gap" />
        <span className="merge-hint">{t('merge.flow')}</span>
      </div>
      <div className="merge-decisions">
        {decisions.map((decision) => (
          <DecisionButton
            key={decision}
            decision={decision}
            pair={pair}
            refusal={refusalOf(decision)}
            suggested={decision === props.suggested}
            onConsider={props.onConsider}
            onJudge={props.onJudge}
          />
        ))}
      </div>
    </>
  )
}

type ButtonProps = Pick<BarProps, 'pair' | 'onConsider' | 'onJudge'> & {
  readonly decision: Decision
  readonly refusal: Refusal | null
  readonly suggested: boolean
}

function DecisionButton(props: ButtonProps) {
  const { t } = useWords()
  const { decision, pair, refusal } = props
  const digit = digitOf(decision)
  const isSuggested = props.suggested && refusal === null
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={pair === null || refusal !== null}
      className={isSuggested ? 'is-suggested' : undefined}
      aria-keyshortcuts={String(digit)}
      onMouseEnter={() => props.onConsider(decision)}
      onMouseLeave={() => props.onConsider(null)}
      onClick={() => props.onJudge(decision)}
    >
      <KeyCap keys={String(digit)} />
      <span>
        <strong>
          {t(`merge.decision.${digit}`)}
          {isSuggested ? <small>{t('merge.suggested')}</small> : null}
        </strong>
        {refusal === null ? (
          <span className="merge-hint">{t(`merge.decision.${digit}.hint`)}</span>
        ) : (
          <RefusalWords refusal={refusal} pair={pair} />
        )}
      </span>
    </button>
  )
}

function RefusalWords(props: { readonly refusal: Refusal } & Pick<BarProps, 'pair'>) {
  const { t } = useWords()
  const { refusal, pair } = props
  const about = pair?.current.primary?.no ?? pair?.primary.primary?.no ?? ''
  return (
    <span className="merge-hint is-refusal">{t(`refusal.${refusal.code}`, { detail: refusal.detail, about })}</span>
  )
}

/** What the last key did; stays until the next one. */
function SaidWords(props: { readonly said: Said | null }) {
  const { t } = useWords()
  const now = useNow(60_000)
  const { said } = props
  if (said === null) return null
  const words = (): string => {
    switch (said.kind) {
      case 'merged':
        return t('merge.merged', { count: said.count, date: columnDay(said.dueAt, now) })
      case 'recorded':
        return t('merge.linked', { what: t(`merge.decision.${digitOf(said.decision)}`) })
      case 'cannotTakeBack':
        return t('merge.cannotTakeBack', { what: t(`merge.decision.${digitOf(said.decision)}`) })
      case 'refused':
        return t(`refusal.${said.fault.code}`, {
          detail: said.fault.detail,
          about: 'about' in said.fault ? String(said.fault.about ?? '') : '',
        })
      default:
        return t(`merge.${said.kind}`)
    }
  }
  return (
    <span role="status" className={said.kind === 'refused' ? 'merge-said is-refused' : 'merge-said'}>
      {words()}
    </span>
  )
}
