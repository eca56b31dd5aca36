/**
 * What codes of the dictionaries mean under the present reference: names to search in, ranks to sort by, the branch,
 * station and officer of a unit. Made once per reference and dictionary length, not per row.
 */
import { urgencies } from '#shared/domain/case/case.ts'
import { statuses } from '#shared/domain/case/status.ts'
import type { Unit, UnitLevel } from '#shared/domain/dispatch/unit.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { DictionaryName } from '../columns/columns.ts'
import { foldText } from '../columns/plain-text.ts'
import type { CaseTable } from '../columns/table.ts'
import { FIELD_END } from '../columns/row-text.ts'
import type { Initials } from '../pinyin.ts'

export const unitFields = ['branch', 'station', 'officer'] as const
export type UnitField = (typeof unitFields)[number]

/** Dictionaries whose names are searched. */
const searchedNames = ['district', 'street', 'lead', 'classCode'] as const
export type SearchedName = (typeof searchedNames)[number]

export type Lookups = {
  /** Unit id of a level above (or at) the lead unit, by the lead's code; '' where there is none. */
  readonly unitAt: (field: UnitField, leadCode: number) => string
  /** The class itself and every class above it, from the top; empty for a class that the reference does not know. */
  readonly classPath: (code: string) => readonly string[]
  /** Place in the sort order by code; codes without a name come last. */
  readonly ranks: (field: DictionaryName | UnitField) => Float64Array
  /** 1 for each code whose name, or a name above it, or initials hold the word; per searched dictionary. */
  readonly codesWith: (word: string) => readonly { readonly name: SearchedName; readonly codes: Uint8Array }[]
}

export type LookupSource = {
  readonly table: CaseTable
  readonly reference: Reference | null
  readonly initials: Initials
}

export function createLookups(source: LookupSource): Lookups {
  const { table } = source
  const units = new Map(source.reference?.units.map((unit) => [unit.id, unit]))
  const memory = new Map<string, unknown>()

  /** Kept until the dictionary has grown. */
  function remembered<T>(name: string, dictionary: DictionaryName, make: (values: readonly string[]) => T): T {
    const { values } = table.dictionaries[dictionary]
    const key = `${name} ${values.length}`
    if (!memory.has(key)) memory.set(key, make(values))
    return memory.get(key) as T
  }

  const above = (id: string): readonly Unit[] => {
    const chain: Unit[] = []
    for (let unit = units.get(id); unit !== undefined && chain.length < 8; unit = units.get(unit.parent ?? ''))
      chain.push(unit)
    return chain
  }
  const levelOf = (field: UnitField, values: readonly string[]): readonly string[] =>
    values.map((id) => above(id).find((unit) => unit.level === (field satisfies UnitLevel))?.id ?? '')

  function ranks(field: DictionaryName | UnitField): Float64Array {
    if (isUnitField(field)) {
      return remembered(`rank ${field}`, 'lead', (values) =>
        rankTexts(levelOf(field, values).map((id) => units.get(id)?.short ?? id)),
      )
    }
    return remembered(`rank ${field}`, field, (values) =>
      rankTexts(values.map((value) => sortText(field, value, source.reference))),
    )
  }

  return {
    unitAt: (field, leadCode) =>
      remembered(`unit ${field}`, 'lead', (values) => levelOf(field, values))[leadCode] ?? '',
    classPath: (code) => classPath(code, source.reference),
    ranks,
    codesWith: (word) =>
      searchedNames.map((name) => {
        const texts = remembered(`text ${name}`, name, (values) =>
          values.map((value) => searchText(name, value, { source, above })),
        )
        return { name, codes: Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0)) }
      }),
  }
}

function classPath(code: string, reference: Reference | null): readonly string[] {
  return (reference?.classes ?? [])
    .filter((each) => code.startsWith(each.code))
    .toSorted((a, b) => a.level - b.level)
    .map((each) => each.code)
}

export function isUnitField(field: string): field is UnitField {
  return (unitFields as readonly string[]).includes(field)
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Equal texts share a rank; the empty text comes last. */
function rankTexts(texts: readonly string[]): Float64Array {
  const sorted = [...new Set(texts)].toSorted(
    (a, b) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0) || collator.compare(a, b) || (a < b ? -1 : 1),
  )
  const rankOf = new Map(sorted.map((text, rank) => [text, rank]))
  return Float64Array.from(texts, (text) => rankOf.get(text) ?? 0)
}

/** By what a code sorts: flow for statuses and urgency, the class's own code, the name for everything that has one. */
function sortText(field: DictionaryName, value: string, reference: Reference | null): string {
  if (value === '') return ''
  switch (field) {
    case 'status':
      return flowText(statuses.indexOf(value as never))
    case 'urgency':
      return flowText(urgencies.indexOf(value as never))
    case 'channel':
      return reference?.channels.find((channel) => channel.id === value)?.short ?? value
    case 'district':
    case 'street':
      return reference?.divisions.find((division) => division.code === value)?.name ?? value
    case 'lead':
      return reference?.units.find((unit) => unit.id === value)?.short ?? value
    default:
      return value
  }
}

const flowText = (place: number): string => String(place + 1).padStart(3, '0')

type Names = { readonly source: LookupSource; readonly above: (id: string) => readonly Unit[] }

function searchText(name: SearchedName, value: string, { source, above }: Names): string {
  if (value === '') return ''
  const names = namesOf(name, value, { source, above })
  const initials = name === 'classCode' ? [] : names.map((text) => source.initials.ofWords(text))
  return [...names, ...initials].map(foldText).join(FIELD_END)
}

function namesOf(name: SearchedName, value: string, { source, above }: Names): readonly string[] {
  if (name === 'lead') return above(value).map((unit) => unit.name)
  if (name === 'classCode') {
    return (source.reference?.classes ?? []).filter((each) => value.startsWith(each.code)).map((each) => each.name)
  }
  return (source.reference?.divisions ?? [])
    .filter((division) => division.code === value)
    .map((division) => division.name)
}
