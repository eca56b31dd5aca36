import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Urgency } from '#shared/domain/case/case.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseView, Given } from '../../store/protocol.ts'

export type Fault = Extract<Given, { readonly ok: false }>['fault']
export type Left = { readonly no: string; readonly fault: Fault }

export type AcceptState = {
  readonly phase: 'loading' | 'ready' | 'giving'
  readonly views: readonly CaseView[]
  readonly classCode: ClassCode | null
  readonly urgency: Urgency
  readonly done: number
  /** Cases that were not accepted, each with its reason; they stay in the panel. */
  readonly left: readonly Left[]
  readonly load: (cases: readonly CaseId[]) => Promise<void>
  readonly choose: (code: ClassCode) => void
  readonly setUrgency: (urgency: Urgency) => void
  /** True when every case was accepted. */
  readonly give: () => Promise<boolean>
}

export function createAcceptStore(client: StoreClient): StoreApi<AcceptState> {
  /** A fast hand is ahead of the store: what it chose stays, what it gives waits for the cases. */
  let loaded: Promise<void> = Promise.resolve()
  let isUrgencyChosen = false

  return createStore<AcceptState>((set, get) => ({
    phase: 'loading',
    views: [],
    classCode: null,
    urgency: 'normal',
    done: 0,
    left: [],
    load: (cases) => {
      async function read(): Promise<void> {
        const opened = await Promise.all(cases.map((id) => client.request('case.open', { id, markOpened: false })))
        const views = opened.filter((view) => view !== null)
        const own = views[0]?.record.state.urgency ?? 'normal'
        set({ views, phase: 'ready', urgency: isUrgencyChosen ? get().urgency : own })
      }
      loaded = read()
      return loaded
    },
    choose: (classCode) => set({ classCode, left: [] }),
    setUrgency: (urgency) => {
      isUrgencyChosen = true
      set({ urgency })
    },
    give: async () => {
      await loaded
      const { classCode, urgency, views, phase } = get()
      if (classCode === null || phase !== 'ready' || views.length === 0) return false
      set({ phase: 'giving', left: [] })
      const left: Left[] = []
      const staying: CaseView[] = []
      // One after the other: commands of a terminal are numbered in the order in which they are given.
      for (const view of views) {
        const given = await client.request('command.give', {
          command: { kind: isNew(view) ? 'accept' : 'reclassify', caseId: view.row.id, classCode, urgency },
        })
        if (given.ok) continue
        left.push({ no: view.row.no, fault: given.fault })
        staying.push(view)
      }
      set({ phase: 'ready', left, views: staying, done: get().done + views.length - staying.length })
      return staying.length === 0
    },
  }))
}

/** A case that has been accepted before is given another class by the same panel. */
export function isNew(view: CaseView): boolean {
  return view.row.status === 'received'
}

/** The number for 「已并入 …」, where only the id of the other case is in the refusal. */
export function aboutOf(fault: Fault, views: readonly CaseView[]): string {
  const about = (fault as Partial<Refusal>).about
  if (about === null || about === undefined) return ''
  return views.find((view) => view.primary?.id === about)?.primary?.no ?? String(about)
}
