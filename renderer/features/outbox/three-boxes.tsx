import { ArrowRight } from 'lucide-react'
import { useWords } from '../../text/translate.ts'
import type { Boxes } from './waiting-for.ts'

/** Only here → in the ledger → refused: where everything that is under way stands, in the four words of the desk. */
export function ThreeBoxes(props: { readonly boxes: Boxes; readonly linkUp: boolean }) {
  const { t } = useWords()
  const { local, ledger, refused, network } = props.boxes
  const current = local > 0 ? 'local' : ledger > 0 ? 'ledger' : ''
  return (
    <div className="outbox-boxes">
      <div className={current === 'local' ? 'is-current' : undefined}>
        <span>{t('outbox.local')}</span>
        <strong>{local}</strong>
        <span className="outbox-hint">
          {local > 0 && !props.linkUp ? t('outbox.why.gateway') : t('outbox.local.hint')}
        </span>
      </div>
      <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
      <div className={current === 'ledger' ? 'is-current' : undefined}>
        <span>
          {network === null ? t('outbox.ledger') : t('outbox.ledger.waits', { network: t(`network.${network}`) })}
        </span>
        <strong>{ledger}</strong>
        <span className="outbox-hint">{t('outbox.ledger.hint')}</span>
      </div>
      <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
      <div className={refused > 0 ? 'is-refused' : undefined}>
        <span>{t('outbox.refused')}</span>
        <strong>{refused}</strong>
        <span className="outbox-hint">{t('outbox.refused.hint')}</span>
      </div>
    </div>
  )
}
