import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { beijingDate } from '#shared/domain/core/instants.ts'
import { useDesk } from '../../desk/access.tsx'
import { sayValue } from '../../features/conditions/say-condition.ts'
import { isDrilled, withoutDrill } from '../../features/grouping/group-lines.ts'
import { GroupPanel } from '../../features/grouping/group-panel.tsx'
import type { Group } from '../../store/protocol.ts'
import type { GroupField, GroupFields, Query } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import type { Bench } from '../acts/act.ts'
import { focusList } from '../acts/move-acts.ts'

const NO_MORE_OFTEN_MS = 1_000

/** The groups beside the list: counted for the list without the group that is open. */
export function GroupArea(props: { readonly bench: Pick<Bench, 'queue' | 'screen'>; readonly by: GroupFields }) {
  const { queue, screen } = props.bench
  const { t } = useWords()
  const names = useNames()
  const query = useStore(queue.state, (state) => state.query)
  const drilled = useStore(screen, (state) => state.grouping?.drilled) ?? []
  const base = withoutDrill(query.conditions, drilled)
  const groups = useGroups({ ...query, conditions: base }, props.by)

  function nameOf(field: GroupField, value: string): string {
    if (value === '') return ''
    if (field === 'receivedAt' || field === 'dueAt' || field === 'changedAt')
      return /^\d+$/u.test(value) ? beijingDate(Number(value)) : value
    return sayValue(field, value, t, names)
  }

  return (
    <GroupPanel
      by={props.by}
      groups={groups}
      drilled={isDrilled(query.conditions, drilled) ? drilled : []}
      nameOf={nameOf}
      onBy={(by) => {
        screen.setState({ grouping: { by, drilled: [] } })
        if (drilled.length > 0) void queue.ask({ conditions: base })
      }}
      onDrill={(conditions, leave) => {
        screen.setState({ grouping: { by: props.by, drilled: conditions } })
        void queue.ask({ conditions: [...base, ...conditions] })
        if (leave) focusList()
      }}
      onLeave={focusList}
      onClose={() => {
        screen.setState({ grouping: null })
        focusList()
      }}
    />
  )
}

function useGroups(query: Query, by: GroupFields): readonly Group[] | null {
  const { store } = useDesk()
  const [groups, setGroups] = useState<readonly Group[] | null>(null)
  const asked = JSON.stringify([query.queue, query.conditions, query.text, by])
  useEffect(() => {
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | null = null
    async function ask(): Promise<void> {
      const answer = await store.request('query.groups', { query, by })
      if (isCurrent) setGroups(answer)
    }
    void ask()
    const stop = store.listen((notice) => {
      if (notice.kind !== 'counts' || timer !== null) return
      timer = setTimeout(() => {
        timer = null
        void ask()
      }, NO_MORE_OFTEN_MS)
    })
    return () => {
      isCurrent = false
      stop()
      if (timer !== null) clearTimeout(timer)
    }
    // `asked` says what of the query matters here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, asked])
  return groups
}
