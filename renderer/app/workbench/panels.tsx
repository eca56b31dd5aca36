import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { KeySheet } from '../../features/key-sheet/key-sheet.tsx'
import { OutboxPanel } from '../../features/outbox/outbox-panel.tsx'
import { Palette } from '../../features/palette/palette.tsx'
import { useWords } from '../../text/translate.ts'
import type { Bench } from '../acts/act.ts'
import { focusList } from '../acts/move-acts.ts'
import { CasePanel } from './case-panel.tsx'
import { paletteActs, queueOfAct, sheetActs } from './listed-acts.ts'

type PanelsProps = {
  readonly bench: Bench & { readonly perform: (id: string) => void }
  readonly onGo: (id: CaseId) => void
}

/** The panel that is open, if any. */
export function Panels(props: PanelsProps) {
  const { bench, onGo } = props
  const { screen, queue, perform } = bench
  const { t } = useWords()
  const panel = useStore(screen, (state) => state.panel)
  if (panel === null || panel.kind === 'facets') return null

  function close(): void {
    screen.setState({ panel: null })
    focusList()
  }

  switch (panel.kind) {
    case 'outbox':
      return <OutboxPanel onClose={close} onGo={onGo} />
    case 'palette':
      return (
        <Palette
          acts={paletteActs(t)}
          onRun={(id) => {
            close()
            const to = queueOfAct(id)
            if (to === null) perform(id)
            else void queue.ask({ queue: to, conditions: [], text: '' })
          }}
          onGo={onGo}
          onClose={close}
        />
      )
    case 'keys':
      return <KeySheet acts={sheetActs(t)} onClose={close} />
    default:
      return <CasePanel bench={bench} panel={panel} onClose={close} />
  }
}
