import './card.css'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk, useNotices } from '../../desk/access.tsx'
import type { CaseView, Notice } from '../../store/protocol.ts'
import { CardActions } from './card-actions.tsx'
import { CardAdvice } from './card-advice.tsx'
import { CardFields } from './card-fields.tsx'
import { CardHead } from './card-head.tsx'
import { CardRelated } from './card-related.tsx'
import { CardResult } from './card-result.tsx'
import { CardSources } from './card-sources.tsx'
import { CardMessage, CardWaiting } from './card-states.tsx'
import { CardText } from './card-text.tsx'
import { concerns, createCardStore } from './card-store.ts'
import type { Go } from './go.ts'
import { Timeline } from './timeline.tsx'
import { useWords } from '../../text/translate.ts'

type CardProps = {
  readonly caseId: CaseId | null
  /** One of the eight acts of acts.ts, or `nextConflict`, or `reveal`. */
  readonly onAct: (actId: string) => void
  /** Follows a link to another case; without it, numbers of other cases are plain text. */
  readonly onGo?: (caseId: CaseId) => void
}

/** Everything about one case; what may be done with it stands at the foot. */
export function CaseCard(props: CardProps) {
  const { store } = useDesk()
  const { t } = useWords()
  const [cardStore] = useState(() => createCardStore(store))
  const { phase, view, open, reload } = useStore(cardStore)
  const { caseId } = props
  useEffect(() => {
    if (caseId !== null) open(caseId)
  }, [caseId, open])
  const hear = useCallback(
    (notice: Notice) => {
      if (notice.kind === 'case' && concerns(cardStore.getState().view, notice.ids)) cardStore.getState().reload()
    },
    [cardStore],
  )
  useNotices(hear)
  return (
    <section className="case-card" aria-label={t('caseCard.region')} data-region="card" tabIndex={-1}>
      {caseId === null ? (
        <CardMessage words={t('caseCard.none')} />
      ) : phase === 'slow' ? (
        <CardWaiting />
      ) : phase === 'missing' ? (
        <CardMessage words={t('caseCard.missing')} />
      ) : phase === 'failed' ? (
        <CardMessage words={t('caseCard.failed')} retry={reload} />
      ) : view === null ? null : (
        <CardOf view={view} onAct={props.onAct} onGo={props.onGo ?? null} key={view.row.id} />
      )}
    </section>
  )
}

type CardOfProps = Pick<CardProps, 'onAct'> & {
  readonly view: CaseView
  readonly onGo: Go
}

function CardOf(props: CardOfProps) {
  const { view, onAct, onGo } = props
  return (
    <>
      <div className="case-card-scroll">
        <CardHead view={view} onAct={onAct} onGo={onGo} />
        <CardText view={view} />
        <CardFields view={view} onAct={onAct} />
        <CardSources view={view} onAct={onAct} onGo={onGo} />
        <CardAdvice view={view} />
        <CardRelated view={view} onGo={onGo} />
        <CardResult view={view} />
        <Timeline view={view} />
      </div>
      <CardActions view={view} onAct={onAct} />
    </>
  )
}
