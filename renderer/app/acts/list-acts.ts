import { desk as bridge } from '../../desk/bridge.ts'
import type { Act, Bench } from './act.ts'
import { focusList } from './move-acts.ts'

async function zoom({ queue, t }: Bench, act: 'in' | 'out' | 'reset'): Promise<void> {
  const answer = await bridge.request('window.zoom', { act })
  if (answer.ok) queue.say({ text: t('said.zoom', { percent: answer.value.percent }), kind: 'done' })
}

async function openWindow({ queue, t }: Bench): Promise<void> {
  const answer = await bridge.request('window.open', null)
  if (answer.ok) return
  queue.say({ text: t(`fault.${answer.fault.code}`, { detail: answer.fault.detail }), kind: 'refused' })
}

function toggleGroups({ screen }: Bench): void {
  const { grouping } = screen.getState()
  if (grouping === null) {
    screen.setState({ bench: 'queue', grouping: { by: ['branch', 'class'], drilled: [] } })
    return
  }
  const tree = document.querySelector<HTMLElement>('[data-region="groups"] [role="tree"]')
  // The first press goes to the panel, the next one puts it away.
  if (tree !== null && !tree.contains(document.activeElement)) tree.focus()
  else {
    screen.setState({ grouping: null })
    focusList()
  }
}

/** Where the menu of the keyboard opens: beside the row of the cursor. */
function openMenu({ screen }: Bench): void {
  const box = document.querySelector('.ag-row.is-cursor')?.getBoundingClientRect()
  if (box !== undefined) screen.setState({ menu: { x: box.left + 120, y: box.bottom } })
}

/** Arranging the list, going through it, and the windows it stands in. */
export const listActs: readonly Act[] = [
  {
    id: 'markPageDown',
    keys: 'Shift+PgDn',
    word: 'act.markPageDown',
    group: 'choose',
    scope: 'list',
    run: ({ queue }) => queue.extendPage(1),
  },
  {
    id: 'markPageUp',
    keys: 'Shift+PgUp',
    word: 'act.markPageUp',
    group: 'choose',
    scope: 'list',
    run: ({ queue }) => queue.extendPage(-1),
  },
  {
    id: 'markToEnd',
    keys: 'Shift+End',
    word: 'act.markToEnd',
    group: 'choose',
    scope: 'list',
    run: ({ queue }) => queue.extendTo(Number.MAX_SAFE_INTEGER),
  },
  {
    id: 'markToStart',
    keys: 'Shift+Home',
    word: 'act.markToStart',
    group: 'choose',
    scope: 'list',
    run: ({ queue }) => queue.extendTo(0),
  },
  {
    id: 'menu',
    keys: 'Shift+F10 / ContextMenu',
    word: 'act.menu',
    group: 'choose',
    scope: 'list',
    run: openMenu,
  },
  {
    id: 'goTo',
    keys: 'Ctrl+G',
    word: 'act.goTo',
    group: 'find',
    scope: 'anywhere',
    run: ({ screen }) => screen.setState({ bench: 'queue', panel: { kind: 'jump' } }),
  },
  {
    id: 'nextChanged',
    keys: 'Shift+N',
    word: 'act.nextChanged',
    group: 'find',
    scope: 'list',
    run: async ({ queue, t }) => {
      if (!(await queue.goToChanged())) queue.say({ text: t('said.noChange'), kind: 'done' })
    },
  },
  { id: 'groups', keys: 'Shift+G', word: 'act.groups', group: 'find', scope: 'list', run: toggleGroups },
  {
    id: 'columns',
    keys: 'Shift+C',
    word: 'act.columns',
    group: 'screen',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'columns' } }),
  },
  {
    id: 'views',
    keys: 'Shift+V',
    word: 'act.views',
    group: 'screen',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'views', saving: false } }),
  },
  {
    id: 'saveView',
    keys: 'Ctrl+S',
    word: 'act.saveView',
    group: 'screen',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'views', saving: true } }),
  },
  {
    id: 'window',
    keys: 'Ctrl+Shift+N',
    word: 'act.window',
    group: 'screen',
    scope: 'anywhere',
    run: openWindow,
  },
  {
    id: 'zoomIn',
    keys: 'Ctrl+Plus / Ctrl+=',
    word: 'act.zoomIn',
    group: 'screen',
    scope: 'anywhere',
    run: (bench) => zoom(bench, 'in'),
  },
  {
    id: 'zoomOut',
    keys: 'Ctrl+-',
    word: 'act.zoomOut',
    group: 'screen',
    scope: 'anywhere',
    run: (bench) => zoom(bench, 'out'),
  },
  {
    id: 'zoomReset',
    keys: 'Ctrl+0',
    word: 'act.zoomReset',
    group: 'screen',
    scope: 'anywhere',
    run: (bench) => zoom(bench, 'reset'),
  },
]
