/** Who does what in the invented city: desk staff, and the unit that answers for a place or a line of work. */
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Unit } from '#shared/domain/dispatch/unit.ts'
import { demonstrationAccounts } from '../demonstration/reference/accounts.ts'
import { demonstrationUnits } from '../demonstration/reference/units.ts'
import type { Random } from '../demonstration/random.ts'
import { findRule } from '#shared/domain/deadline/rule.ts'
import type { UnitCaseFacts } from '../demonstration/units-at-work.ts'
import type { Rulebook } from '../ledger/rulebook.ts'

export function deskActors(role: 'operator' | 'visitor' | 'supervisor'): readonly Actor[] {
  return demonstrationAccounts
    .filter((account) => account.role === role)
    .map(({ username, name }) => ({ id: username, name, role }))
}

export type UnitChooser = (record: CaseRecord, random: Random) => Unit | undefined

/** A line of work when one exists for the class, else the station of the street, else a branch of the district. */
export function createUnitChooser(rulebook: Rulebook): UnitChooser {
  const available = (id: string): Unit | undefined => {
    const unit = rulebook.unitOf(id)
    return unit?.available ? unit : undefined
  }
  const lines = demonstrationUnits('').filter((unit) => unit.handles.length > 0)
  const units = rulebook.reference.units.filter((unit) => unit.available)
  const branches = units.filter((unit) => unit.level === 'branch')
  const stations = units.filter((unit) => unit.level === 'station')
  return ({ state, appeals }, random) => {
    const appeal = appeals.at(-1)
    const answersFor = (code: string | null | undefined) => (unit: Unit) => code != null && unit.area.includes(code)
    const ofClass = lines.filter(({ handles }) => handles.some((code) => state.classCode?.startsWith(code)))
    const line = available((ofClass.find(answersFor(appeal?.districtCode)) ?? ofClass[0])?.id ?? '')
    if (line !== undefined && random.chance(0.8)) return line
    const station = stations.find((unit) => unit.parent !== null && answersFor(appeal?.streetCode)(unit))
    const branch = branches.find(answersFor(appeal?.districtCode))
    return station ?? branch ?? line ?? branches[random.between(0, branches.length - 1)]
  }
}

export function unitActor(rulebook: Rulebook, state: Case): Actor {
  const unit = state.assignment === null ? undefined : rulebook.unitOf(state.assignment.lead)
  return { id: unit?.id ?? 'unit', name: unit?.name ?? '', role: 'unit' }
}

export function unitFacts(rulebook: Rulebook, { state, appeals }: CaseRecord): UnitCaseFacts {
  const rule = findRule(rulebook.rules, state.clock.ruleId)
  return {
    status: state.status === 'dispatched' ? 'dispatched' : 'handling',
    classCode: state.classCode,
    place: appeals.at(-1)?.place ?? '',
    unitName: unitActor(rulebook, state).name,
    dueAt: state.deadline.dueAt,
    waiting: state.returnRequest !== null || state.extensionRequest !== null,
    returns: state.returns,
    extensions: state.extensions,
    extension: rule?.extension ?? { days: 0, times: 0 },
    reworks: state.reworks,
  }
}
