import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseView, Given } from '../../store/protocol.ts'
import { choosePrimary, commandsFor, isMerge, type Decision } from './decisions.ts'
import { markedGroup, suggestedGroups, type Group } from './groups.ts'
import { suggestionOf } from './pair.ts'

export type Fault = Extract<Given, { readonly ok: false }>['fault']
export type Judged = {
  readonly group: string
  readonly primary: CaseId
  readonly other: CaseId
  readonly decision: Decision
  readonly at: Instant
}
export type Said =
  /** Appeals that the primary now stands for, and its date. */
  | { readonly kind: 'merged'; readonly count: number; readonly dueAt: Instant }
  | { readonly kind: 'recorded'; readonly decision: Decision }
  | { readonly kind: 'takenBack' }
  | { readonly kind: 'nothingToTakeBack' }
  | { readonly kind: 'cannotTakeBack'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly fault: Fault }

export type MergeState = {
  readonly phase: 'loading' | 'ready'
  readonly groups: readonly Group[]
  readonly more: boolean
  readonly groupAt: number
  /** Views of the present group, primary first. */
  readonly columns: readonly CaseView[]
  /** The case that is being compared with the primary; null when the group holds nothing else. */
  readonly currentId: CaseId | null
  readonly onlyDifferent: boolean
  readonly judged: readonly Judged[]
  readonly said: Said | null
  readonly load: (marked: readonly CaseId[] | null) => Promise<void>
  readonly openGroup: (at: number) => Promise<void>
  readonly moveCase: (by: 1 | -1) => void
  readonly setCurrent: (id: CaseId) => void
  readonly changePrimary: () => void
  readonly toggleDifferent: () => void
  readonly judge: (decision: Decision, note: string, now: Instant) => Promise<void>
  readonly skip: () => Promise<void>
  readonly takeBack: () => Promise<void>
  readonly refresh: (ids: readonly CaseId[]) => Promise<void>
}

const VIEW = 'merge-bench'
/** Groups read at once: one page of the list at the left, read in well under a tenth of a second. */
const BATCH = 40

type Tools = {
  readonly client: StoreClient
  readonly set: (part: Partial<MergeState>) => void
  readonly get: () => MergeState
}

export function createMergeStore(client: StoreClient): StoreApi<MergeState> {
  return createStore<MergeState>((set, get) => {
    const tools: Tools = { client, set, get }
    let read = 0
    let isSuggested = false
    let seen: readonly CaseView[] = []
    async function nextBatch(): Promise<void> {
      const { version, total } = await client.request('view.open', {
        view: VIEW,
        query: { queue: 'likelyRepeats', conditions: [], text: '', order: [] },
        keep: null,
      })
      const rows = await client.request('view.rows', {
        view: VIEW,
        version,
        start: read,
        end: Math.min(total, read + BATCH),
      })
      const ids = rows?.rows.map((row) => row.id) ?? []
      read += ids.length
      seen = [...seen, ...(await openAll(client, ids))]
      await client.request('view.close', { view: VIEW })
      const known = get().groups
      const news = suggestedGroups(seen).filter((group) => !known.some(({ key }) => key === group.key))
      set({ groups: [...known, ...news], more: ids.length > 0 && read < total })
    }
    return {
      ...{ phase: 'loading', groups: [], more: false, groupAt: 0, columns: [], currentId: null },
      ...{ onlyDifferent: false, judged: [], said: null },
      load: async (marked) => {
        read = 0
        seen = []
        set({ phase: 'loading', groups: [], groupAt: 0, columns: [] })
        isSuggested = marked === null || marked.length === 0
        if (marked === null || marked.length === 0) await nextBatch()
        else {
          const views = await openAll(client, marked)
          const whole = views.length === 1 ? suggestedGroups(views)[0] : markedGroup(views)
          set({ groups: whole ? [whole] : [], more: false })
        }
        await get().openGroup(0)
        set({ phase: 'ready' })
      },
      openGroup: async (at) => {
        // What the finder has found since the list was read comes when its end is reached.
        if (isSuggested && at >= get().groups.length && !get().more) {
          read = 0
          seen = []
          await nextBatch()
        }
        // A batch may hold nothing that can still be judged.
        while (at >= get().groups.length && get().more) await nextBatch()
        const { groups } = get()
        const next = Math.max(0, Math.min(groups.length - 1, at))
        const group = groups[next]
        if (group === undefined) return
        const columns = ordered(await openAll(client, group.ids), null)
        set({ groupAt: next, columns, currentId: firstOpen(columns, get().judged) })
      },
      moveCase: (by) => {
        const { columns, currentId } = get()
        const others = columns.slice(1)
        const at = others.findIndex((view) => view.row.id === currentId)
        const next = others[(at + by + others.length) % others.length]
        if (next !== undefined) set({ currentId: next.row.id })
      },
      setCurrent: (id) => {
        if (get().columns[0]?.row.id !== id) set({ currentId: id })
      },
      changePrimary: () => {
        const { columns, currentId } = get()
        const primary = columns[0]
        if (currentId === null || primary === undefined) return
        set({ columns: ordered(columns, currentId), currentId: primary.row.id, said: null })
      },
      toggleDifferent: () => set({ onlyDifferent: !get().onlyDifferent }),
      judge: (decision, note, now) => judge(tools, decision, { note, now }),
      skip: async () => {
        const next = nextOpen(get())
        if (next === null) await get().openGroup(get().groupAt + 1)
        else set({ currentId: next, said: null })
      },
      takeBack: () => takeBack(tools),
      refresh: async (ids) => {
        const { columns } = get()
        const changed = await openAll(
          client,
          ids.filter((id) => columns.some((view) => view.row.id === id)),
        )
        set({ columns: get().columns.map((view) => changed.find((each) => each.row.id === view.row.id) ?? view) })
      },
    }
  })
}

async function openAll(client: StoreClient, ids: readonly CaseId[]): Promise<readonly CaseView[]> {
  const read = await Promise.all(ids.map((id) => client.request('case.open', { id, markOpened: false })))
  return read.filter((view) => view !== null)
}

/** Primary first (the one named, or the one that has come furthest), then by likelihood. */
function ordered(views: readonly CaseView[], primaryId: CaseId | null): readonly CaseView[] {
  const id = primaryId ?? choosePrimary(views.map((view) => view.record.state))?.id
  const primary = views.find((view) => view.row.id === id)
  if (primary === undefined) return views
  const score = (view: CaseView): number => suggestionOf(primary, view)?.score ?? 0
  return [primary, ...views.filter((view) => view !== primary).toSorted((a, b) => score(b) - score(a))]
}

export function judgedOf(state: Pick<MergeState, 'columns' | 'judged'>, id: CaseId): Judged | undefined {
  const primary = state.columns[0]?.row.id
  return state.judged.findLast((each) => each.primary === primary && each.other === id)
}

function firstOpen(columns: readonly CaseView[], judged: readonly Judged[]): CaseId | null {
  const others = columns.slice(1)
  return (others.find((view) => judgedOf({ columns, judged }, view.row.id) === undefined) ?? others[0])?.row.id ?? null
}

/** The next one to the right, then from the left, that nobody has judged. */
function nextOpen(state: MergeState): CaseId | null {
  const others = state.columns.slice(1)
  const at = others.findIndex((view) => view.row.id === state.currentId)
  const round = [...others.slice(at + 1), ...others.slice(0, Math.max(0, at))]
  return round.find((view) => judgedOf(state, view.row.id) === undefined)?.row.id ?? null
}

async function judge(
  { client, set, get }: Tools,
  decision: Decision,
  { note, now }: { note: string; now: Instant },
): Promise<void> {
  const { columns, currentId, groups, groupAt } = get()
  const [first] = columns
  const current = columns.find((view) => view.row.id === currentId)
  if (first === undefined || currentId === null || current === undefined) return
  const primary = first.row.id
  for (const command of commandsFor(decision, { primary: first.record.state, other: current.record.state, note })) {
    const given = await client.request('command.give', { command })
    if (!given.ok) {
      set({ said: { kind: 'refused', fault: given.fault } })
      return
    }
  }
  const judged: Judged = { group: groups[groupAt]?.key ?? '', primary, other: currentId, decision, at: now }
  set({ judged: [...get().judged, judged] })
  await get().refresh([primary, currentId])
  const said = saidOf(decision, get().columns[0])
  const next = nextOpen(get())
  if (next !== null) set({ currentId: next, said })
  else {
    // The group is decided: the next one comes by itself; at the end of the list this one stays.
    await get().openGroup(groupAt + 1)
    set({ said })
  }
}

function saidOf(decision: Decision, primary: CaseView | undefined): Said {
  if (!isMerge(decision) || primary === undefined) return { kind: 'recorded', decision }
  return { kind: 'merged', count: primary.row.appealCount, dueAt: primary.row.deadline.dueAt }
}

/** Ctrl+Z: a merge is taken apart by an un-merge; the other judgements only leave a record and are judged anew instead. */
async function takeBack({ client, set, get }: Tools): Promise<void> {
  const last = get().judged.at(-1)
  if (last === undefined) return set({ said: { kind: 'nothingToTakeBack' } })
  if (!isMerge(last.decision)) return set({ said: { kind: 'cannotTakeBack', decision: last.decision } })
  const given = await client.request('command.give', {
    command: { kind: 'unmerge', caseId: last.primary, members: [last.other] },
  })
  if (!given.ok) return set({ said: { kind: 'refused', fault: given.fault } })
  set({ judged: get().judged.slice(0, -1) })
  const at = get().groups.findIndex((group) => group.key === last.group)
  if (at >= 0 && at !== get().groupAt) await get().openGroup(at)
  await get().refresh([last.primary, last.other])
  set({ currentId: last.other, said: { kind: 'takenBack' } })
}
