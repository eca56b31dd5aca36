/**
 * What was filled in and not given: in memory with every stroke, on disk within two seconds. It outlives the panel, the
 * application, a claim that ran out and a merge; only giving the command (or emptying the form) ends it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Instant } from '#shared/domain/core/instants.ts'
import { draftedCases, placeOfKey, type Drafted, type DraftPlace } from './drafted-cases.ts'
import type { StoreClient } from './store-client.ts'

export type Drafts = {
  /** What was kept for these cases; for a single case also what was kept for a case that has been merged into it. */
  readonly open: (place: DraftPlace) => Promise<unknown>
  /** Null: the form is empty again, nothing is left to keep. */
  readonly keep: (place: DraftPlace, value: unknown) => void
  /** Forgets it, and the one of a member that stood in for it. */
  readonly drop: (place: DraftPlace) => void
  /** Resolves when everything kept is on disk. */
  readonly write: () => Promise<void>
  readonly state: StoreApi<DraftsState>
  /** Stops listening to the store. */
  readonly close: () => void
}

export type DraftsState = {
  /** When the last write came to an end. */
  readonly writtenAt: Instant | null
  /** Kinds of drafts by case; what was kept for a member stands at its primary as well. */
  readonly drafted: Drafted
}

const WRITE_AFTER_MS = 2_000

/** `owner`: whoever sits here; another person at this desk never sees these drafts. */
export function createDrafts(client: StoreClient, owner: string): Drafts {
  const prefix = `${owner}/`
  const kept = new Map<string, unknown>()
  const changed = new Set<string>()
  /** The draft of a member that was shown for its primary. */
  const standIns = new Map<string, string>()
  const state = createStore<DraftsState>(() => ({ writtenAt: null, drafted: new Map() }))
  let timer: ReturnType<typeof setTimeout> | null = null

  const loaded = client.request('kept.list', { shelf: 'drafts' }).then((items) => {
    for (const { key, value } of items) {
      if (key.startsWith(prefix) && !kept.has(key) && !changed.has(key)) kept.set(key, value)
    }
    void tell()
  })
  const close = client.listen((notice) => {
    // A merge moves the sign to the primary, taking it back returns it.
    if (notice.kind === 'case' && notice.ids.some((id) => state.getState().drafted.has(id))) void tell()
  })
  const keyOf = ({ kind, cases }: DraftPlace): string => `${prefix}${kind}/${cases.toSorted((a, b) => a - b).join(' ')}`

  /** The answer of an older question never overwrites a newer one. */
  let asked = 0
  async function tell(): Promise<void> {
    asked += 1
    const mine = asked
    const places = [...kept.keys()].map((key) => placeOfKey(key.slice(prefix.length)))
    const drafted = await draftedCases(client, places)
    if (mine === asked) state.setState({ drafted })
  }

  function change(key: string, value: unknown): void {
    const was = kept.has(key)
    if (value === null) kept.delete(key)
    else kept.set(key, value)
    changed.add(key)
    if (was !== kept.has(key)) void tell()
    timer ??= setTimeout(() => void write(), WRITE_AFTER_MS)
  }

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    await loaded
    const keys = [...changed]
    changed.clear()
    for (const key of keys) {
      await client.request('kept.put', { shelf: 'drafts', key, value: kept.get(key) ?? null })
    }
    if (keys.length > 0) state.setState({ writtenAt: Date.now() })
  }

  async function ofMember({ kind, cases }: DraftPlace): Promise<string | null> {
    const [id, ...others] = cases
    if (id === undefined || others.length > 0) return null
    const view = await client.request('case.open', { id, markOpened: false })
    const members = view?.family.map((member) => keyOf({ kind, cases: [member.state.id] })) ?? []
    return members.find((key) => kept.has(key)) ?? null
  }

  function drop(place: DraftPlace): void {
    const key = keyOf(place)
    const standIn = standIns.get(key)
    for (const each of standIn === undefined ? [key] : [key, standIn]) if (kept.has(each)) change(each, null)
    standIns.delete(key)
    void write()
  }

  return {
    async open(place) {
      await loaded
      const key = keyOf(place)
      if (kept.has(key)) return kept.get(key)
      const standIn = await ofMember(place)
      if (standIn === null) return null
      standIns.set(key, standIn)
      return kept.get(standIn)
    },
    keep: (place, value) => (value === null ? drop(place) : change(keyOf(place), value)),
    drop,
    write,
    state,
    close,
  }
}

const bySession = new WeakMap<StoreClient, Drafts>()

/** One set of drafts for each signed-in session. */
export function draftsOf(client: StoreClient, owner: string): Drafts {
  const known = bySession.get(client) ?? createDrafts(client, owner)
  bySession.set(client, known)
  return known
}
