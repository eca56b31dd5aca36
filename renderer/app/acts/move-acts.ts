import { revealsOf } from '../../desk/reveals.ts'
import { MARK_LIMIT } from '../../features/queue/queue-marks.ts'
import type { Queue } from '../../features/queue/queue-state.ts'
import type { Act } from './act.ts'

/** Moving, marking and finding: nothing here changes a case. */
export const moveActs: readonly Act[] = [
  { id: 'next', keys: 'J / ↓', word: 'act.next', group: 'move', scope: 'list', run: ({ queue }) => queue.moveBy(1) },
  {
    id: 'previous',
    keys: 'K / ↑',
    word: 'act.previous',
    group: 'move',
    scope: 'list',
    run: ({ queue }) => queue.moveBy(-1),
  },
  {
    id: 'pageDown',
    keys: 'PgDn',
    word: 'act.pageDown',
    group: 'move',
    scope: 'list',
    run: ({ queue }) => queue.movePage(1),
  },
  {
    id: 'pageUp',
    keys: 'PgUp',
    word: 'act.pageUp',
    group: 'move',
    scope: 'list',
    run: ({ queue }) => queue.movePage(-1),
  },
  { id: 'first', keys: 'Home', word: 'act.first', group: 'move', scope: 'list', run: ({ queue }) => queue.moveTo(0) },
  {
    id: 'last',
    keys: 'End',
    word: 'act.last',
    group: 'move',
    scope: 'list',
    run: ({ queue }) => queue.moveTo(Number.MAX_SAFE_INTEGER),
  },
  {
    id: 'openCard',
    keys: 'Enter',
    word: 'act.openCard',
    group: 'move',
    scope: 'list',
    run: ({ screen }) => openCard(screen),
  },
  {
    id: 'back',
    keys: 'Esc',
    word: 'act.back',
    group: 'move',
    scope: 'list',
    run: ({ screen, queue, store }) => {
      const { marks, query, view } = queue.state.getState()
      const narrowed = query.conditions.length > 0 || query.text !== ''
      queue.say(null)
      const reveals = revealsOf(store)
      if (reveals.shown.getState() !== null) reveals.hide()
      else if (screen.getState().cardOver) screen.setState({ cardOver: false })
      else if (marks.size > 0) queue.clearMarks()
      else if (narrowed && view?.total === 0) void queue.ask({ conditions: [], text: '' })
      focusList()
    },
  },
  {
    id: 'jump',
    keys: 'G',
    word: 'act.jump',
    hint: 'act.jump.hint',
    group: 'move',
    scope: 'list',
    atOnce: true,
    run: ({ screen }) => screen.setState({ jumping: true }),
  },

  { id: 'mark', keys: 'X', word: 'act.mark', group: 'choose', scope: 'list', run: ({ queue }) => queue.toggleMark() },
  {
    id: 'markDown',
    keys: 'Shift+J / Shift+↓',
    word: 'act.markDown',
    group: 'choose',
    scope: 'list',
    run: ({ queue }) => queue.extendMark(1),
  },
  {
    id: 'markUp',
    keys: 'Shift+K / Shift+↑',
    word: 'act.markUp',
    group: 'choose',
    scope: 'list',
    run: ({ queue }) => queue.extendMark(-1),
  },
  {
    id: 'markAll',
    keys: 'Ctrl+A',
    word: 'act.markAll',
    group: 'choose',
    scope: 'list',
    run: async ({ queue, t }) => {
      const count = await queue.markAll()
      if (count === MARK_LIMIT) queue.say({ text: t('said.marked', { count }), kind: 'done' })
    },
  },

  {
    id: 'conditions',
    keys: '/',
    word: 'act.conditions',
    group: 'find',
    scope: 'list',
    // What is typed behind it belongs into the field, also while the list before it is still being read.
    atOnce: true,
    run: () => focusConditions(),
  },
  {
    id: 'facets',
    keys: 'F',
    word: 'act.facets',
    group: 'find',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'facets' } }),
  },
  { id: 'load', keys: 'N', word: 'act.load', group: 'find', scope: 'list', run: ({ queue }) => load(queue) },
  {
    id: 'clearConditions',
    keys: '',
    word: 'act.clearConditions',
    group: 'find',
    scope: 'list',
    run: ({ queue }) => queue.ask({ conditions: [], text: '' }),
  },
]

/** Also the way out of a list that could not be had. */
function load(queue: Queue): Promise<void> {
  return queue.state.getState().failed ? queue.ask({}) : queue.reload()
}

function focusConditions(): void {
  document.querySelector<HTMLElement>('[data-conditions-input]')?.focus()
}

/** Puts the keyboard back on the list; an input method rests there, because nothing can be typed into it. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-region="list"]')?.focus({ preventScroll: true })
}

function openCard(screen: { setState: (change: { cardOver: boolean }) => void }): void {
  if (window.innerWidth < 1440) screen.setState({ cardOver: true })
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-region="card"]')?.focus({ preventScroll: true }),
  )
}
