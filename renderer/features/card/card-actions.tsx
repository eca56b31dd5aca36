import './card-actions.css'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { ariaKeys, KeyCap } from '../../ui/key-cap.tsx'
import { useNow } from '../../ui/use-now.ts'
import { cardActs, likelyAct, type CardAct } from './acts.ts'

/** The eight acts with their keys; what the rules do not allow now is greyed and says why. */
export function CardActions(props: { readonly view: CaseView; readonly onAct: (actId: string) => void }) {
  const { t } = useWords()
  const { desk } = useDesk()
  const now = useNow(15_000)
  const actor = desk.session?.actor
  const acts = actor === undefined ? [] : cardActs(props.view.record.state, actor, now)
  if (acts.length === 0) return <p className="case-card-actions is-read-only">{t('caseCard.readOnly')}</p>
  const likely = likelyAct(acts)
  const about = props.view.primary?.no ?? ''
  return (
    <div className="case-card-actions" role="toolbar" aria-label={t('caseCard.acts')}>
      {acts.map((act) => (
        <ActButton key={act.id} act={act} likely={act.id === likely} about={about} onAct={props.onAct} />
      ))}
    </div>
  )
}

type ButtonProps = {
  readonly act: CardAct
  readonly likely: boolean
  readonly about: string
  readonly onAct: (actId: string) => void
}

function ActButton(props: ButtonProps) {
  const { t } = useWords()
  const { act } = props
  const why =
    act.refusal === null
      ? undefined
      : t(`refusal.${act.refusal.code}`, { detail: act.refusal.name, about: props.about })
  return (
    <button
      type="button"
      className={`case-card-act${props.likely ? ' is-likely' : ''}`}
      disabled={act.refusal !== null}
      title={why}
      {...(act.keys === '' ? {} : { 'aria-keyshortcuts': ariaKeys(act.keys) })}
      onClick={() => props.onAct(act.id)}
    >
      {t(`caseCard.act.${act.id}`)}
      {act.keys === '' ? null : <KeyCap keys={act.keys} />}
    </button>
  )
}
