import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { revealsOf } from '../../desk/reveals.ts'
import { RevealDialog } from '../../features/reveal/reveal-dialog.tsx'
import type { Bench } from '../acts/act.ts'

type AreaProps = { readonly bench: Pick<Bench, 'store' | 'screen' | 'queue'> }

/** Asks for the purpose over everything else, and hides what is shown as soon as its place is no longer on the screen. */
export function RevealArea({ bench }: AreaProps) {
  const { screen } = bench
  const caseId = useStore(screen, (state) => state.revealing)
  useHiding(bench)
  if (caseId === null) return null
  const close = (): void => screen.setState({ revealing: null })
  return (
    <RevealDialog
      key={caseId}
      caseId={caseId}
      onClose={close}
      onShown={() => {
        // In a narrow window the card lies over the list, where there is one.
        screen.setState({ revealing: null, ...(isNarrow() ? { cardOver: true } : {}) })
      }}
    />
  )
}

function useHiding({ store, screen, queue }: AreaProps['bench']): void {
  useEffect(() => {
    const reveals = revealsOf(store)
    function look(): void {
      const shown = reveals.shown.getState()
      if (shown !== null && !placesOf({ screen, queue }).includes(shown.caseId)) reveals.hide()
    }
    const stops = [screen.subscribe(look), queue.state.subscribe(look)]
    return () => {
      for (const stop of stops) stop()
      // The session ends, or its window: nothing of it stays behind.
      reveals.hide()
    }
  }, [store, screen, queue])
}

/** The cases of which this window has a place for numbers: the panel of a visit, and the card where it is in view. */
function placesOf({ screen, queue }: Pick<Bench, 'screen' | 'queue'>): readonly CaseId[] {
  const { panel, bench, cardOver, revealing } = screen.getState()
  const visited = panel?.kind === 'visit' ? panel.cases.slice(0, 1) : []
  const cursor = queue.state.getState().cursor?.id ?? null
  // While the dialog is about to go, the card over the list is about to come.
  const isCardThere = bench === 'queue' && (!isNarrow() || cardOver || revealing !== null)
  return isCardThere && cursor !== null ? [...visited, cursor] : visited
}

function isNarrow(): boolean {
  return window.innerWidth < 1440
}
