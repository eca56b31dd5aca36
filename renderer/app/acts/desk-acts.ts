import { conflictAfter } from './conflicts.ts'
import type { Act, Bench } from './act.ts'
import { focusList } from './move-acts.ts'
import { focusRegion } from './regions.ts'
import { undo } from './undo.ts'
import type { Screen } from '../screen.ts'

async function nextConflict(bench: Bench): Promise<void> {
  const { queue, screen, t } = bench
  const id = await conflictAfter(bench.store, queue.state.getState().cursor?.id ?? null)
  if (id === null) {
    queue.say({ text: t('said.noConflict'), kind: 'done' })
    return
  }
  screen.setState({ bench: 'queue', panel: null })
  if (!(await queue.goTo(id))) {
    await queue.ask({ queue: 'conflicts', conditions: [], text: '' })
    await queue.goTo(id)
  }
  focusList()
}

function showQueue(screen: Screen): void {
  screen.setState({ bench: 'queue', panel: null })
  // The list is drawn by the next frame.
  requestAnimationFrame(focusList)
}

/** Networks, screen and the ways between the parts of the window. */
export const deskActs: readonly Act[] = [
  { id: 'undo', keys: 'Ctrl+Z', word: 'act.undo', group: 'handle', scope: 'list', run: undo },
  {
    id: 'outbox',
    keys: 'W',
    word: 'act.outbox',
    group: 'data',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'outbox' } }),
  },
  {
    id: 'family',
    keys: 'Shift+M',
    word: 'act.family',
    group: 'find',
    scope: 'list',
    run: async ({ queue, screen }) => {
      const row = await queue.cursorRow()
      if (row !== null) screen.setState({ panel: { kind: 'family', of: row.id } })
    },
  },
  {
    id: 'links',
    keys: 'Shift+W',
    word: 'act.links',
    hint: 'act.links.hint',
    group: 'data',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'links' } }),
  },
  {
    id: 'quarantine',
    keys: 'G B',
    word: 'act.quarantine',
    group: 'data',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'quarantine' } }),
  },
  { id: 'nextConflict', keys: 'L', word: 'act.nextConflict', group: 'data', scope: 'list', run: nextConflict },
  {
    id: 'syncNow',
    keys: 'F5',
    word: 'act.syncNow',
    group: 'data',
    scope: 'anywhere',
    run: async ({ store, queue, t }) => {
      await store.request('sync.now', null)
      queue.say({ text: t('said.pulled'), kind: 'done' })
    },
  },
  {
    id: 'palette',
    keys: 'Ctrl+K',
    word: 'act.palette',
    group: 'find',
    scope: 'anywhere',
    run: ({ screen }) => screen.setState({ panel: { kind: 'palette' } }),
  },
  {
    id: 'keys',
    keys: '?',
    word: 'act.keys',
    group: 'screen',
    scope: 'list',
    run: ({ screen }) => screen.setState({ panel: { kind: 'keys' } }),
  },
  {
    id: 'theme',
    keys: 'Ctrl+Shift+L',
    word: 'act.theme',
    group: 'screen',
    scope: 'anywhere',
    run: ({ changeSettings }) =>
      changeSettings({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'density',
    keys: 'Ctrl+Shift+D',
    word: 'act.density',
    group: 'screen',
    scope: 'anywhere',
    run: ({ settings, changeSettings, screen }) => {
      const now = screen.getState().density ?? settings.density
      screen.setState({ density: null })
      changeSettings({ density: now === 'compact' ? 'comfortable' : 'compact' })
    },
  },
  {
    id: 'language',
    keys: '',
    word: 'act.language',
    group: 'screen',
    scope: 'anywhere',
    run: ({ settings, changeSettings }) => changeSettings({ language: settings.language === 'en' ? 'zh-CN' : 'en' }),
  },
  { id: 'nextRegion', keys: 'F6', word: 'act.nextRegion', group: 'move', scope: 'anywhere', run: () => focusRegion(1) },
  {
    id: 'previousRegion',
    keys: 'Shift+F6',
    word: 'act.previousRegion',
    group: 'move',
    scope: 'anywhere',
    run: () => focusRegion(-1),
  },
  {
    id: 'queueBench',
    keys: 'Alt+1',
    word: 'act.queueBench',
    group: 'move',
    scope: 'anywhere',
    run: ({ screen }) => showQueue(screen),
  },
  {
    id: 'mergeBench',
    keys: 'Alt+2',
    word: 'act.mergeBench',
    group: 'move',
    scope: 'anywhere',
    run: ({ screen }) => screen.setState({ bench: 'merge', mergeCases: null, panel: null }),
  },
  {
    id: 'warningsBench',
    keys: 'Alt+3',
    word: 'act.warningsBench',
    group: 'move',
    scope: 'anywhere',
    run: ({ screen }) => screen.setState({ bench: 'warnings', panel: null }),
  },
  {
    id: 'savingsBench',
    keys: 'Alt+4',
    word: 'act.savingsBench',
    group: 'move',
    scope: 'anywhere',
    run: ({ screen }) => screen.setState({ bench: 'savings', panel: null }),
  },
  { id: 'signOut', keys: '', word: 'act.signOut', group: 'screen', scope: 'anywhere', run: ({ signOut }) => signOut() },
]
