import { useStore } from 'zustand'
import { NAME_LENGTH } from '../../features/views/saved-view.ts'
import { ViewsPanel } from '../../features/views/views-panel.tsx'
import { useWords } from '../../text/translate.ts'
import type { Bench } from '../acts/act.ts'
import { conditionsInWords } from '../acts/export-acts.ts'
import { openView, presentContent } from '../list-setup.ts'
import { useViewCounts } from './use-views.ts'

type ViewsAreaProps = { readonly bench: Bench; readonly saving: boolean; readonly onClose: () => void }

/** The named views, with this window's list as what can be kept. */
export function ViewsArea(props: ViewsAreaProps) {
  const { bench } = props
  const { views, screen, queue } = bench
  const { t } = useWords()
  const active = useStore(screen, (state) => state.viewId)
  const counts = useViewCounts(views)
  const known = views.state.getState().views.find((view) => view.id === active)
  return (
    <ViewsPanel
      views={views}
      present={presentContent(bench)}
      suggested={known?.name ?? conditionsInWords(bench).slice(0, NAME_LENGTH)}
      active={active}
      counts={counts.views}
      saving={props.saving}
      onOpen={(view) => {
        void openView(bench, view)
        props.onClose()
        queue.say({ text: t('views.opened', { name: view.name }), kind: 'done' })
      }}
      onSaved={(view) => {
        screen.setState({ viewId: view.id })
        queue.say({ text: t('views.saved', { name: view.name }), kind: 'done' })
      }}
      onClose={props.onClose}
    />
  )
}
