import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { FamilyPanel } from '../../features/family/family-panel.tsx'
import { JumpPanel } from '../../features/jump/jump-panel.tsx'
import { KeySheet } from '../../features/key-sheet/key-sheet.tsx'
import { LinksPanel } from '../../features/links/links-panel.tsx'
import { OutboxPanel } from '../../features/outbox/outbox-panel.tsx'
import { QuarantinePanel } from '../../features/quarantine/quarantine-panel.tsx'
import { Palette } from '../../features/palette/palette.tsx'
import { useWords } from '../../text/translate.ts'
import type { Bench } from '../acts/act.ts'
import { focusList } from '../acts/move-acts.ts'
import { CasePanel } from './case-panel.tsx'
import { openDueToday, openQueue, openView } from '../list-setup.ts'
import { ColumnsArea } from './columns-area.tsx'
import { ExportArea } from './export-area.tsx'
import { paletteActs, queueOfAct, sheetActs, viewOfAct } from './listed-acts.ts'
import { ViewsArea } from './views-area.tsx'

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
  const all = bench.views.state.getState().views

  function close(): void {
    screen.setState({ panel: null })
    focusList()
  }

  switch (panel.kind) {
    case 'family':
      return <FamilyPanel caseId={panel.of} onGo={onGo} onClose={close} />
    case 'export':
      return <ExportArea bench={bench} onClose={close} />
    case 'outbox':
      return <OutboxPanel onClose={close} onGo={onGo} />
    case 'links':
      return <LinksPanel onClose={close} />
    case 'quarantine':
      return <QuarantinePanel onClose={close} onGo={onGo} />
    case 'palette':
      return (
        <Palette
          acts={paletteActs(t, all)}
          onRun={(id) => {
            close()
            const to = queueOfAct(id)
            const view = all.find((each) => each.id === viewOfAct(id))
            if (to !== null) void openQueue(bench, to)
            else if (view !== undefined) void openView(bench, view)
            else if (id === 'dueToday') void openDueToday(bench)
            else perform(id)
          }}
          onGo={onGo}
          onClose={close}
        />
      )
    case 'columns':
      return <ColumnsArea bench={bench} onClose={close} />
    case 'views':
      return <ViewsArea bench={bench} saving={panel.saving} onClose={close} />
    case 'jump':
      return (
        <JumpPanel
          total={queue.state.getState().view?.total ?? 0}
          onCase={onGo}
          onRow={(index) => {
            close()
            queue.moveTo(index)
          }}
          onTime={(at) => {
            close()
            void queue.goToTime(at).then((found) => {
              if (!found) queue.say({ text: t('jump.empty'), kind: 'refused' })
            })
          }}
          onClose={close}
        />
      )
    case 'keys':
      return <KeySheet acts={sheetActs(t)} onClose={close} />
    default:
      return <CasePanel bench={bench} panel={panel} onClose={close} />
  }
}
