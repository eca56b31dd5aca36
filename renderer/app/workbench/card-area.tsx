import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { CaseCard } from '../../features/card/case-card.tsx'
import { ConflictCard } from '../../features/conflict/conflict-card.tsx'
import type { Queue } from '../../features/queue/queue-state.ts'
import { useWords } from '../../text/translate.ts'
import { focusList } from '../acts/move-acts.ts'
import type { Screen } from '../screen.ts'

type CardAreaProps = {
  readonly queue: Queue
  readonly screen: Screen
  readonly onAct: (id: string) => void
  readonly onGo: (id: CaseId) => void
}

/** While J is held down the card waits until the cursor rests. */
const SETTLES_MS = 70

/** The case under the cursor; when two truths stand against each other, the decision instead. */
export function CardArea(props: CardAreaProps) {
  const { queue, screen } = props
  const { t } = useWords()
  const cursorId = useStore(queue.state, (state) => state.cursor?.id ?? null)
  const inConflict = useStore(queue.state, (state) => state.row?.sync === 'conflict')
  const isOver = useStore(screen, (state) => state.cardOver)
  const caseId = useSettled(cursorId)
  const isConflict = inConflict && caseId !== null && caseId === cursorId
  return (
    <aside
      aria-label={t('shell.card')}
      className={`card-area${isOver ? ' is-over' : ''}${isConflict ? ' is-conflict' : ''}`}
    >
      {isConflict ? (
        <ConflictCard caseId={caseId} onDone={focusList} />
      ) : (
        <CaseCard caseId={caseId} onAct={props.onAct} onGo={props.onGo} />
      )}
    </aside>
  )
}

function useSettled(id: CaseId | null): CaseId | null {
  const [settled, setSettled] = useState({ id, at: 0 })
  useEffect(() => {
    // A single step is followed at once; only steps in quick succession wait.
    const wait = Date.now() - settled.at > 200 ? 0 : SETTLES_MS
    if (id === settled.id) return
    const timer = setTimeout(() => setSettled({ id, at: Date.now() }), wait)
    return () => clearTimeout(timer)
  }, [id, settled])
  return settled.id
}
