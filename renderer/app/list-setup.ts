/** How this window's list is arranged, put together from queue and screen; and the ways to arrange it otherwise. */
import { beijingDayNumber, startOfBeijingDay, type Instant } from '#shared/domain/core/instants.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { renewConditions } from '../features/conditions/parse-conditions.ts'
import { vocabularyOf } from '../features/conditions/vocabulary.ts'
import type { Queue } from '../features/queue/queue-state.ts'
import type { SavedView, ViewContent } from '../features/views/saved-view.ts'
import type { Condition, GroupFields, Query, QueueId } from '../store/query/query.ts'
import type { Screen } from './screen.ts'

export type ListSetup = {
  readonly queue: Queue
  readonly screen: Screen
  readonly settings: Settings
  readonly reference: Reference
}

export function presentContent({ queue, screen, settings }: ListSetup): ViewContent {
  const { layout, density, grouping } = screen.getState()
  const { query } = queue.state.getState()
  return { query, layout, density: density ?? settings.density, groups: grouping?.by ?? [] }
}

/** Times that follow the clock are read anew: 「到期<3天」 means three days from now. */
export function renewQuery(query: Query, reference: Reference): Query {
  return { ...query, conditions: renewConditions(query.conditions, vocabularyOf(reference), Date.now()) }
}

/** The ways below resolve when the list shows what was asked for. */
export function openView(setup: ListSetup, view: SavedView): Promise<void> {
  const { queue, screen, reference } = setup
  const { layout, density, groups } = view
  screen.setState({ bench: 'queue', panel: null, layout, density, grouping: groupingOf(groups), viewId: view.id })
  queue.clearMarks()
  return queue.ask(renewQuery(view.query, reference))
}

/** A queue as it is: without conditions and without the view that was open. Columns stay as they are. */
export function openQueue({ queue, screen }: Pick<ListSetup, 'queue' | 'screen'>, to: QueueId): Promise<void> {
  screen.setState({ bench: 'queue', panel: null, viewId: null })
  return queue.ask({ queue: to, conditions: [], text: '' })
}

function groupingOf(groups: ViewContent['groups']): { readonly by: GroupFields; readonly drilled: readonly [] } | null {
  const [first, second] = groups
  if (first === undefined) return null
  return { by: second === undefined ? [first] : [first, second], drilled: [] }
}

/** Due on this Beijing day. */
export function dueToday(now: Instant): Condition {
  const today = beijingDayNumber(now)
  return {
    field: 'dueAt',
    op: 'within',
    from: startOfBeijingDay(today),
    to: startOfBeijingDay(today + 1) - 1,
    typed: '到期:今天',
  }
}

export function isDueToday(query: Query): boolean {
  const [only, more] = query.conditions
  return query.queue === 'allOpen' && more === undefined && only?.op === 'within' && only.typed === '到期:今天'
}

export function openDueToday({ queue, screen }: Pick<ListSetup, 'queue' | 'screen'>): Promise<void> {
  screen.setState({ bench: 'queue', panel: null, viewId: null })
  return queue.ask({ queue: 'allOpen', conditions: [dueToday(Date.now())], text: '' })
}
