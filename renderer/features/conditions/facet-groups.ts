import type { Reference } from '#shared/domain/reference.ts'
import type { Facets, FacetValue } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import type { Names } from '../../text/names.ts'
import type { Translate } from '../../text/translate.ts'
import { sayValue } from './say-condition.ts'

export type FacetTerm = {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly values: readonly string[]
  readonly isOn: boolean
}
export type FacetGroup = { readonly field: FieldId; readonly terms: readonly FacetTerm[] }

type Context = {
  readonly t: Translate
  readonly names: Names
  readonly reference: Reference
  readonly conditions: readonly Condition[]
}

/** Groups in the given order, values by frequency; groups without a choice are left out. */
export function facetGroups(facets: Facets, fields: readonly FieldId[], context: Context): readonly FacetGroup[] {
  return fields.flatMap((field) => {
    const counted = facets[field] ?? []
    const terms =
      field === 'class' ? classTerms(counted, context) : counted.flatMap((each) => plainTerm(field, each, context))
    const shown = terms.filter((term) => term.count > 0 || term.isOn).toSorted((a, b) => order(field, a, b))
    return shown.length === 0 ? [] : [{ field, terms: shown }]
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
  return [{ key: value, name, count, values: [value], isOn: isOn(field, [value], context.conditions) }]
}

/** Classes are summed up to level 1: nine words that an operator knows, instead of two hundred. */
function classTerms(counted: readonly FacetValue[], context: Context): readonly FacetTerm[] {
  return context.reference.classes
    .filter((each) => each.level === 1)
    .map((top) => {
      const count = counted.reduce((sum, each) => (each.value.startsWith(top.code) ? sum + each.count : sum), 0)
      const values = [top.code]
      const name = context.names.classPath(top.code).join('')
      return { key: top.code, name, count, values, isOn: isOn('class', values, context.conditions) }
    })
}

function isOn(field: FieldId, values: readonly string[], conditions: readonly Condition[]): boolean {
  return conditions.some(
    (each) => each.field === field && each.op === 'is' && values.every((value) => each.values.includes(value)),
  )
}

/** The conditions after a facet has been pressed: added as an alternative of its field, or taken out again. */
export function toggleFacet(
  conditions: readonly Condition[],
  field: FieldId,
  values: readonly string[],
): readonly Condition[] {
  const at = conditions.findIndex((each) => each.field === field && each.op === 'is')
  const present = conditions[at]
  if (present === undefined || present.op !== 'is') return [...conditions, { field, op: 'is', values }]
  const had = values.every((value) => present.values.includes(value))
  const next = had
    ? present.values.filter((value) => !values.includes(value))
    : [...new Set([...present.values, ...values])]
  return next.length === 0 ? conditions.toSpliced(at, 1) : conditions.toSpliced(at, 1, { ...present, values: next })
}
