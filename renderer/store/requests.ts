/** What each request of a window does. Reading is done at once; what changes the store waits for its turn there. */
import { assert } from '#shared/domain/core/assert.ts'
import { entriesOf } from './base.ts'
import { openCase, readCase } from './cases.ts'
import { rowAt } from './columns/row.ts'
import { idsOfExport } from './export/ids.ts'
import { sendCopy, sendExport } from './export/send.ts'
import type { RequestName, Requests, Row } from './protocol.ts'
import { countGroups } from './query/groups.ts'
import { select } from './query/run.ts'
import { revealCase } from './reveal.ts'
import { deskStatus, outboxItem } from './status.ts'
import { keysOf } from './storage/database.ts'
import { decodeJson } from './storage/vault.ts'
import type { Store } from './store.ts'
import { listSavings } from './savings.ts'
import { listWarnings } from './warnings.ts'
import type { Sources } from './views/sources.ts'
import {
  facetsOf,
  groupsOf,
  idsOf,
  indexOf,
  nearestOf,
  openView,
  reload,
  rowsOf,
  stateOf,
  sumsOf,
  type View,
} from './views/views.ts'

/** What a request may use: the store and the views of the window that asks. */
export type Asked = {
  readonly store: Store
  readonly sources: Sources
  readonly views: Map<string, View>
  readonly demandSync: () => void
  readonly describeSync: () => unknown
}

type Handlers = {
  readonly [N in RequestName]: (
    asked: Asked,
    input: Requests[N]['input'],
  ) => Requests[N]['output'] | Promise<Requests[N]['output']>
}

export const handlers: Handlers = {
  'view.open'({ sources, views }, { view: name, query, keep }) {
    const source = sources.source()
    const before = views.get(name)
    const view = openView(name, query, source)
    // Rows asked for under the old query must not pass for rows of the new one.
    view.version = (before?.version ?? 0) + 1
    views.set(name, view)
    return { ...stateOf(view, source), keptIndex: indexOf(view, keep, source) }
  },
  'view.reload'({ sources, views }, { view: name, keep }) {
    const source = sources.source()
    const view = viewNamed(views, name)
    reload(view, source)
    return { ...stateOf(view, source), keptIndex: indexOf(view, keep, source) }
  },
  'view.close'({ views }, { view }) {
    views.delete(view)
    return null
  },
  'view.rows'({ sources, views }, { view: name, version, start, end }) {
    const view = views.get(name)
    return view?.version === version ? { version, rows: rowsOf(view, start, end, sources.source()) } : null
  },
  'view.ids'({ sources, views }, { view: name, version, start, end }) {
    const view = views.get(name)
    return view?.version === version ? idsOf(view, start, end, sources.source()) : null
  },
  'view.facets': ({ sources, views }, { view, fields }) => facetsOf(viewNamed(views, view), fields, sources.source()),
  'view.groups': ({ sources, views }, { view, by }) => groupsOf(viewNamed(views, view), by, sources.source()),
  'view.sums': ({ sources, views }, { view, ids }) => sumsOf(viewNamed(views, view), ids, sources.source()),
  'view.nearest': ({ sources, views }, { view, receivedAt }) =>
    nearestOf(viewNamed(views, view), receivedAt, sources.source()),
  'query.counts'({ store, sources }, { queries }) {
    if (!store.base.loaded) return null
    const { context, newest } = sources.source()
    return queries.map((query) => select(query, newest(), context).length)
  },
  'query.groups'({ sources }, { query, by }) {
    const { context, newest } = sources.source()
    return countGroups(select(query, newest(), context), by, context)
  },
  'rows.byId': ({ store: { base } }, { ids }) =>
    ids
      .map((id) => base.table.slotOf(id))
      .filter((slot) => slot >= 0)
      .map((slot) => rowAt(base.table, slot, base.clock())),
  'case.open'({ store }, { id, markOpened }) {
    if (markOpened) store.markOpened(id)
    return openCase(store.base, id)
  },
  'case.read': ({ store }, { id }) => readCase(store.base, id),
  'case.find': ({ store, sources }, { text, limit }) => findCases(store, sources, text, limit),
  'case.reveal': ({ store }, asked) => revealCase(store.base, asked),
  'command.give': ({ store }, { command }) => store.give(command),
  async 'conflict.drop'({ store }, { n }) {
    await store.dropConflict(n)
    return null
  },
  'outbox.list'({ store: { base } }, { limit }) {
    const entries = entriesOf(base).filter((entry) => !entry.dropped)
    return { total: entries.length, items: entries.slice(0, limit).map((entry) => outboxItem(base, entry)) }
  },
  'export.start': ({ store, sources, views }, ask) =>
    sendExport(store.base, idsOfExport(viewNamed(views, ask.view), ask.only, sources.source()), ask),
  'export.copy': ({ store, sources, views }, ask) =>
    sendCopy(store.base, idsOfExport(viewNamed(views, ask.view), ask.only, sources.source()), ask),
  'links.history': ({ store }) => store.base.links,
  'sync.describe': ({ describeSync }) => describeSync(),
  'sync.now'({ demandSync }) {
    demandSync()
    return null
  },
  async 'kept.put'({ store }, { shelf, key, value }) {
    await store.keep(shelf, key, value)
    return null
  },
  async 'kept.list'({ store: { base } }, { shelf }) {
    const keys = (await keysOf(base.vault.database, shelf)).map(String)
    const values = await base.vault.read(shelf, keys)
    return keys.flatMap((key, index) => {
      const bytes = values[index]
      return bytes === undefined ? [] : [{ key, value: decodeJson<unknown>(bytes) }]
    })
  },
  'warnings.list': ({ store: { base } }) => listWarnings(base.warnings, base.repeats.likely, base.clock()),
  'savings.list'({ store: { base }, sources }, asked) {
    const { context, newest } = sources.source()
    return listSavings(base, { context, newest: newest() }, asked)
  },
  reference: ({ store }) => store.base.reference,
  status: ({ store }) => deskStatus(store.base),
  counts: ({ store, sources }) => (store.base.loaded ? sources.counts() : null),
}

function viewNamed(views: ReadonlyMap<string, View>, name: string): View {
  const view = views.get(name)
  assert(view !== undefined, `view ${name} is open`)
  return view
}

/** Newest first; a case whose number is exactly what was typed comes before all others. */
function findCases(store: Store, sources: Sources, text: string, limit: number): readonly Row[] {
  if (text.trim() === '') return []
  const { context, newest } = sources.source()
  const found = select({ queue: 'all', conditions: [], text }, newest(), context)
  const rows = Array.from(found.subarray(0, Math.max(limit, 200)), (slot) => rowAt(store.base.table, slot, context.now))
  const named = rows.filter((row) => row.no === text.trim())
  return [...named, ...rows.filter((row) => row.no !== text.trim())].slice(0, limit)
}
