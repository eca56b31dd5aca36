import { useStore } from 'zustand'
import { useDeskStatus } from '../../desk/access.tsx'
import { Rail } from '../../features/rail/rail.tsx'
import type { Query } from '../../store/query/query.ts'
import type { Bench } from '../acts/act.ts'
import type { JumpPlace } from '../acts/keyboard.ts'
import { focusList } from '../acts/move-acts.ts'
import { isDueToday, openQueue } from '../list-setup.ts'
import { useCounts } from './use-counts.ts'
import { useViewCounts } from './use-views.ts'

/** The rail with its numbers, which change several times a second: nothing else is drawn again for them. */
export function RailArea(props: { readonly bench: Bench; readonly onJump: (to: JumpPlace) => void }) {
  const { bench, onJump } = props
  const { queue, screen, views } = bench
  const counts = useCounts()
  const status = useDeskStatus()
  const viewCounts = useViewCounts(views)
  const named = useStore(views.state, (state) => state.views)
  const query = useStore(queue.state, (state) => state.query)
  const arrived = useStore(queue.state, (state) => state.view?.arrived ?? 0)
  const isComplete = useStore(queue.state, (state) => state.view?.complete === true)
  const viewId = useStore(screen, (state) => state.viewId)
  const jumping = useStore(screen, (state) => state.jumping)

  function jump(to: JumpPlace): void {
    onJump(to)
    focusList()
  }

  return (
    <Rail
      active={placeOf(viewId, query)}
      counts={counts}
      arrived={arrived}
      filling={status === null || status.bootstrap !== null || !isComplete}
      jumping={jumping}
      views={named.map(({ id, name }) => ({ id, name, count: viewCounts.views.get(id) }))}
      extra={{ dueToday: viewCounts.today, quarantine: status?.quarantined ?? null }}
      onGo={(to) => {
        void openQueue(bench, to)
        focusList()
      }}
      onExtra={jump}
      onView={jump}
    />
  )
}

/** What the rail shows as where we are. */
function placeOf(viewId: string | null, query: Query): string {
  return viewId ?? (isDueToday(query) ? 'dueToday' : query.queue)
}
