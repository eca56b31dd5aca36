import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import type { Unit, UnitId } from '#shared/domain/dispatch/unit.ts'
import type { Drafts } from '../../desk/drafts.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseView, Given } from '../../store/protocol.ts'
import { emptyDraft, type DispatchDraft } from './dispatch-draft.ts'

export type Fault = Extract<Given, { readonly ok: false }>['fault']
export type Left = { readonly no: string; readonly fault: Fault | { readonly code: 'needsClass' } }

export type DispatchState = DispatchDraft & {
  readonly phase: 'loading' | 'ready' | 'giving'
  readonly views: readonly CaseView[]
  /** Cases that were not dispatched, each with its reason; they stay in the panel. */
  readonly left: readonly Left[]
  readonly needsLead: boolean
  /** A unit that was chosen and is not there. */
  readonly away: Unit | null
  readonly done: number
  readonly load: (cases: readonly CaseId[]) => Promise<void>
  readonly setLead: (unit: UnitId) => void
  readonly toggleAssist: (unit: UnitId) => void
  readonly setInstruction: (text: string) => void
  /** True when every case was dispatched. `classOf`: the class to accept a case under that is not accepted yet. */
  readonly give: (classOf: (view: CaseView) => ClassCode | null) => Promise<boolean>
}

type Desk = { readonly client: StoreClient; readonly units: readonly Unit[]; readonly drafts: Drafts }

export function createDispatchStore({ client, units, drafts }: Desk): StoreApi<DispatchState> {
  return createStore<DispatchState>((set, get) => {
    let loaded: Promise<void> = Promise.resolve()
    let place = { kind: 'dispatch', cases: [] as readonly CaseId[] }
    function fill(part: Partial<DispatchDraft>): void {
      set({ ...part, left: [], needsLead: false, away: null })
      const { lead, assist, instruction } = get()
      const isEmpty = lead === null && assist.length === 0 && instruction === ''
      drafts.keep(place, isEmpty ? null : ({ lead, assist, instruction } satisfies DispatchDraft))
    }
    /** A unit on leave is refused at once instead of after everything has been filled in; what was chosen stays. */
    function isThere(id: UnitId): boolean {
      const found = units.find((unit) => unit.id === id)
      if (found === undefined || found.available) return true
      set({ away: found, needsLead: false })
      return false
    }
    async function read(cases: readonly CaseId[]): Promise<void> {
      place = { kind: 'dispatch', cases }
      set({ ...emptyDraft, phase: 'loading' })
      const kept = (await drafts.open(place)) as DispatchDraft | null
      const opened = await Promise.all(cases.map((id) => client.request('case.open', { id, markOpened: false })))
      // What a fast hand has chosen while the case was being read stays chosen.
      const { lead, assist, instruction } = get()
      const isBegun = lead !== null || assist.length > 0 || instruction !== ''
      set({
        ...(isBegun ? {} : (kept ?? emptyDraft)),
        views: opened.filter((view) => view !== null),
        phase: 'ready',
      })
    }
    return {
      ...emptyDraft,
      phase: 'loading',
      views: [],
      left: [],
      needsLead: false,
      away: null,
      done: 0,
      load: (cases) => (loaded = read(cases)),
      setLead: (unit) => {
        if (isThere(unit)) fill({ lead: unit, assist: get().assist.filter((id) => id !== unit) })
      },
      toggleAssist: (unit) => {
        const { assist, lead } = get()
        if (unit === lead || !(assist.includes(unit) || isThere(unit))) return
        fill({ assist: assist.includes(unit) ? assist.filter((id) => id !== unit) : [...assist, unit] })
      },
      setInstruction: (instruction) => fill({ instruction }),
      give: async (classOf) => {
        // A fast hand gives before the cases have been read.
        await loaded
        const { lead, assist, instruction, views, phase } = get()
        if (phase !== 'ready' || views.length === 0) return false
        if (lead === null) {
          set({ needsLead: true })
          return false
        }
        set({ phase: 'giving', left: [] })
        const left: Left[] = []
        const staying: CaseView[] = []
        for (const view of views) {
          const fault = await giveOne(client, view, { lead, assist, instruction, classCode: classOf(view) })
          if (fault === null) continue
          left.push({ no: view.row.no, fault })
          staying.push(view)
        }
        if (staying.length === 0) drafts.drop(place)
        set({ phase: 'ready', left, views: staying, done: get().done + views.length - staying.length })
        return staying.length === 0
      },
    }
  })
}

type Order = {
  readonly lead: UnitId
  readonly assist: readonly UnitId[]
  readonly instruction: string
  readonly classCode: ClassCode | null
}

/** Accepts first when that is still to be done: two commands, in this order, each with its own number. */
async function giveOne(client: StoreClient, view: CaseView, order: Order): Promise<Left['fault'] | null> {
  const { lead, assist, instruction, classCode } = order
  const caseId = view.row.id
  if (view.record.state.status === 'received') {
    if (classCode === null) return { code: 'needsClass' }
    const accepted = await give(client, { kind: 'accept', caseId, classCode, urgency: view.record.state.urgency })
    // Already accepted means: a first attempt came so far; the dispatch itself decides.
    if (accepted !== null && accepted.code !== 'notReceived') return accepted
  }
  return give(client, { kind: 'dispatch', caseId, lead, assist, instruction })
}

async function give(client: StoreClient, command: Command): Promise<Fault | null> {
  const given = await client.request('command.give', { command })
  return given.ok ? null : given.fault
}
