import type { Reference } from '#shared/domain/reference.ts'
import type { Facets, FacetValue } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import type { Names } from '../../text/names.ts'
import type { Translate, WordKey } from '../../text/translate.ts'
import { sayValue } from './say-condition.ts'

export type FacetTerm = {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly condition: Condition
  readonly isOn: boolean
}
export type FacetGroup = { readonly field: FieldId; readonly label: WordKey; readonly terms: readonly FacetTerm[] }

type Context = {
  readonly t: Translate
  readonly names: Names
  readonly reference: Reference
  readonly conditions: readonly Condition[]
  /** Rows that fall due today: time is no facet of its own. */
  readonly today: { readonly count: number; readonly condition: Condition } | null
}

/** Groups in the given order, values by frequency; groups without a choice are left out. */
export function facetGroups(facets: Facets, fields: readonly FieldId[], context: Context): readonly FacetGroup[] {
  return fields.flatMap((field) => {
    const shown = termsOf(field, facets, context).filter((term) => term.count > 0 || term.isOn)
    return shown.length === 0 ? [] : [{ field, label: labelOf(field), terms: shown }]
  })
}

function labelOf(field: FieldId): WordKey {
  return field === 'likelyRepeats' ? 'facet.repeats' : `field.${field}`
}

function termsOf(field: FieldId, facets: Facets, context: Context): readonly FacetTerm[] {
  if (field === 'likelyRepeats') return repeatTerms(facets, context)
  const counted = facets[field] ?? []
  const terms =
    field === 'class' ? classTerms(counted, context) : counted.flatMap((each) => plainTerm(field, each, context))
  const sorted = terms.toSorted((a, b) => order(field, a, b))
  const { today, t, conditions } = context
  if (field !== 'card' || today === null) return sorted
  const isOn = conditions.some((each) => isSame(each, today.condition))
  return [...sorted, { key: 'today', name: t('facet.today'), count: today.count, condition: today.condition, isOn }]
}

/** Likely repeats and cases that several appeals were merged into, under one head. */
function repeatTerms(facets: Facets, { t, conditions }: Context): readonly FacetTerm[] {
  const wanted = [
    { field: 'likelyRepeats', from: 1, word: 'facet.likely' },
    { field: 'appealCount', from: 2, word: 'facet.merged' },
  ] as const
  return wanted.map(({ field, from, word }) => {
    const condition: Condition = { field, op: 'within', from, to: null }
    const count = (facets[field] ?? []).reduce((sum, each) => (Number(each.value) >= from ? sum + each.count : sum), 0)
    return { key: field, name: t(word), count, condition, isOn: conditions.some((each) => isSame(each, condition)) }
  })
}

const fixedOrder: Partial<Record<FieldId, readonly string[]>> = {
  network: ['police', 'government'],
  card: ['red', 'yellow'],
}

function order(field: FieldId, a: FacetTerm, b: FacetTerm): number {
  const fixed = fixedOrder[field]
  return fixed === undefined ? b.count - a.count : fixed.indexOf(a.key) - fixed.indexOf(b.key)
}

function plainTerm(field: FieldId, { value, count }: FacetValue, context: Context): readonly FacetTerm[] {
  if (value === '' || (field === 'card' && value === 'none')) return []
  const name = sayValue(field, value, context.t, context.names)
  return [{ key: value, name, count, ...choice(field, [value], context) }]
}

/** Classes are summed up to level 1: nine words that an operator knows, instead of two hundred. */
function classTerms(counted: readonly FacetValue[], context: Context): readonly FacetTerm[] {
  return context.reference.classes
    .filter((each) => each.level === 1)
    .map((top) => {
      const count = counted.reduce((sum, each) => (each.value.startsWith(top.code) ? sum + each.count : sum), 0)
      const name = context.names.classPath(top.code).join('')
      return { key: top.code, name, count, ...choice('class', [top.code], context) }
    })
}

function choice(
  field: FieldId,
  values: readonly string[],
  { conditions }: Context,
): Pick<FacetTerm, 'condition' | 'isOn'> {
  const isOn = conditions.some(
    (each) => each.field === field && each.op === 'is' && values.every((value) => each.values.includes(value)),
  )
  return { condition: { field, op: 'is', values }, isOn }
}

/** The conditions after a facet has been pressed: added as an alternative of its field, or taken out again. */
export function toggleFacet(conditions: readonly Condition[], facet: Condition): readonly Condition[] {
  const { field, op } = facet
  const at = conditions.findIndex((each) => each.field === field && each.op === op)
  const present = conditions[at]
  if (present === undefined) return [...conditions, facet]
  if (present.op !== 'is' || facet.op !== 'is') {
    return isSame(present, facet) ? conditions.toSpliced(at, 1) : conditions.toSpliced(at, 1, facet)
  }
  const { values } = facet
  const had = values.every((value) => present.values.includes(value))
  const next = had
    ? present.values.filter((value) => !values.includes(value))
    : [...new Set([...present.values, ...values])]
  return next.length === 0 ? conditions.toSpliced(at, 1) : conditions.toSpliced(at, 1, { ...present, values: next })
}

function isSame(one: Condition, other: Condition): boolean {
  if (one.op !== 'within' || other.op !== 'within') return false
  if (one.field !== other.field) return false
  return one.typed !== undefined || other.typed !== undefined
    ? one.typed === other.typed
    : one.from === other.from && one.to === other.to
}
