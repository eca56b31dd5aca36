// Whether two appeals speak of one spot: the same estate, school, village, road. RULES.md R7 and R13.

import { comparePerson, knowsName } from './compare-facts.ts'
import type { Facts } from '../reading/facts.ts'
import type { NameKind, PlaceName } from '../reading/names.ts'

/** Kinds that decide, narrowest first. A name of a road says less: an estate lies on several. */
const spotKinds = ['estate', 'school', 'village'] as const
/** Objects that every text may have: a site, a platform. They are no sign of one and the same spot. */
const anyObject =
  /(?:工地|工厂|平台|网|贷|中心|饭店|餐厅|饭馆|车站|地铁站|中心花园|健身广场|文化广场|休闲广场|篮球场|门口广场|[定迁移旧邻]居|医院|银行|[这那]条街|人行道|车道|马路|隔壁小区|附近村|本村|市场)$/

function titleNames(facts: Facts, kind: NameKind): readonly PlaceName[] {
  return facts.places.names.filter((name) => name.inTitle && name.kind === kind)
}

/** 1 when one text knows a name of this kind from the other's title or place, -1 when both name and neither knows, else 0. */
function compareKind(a: Facts, b: Facts, kind: NameKind): -1 | 0 | 1 {
  const left = titleNames(a, kind)
  const right = titleNames(b, kind)
  if (left.some((name) => knowsName(b, name)) || right.some((name) => knowsName(a, name))) return 1
  return left.length > 0 && right.length > 0 ? -1 : 0
}

/** Known areas of which neither lies in the other. */
export function areasContradict(a: Facts, b: Facts): boolean {
  return a.area !== '' && b.area !== '' && !a.area.startsWith(b.area) && !b.area.startsWith(a.area)
}

/** Both name, in title or place, and what they name is not the same: two estates, two schools, two crossings. */
export function namesContradict(a: Facts, b: Facts): boolean {
  const spots = spotKinds.map((kind) => compareKind(a, b, kind))
  if (spots.includes(-1) || areOtherCrossings(a, b)) return true
  const road = compareKind(a, b, 'road')
  if (spots.includes(1) || road === 1) return false
  if (road === -1) return true
  const areAreasKnown = a.area !== '' && b.area !== ''
  if (!areAreasKnown && (compareKind(a, b, 'street') === -1 || compareKind(a, b, 'station') === -1)) return true
  return objectsContradict(a, b)
}

/** Two roads each, in a source that has places, and not both the same. */
function areOtherCrossings(a: Facts, b: Facts): boolean {
  if (!a.tellsPlace || !b.tellsPlace) return false
  const left = crossing(a)
  const right = crossing(b)
  if (left.length < 2 || right.length < 2) return false
  const shared = (names: readonly PlaceName[], other: Facts): number =>
    names.filter((name) => knowsName(other, name)).length
  return shared(left, b) < 2 && shared(right, a) < 2
}

function crossing(facts: Facts): readonly PlaceName[] {
  const found: PlaceName[] = []
  for (const name of titleNames(facts, 'road')) {
    if (!found.some((own) => own.text.endsWith(name.text) || name.text.endsWith(own.text))) found.push(name)
  }
  return found
}

/** Names of every kind together: neither text knows any of the other's. */
function objectsContradict(a: Facts, b: Facts): boolean {
  const left = a.places.names.filter((name) => name.inTitle)
  const right = b.places.names.filter((name) => name.inTitle)
  if (left.length === 0 || right.length === 0) return false
  return !left.some((name) => knowsName(b, name)) && !right.some((name) => knowsName(a, name))
}

/** A spot or an object of its own that one text names and the other knows. */
export function shareSpot(a: Facts, b: Facts): boolean {
  return knowsSpot(a, b) || knowsSpot(b, a)
}

function knowsSpot(from: Facts, into: Facts): boolean {
  return from.places.names.some((name) => name.inTitle && isSpot(name) && knowsName(into, name))
}

function isSpot({ kind, text, core }: PlaceName): boolean {
  if (kind === 'street' || kind === 'station' || (kind === 'body' && core.length < 3)) return false
  return !anyObject.test(text)
}

/** The source has places, two different people each tell of something of their own. */
export function areOwnMatters(a: Facts, b: Facts): boolean {
  return a.tellsPlace && b.tellsPlace && a.isOwnMatter && b.isOwnMatter && comparePerson(a, b) === -1
}

/** The source has places; the appeals come from different or unknown people, and share no spot and no exact mark. */
export function nothingTiesThem(a: Facts, b: Facts): boolean {
  if (!a.tellsPlace || !b.tellsPlace) return false
  if (comparePerson(a, b) === 1 || a.marks.some((mark) => b.marks.includes(mark))) return false
  return !shareSpot(a, b)
}
