// Compares what two appeals say about people, places and numbered things.

import type { Facts } from '../reading/facts.ts'
import type { PlaceName } from '../reading/names.ts'
import { rarityOf, type Vocabulary } from '../weighing/vocabulary.ts'

/**
 * 1 the same person, -1 somebody else, 0 unknown. An equal identity number or phone is enough; an equal name or account is
 * too, unless the identity numbers or phones differ: then it may be a namesake or a second phone, and nothing is known.
 */
export function comparePerson(a: Facts, b: Facts): -1 | 0 | 1 {
  if (isEqual(a.identity, b.identity) || isEqual(a.phone, b.phone)) return 1
  const differ = areOther(a.identity, b.identity) || areOther(a.phone, b.phone)
  if (isEqual(a.appellant, b.appellant)) return differ ? 0 : 1
  return differ || areOther(a.appellant, b.appellant) ? -1 : 0
}

function isEqual(one: string, other: string): boolean {
  return one !== '' && one === other
}

function areOther(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other
}

/** 1 when something is shared, -1 when both name something and nothing is shared, else 0. */
export function compareSets(a: readonly string[], b: readonly string[]): -1 | 0 | 1 {
  if (a.length === 0 || b.length === 0) return 0
  return a.some((value) => b.includes(value)) ? 1 : -1
}

/** Numbers are compared unit by unit: line 1 contradicts line 7, but not building 7. -2..2. */
export function compareByUnit(a: readonly string[], b: readonly string[]): number {
  let result = 0
  for (const unit of new Set(a.map(unitOf))) {
    result += compareSets(
      a.filter((value) => unitOf(value) === unit),
      b.filter((value) => unitOf(value) === unit),
    )
  }
  return Math.max(-2, Math.min(2, result))
}

function unitOf(value: string): string {
  return value.slice(0, value.indexOf(':'))
}

/** Names that decide: those of the title and the place field, or the first two of the body when there are none. */
export function decidingNames(facts: Facts): readonly PlaceName[] {
  const inTitle = facts.places.names.filter((name) => name.inTitle)
  return inTitle.length > 0 ? inTitle : facts.places.names.slice(0, 2)
}

/** How rare the rarest part of a name is. */
export function nameRarity(name: PlaceName, facts: Facts, vocabulary: Vocabulary): number {
  const place = facts.plain.indexOf(name.core)
  let rarest = 0
  for (let offset = 0; place >= 0 && offset + 1 < name.core.length; offset += 1) {
    rarest = Math.max(rarest, rarityOf(vocabulary, facts.pairs[place + offset] ?? 0))
  }
  return rarest
}

/** Endings that people use for any school or village; every other ending belongs to the name. */
const looseEnding = /^(?:社区|学校|城)$/

/** Does the text know this name? A long name also counts when its last three characters appear, for its beginning is unsure. */
export function knowsName(facts: Facts, name: PlaceName): boolean {
  if (facts.plain.includes(name.text)) return true
  if (facts.plain.includes(name.core)) return !facts.tellsPlace || !hasAnotherOf(facts, name)
  if (facts.places.names.some((own) => isTwisted(own, name))) return true
  if (name.core.length < 4) return false
  // Letters shorten names at either end; where places are told, a shared beginning joins 启智第二中学 and 启智第三中学.
  if (!facts.tellsPlace && facts.plain.includes(name.core.slice(0, 3))) return true
  return facts.plain.includes(name.core.slice(-3)) || facts.places.names.some((own) => isMistyped(own, name))
}

/** Characters that tell two names apart however alike the rest is: numbers, directions, sizes. */
const telling = /[0-9一二三四五六七八九十东南西北中前后上下大小新老]/

/** 星沙中贸城, 星沙中茂城: long names of one kind that differ in a single character. */
function isMistyped(one: PlaceName, other: PlaceName): boolean {
  if (one.kind !== other.kind || one.text.length !== other.text.length) return false
  let differences = 0
  for (let at = 0; at < one.text.length; at += 1) {
    const [left = '', right = ''] = [one.text[at], other.text[at]]
    if (left === right) continue
    differences += telling.test(left + right) ? 2 : 1
  }
  return differences <= 1
}

/** 聚利网, 利聚网: the same characters in another order are a slip of the pen. */
function isTwisted(one: PlaceName, other: PlaceName): boolean {
  if (one.kind !== other.kind || one.text.length !== other.text.length) return false
  for (const character of one.text) if (!other.text.includes(character)) return false
  return [...one.text].sort().join('') === [...other.text].sort().join('')
}

/** 向阳小学 is not 向阳第三小学, 敬业路 not 敬业南路, 和美花园 not 和美家园: the text has its own name on the same core. */
function hasAnotherOf(facts: Facts, { kind, text, core }: PlaceName): boolean {
  const ending = text.slice(core.length)
  return facts.places.names.some((own) => {
    if (own.kind !== kind) return false
    const from = own.core.lastIndexOf(core)
    if (from < 0) return false
    const rest = own.text.slice(from + core.length)
    return rest !== ending && !looseEnding.test(rest) && !looseEnding.test(ending)
  })
}

/** Share of the deciding names that the other text knows, by rarity; 0.5 when there are none. Not symmetric. */
export function namesFound(from: Facts, into: Facts, vocabulary: Vocabulary): number {
  let total = 0
  let found = 0
  for (const name of decidingNames(from)) {
    const rarity = nameRarity(name, from, vocabulary) + 0.1
    total += rarity
    if (knowsName(into, name)) found += rarity
  }
  return total > 0 ? found / total : 0.5
}
