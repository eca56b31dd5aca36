/**
 * The place of every title in the order of titles, as one number per row: half a million strings are compared once, not
 * with every click. Order: character by character as Chinese readers expect (pinyin), on folded text.
 */
import { sortByKeys } from '../query/radix.ts'
import type { CaseTable } from './table.ts'

export type TitleRanks = {
  /** Makes missing ranks now: milliseconds when few titles came since, half a second when all are missing. */
  readonly prepare: () => void
  /** Works on missing ranks until `until` (performance clock); answers whether some are still missing. */
  readonly prepareSome: (until: number) => boolean
  /** Equal titles have equal ranks; right after `prepare`. */
  readonly rankOf: (slot: number) => number
  /** The title of this row came or changed. */
  readonly changed: (slot: number) => void
}

/** With more late titles than this all are sorted anew; also the number of places between two known ranks. */
const MOST_LATE = 5000
/** Some ten milliseconds of work. */
const ROWS_PER_STEP = 20_000

export function createTitleRanks(table: CaseTable): TitleRanks {
  let ranks = new Float64Array(0)
  /** Distinct titles in order; the title at `index` has rank `index + 1`. */
  let known: string[] | null = null
  const late = new Set<number>()
  let building: Generator<void, void> | null = null

  function* build(): Generator<void, void> {
    // What comes while this goes on is late again.
    late.clear()
    const count = table.count()
    // Two thirds of the titles say what another says: each is kept, and sorted, once.
    const numbers = new Map<string, number>()
    const titleOf = new Uint32Array(count)
    for (let slot = 0; slot < count; slot += 1) {
      const title = table.text.title(slot)
      const number = numbers.get(title) ?? numbers.size
      if (number === numbers.size) numbers.set(title, number)
      titleOf[slot] = number
      if ((slot + 1) % ROWS_PER_STEP === 0) yield
    }
    const titles = [...numbers.keys()]
    const order = yield* sortTitles(titles)
    const rankOf = new Uint32Array(order.length)
    for (const [at, number] of order.entries()) rankOf[number] = at + 1
    ranks = Float64Array.from(titleOf, (number) => rankOf[number] ?? 0)
    known = Array.from(order, (number) => titles[number] ?? '')
  }

  function prepareSome(until: number): boolean {
    if (building === null && (known === null || late.size > MOST_LATE)) building = build()
    while (building !== null) {
      if (building.next().done === true) building = null
      else if (performance.now() >= until) return true
    }
    return false
  }

  /** A late title takes the rank of its equal, or one between its neighbours; late ones among themselves are in order. */
  function placeLate(titles: readonly string[]): void {
    if (ranks.length < table.count()) {
      const grown = new Float64Array(table.count() * 2)
      grown.set(ranks)
      ranks = grown
    }
    const newcomers = [...late].map((slot) => ({ slot, title: table.text.title(slot) }))
    newcomers.sort((a, b) => compareTitles(a.title, b.title))
    let place = 0
    let last: string | null = null
    for (const { slot, title } of newcomers) {
      if (title !== last) place += 1
      last = title
      const below = countNotGreater(titles, title)
      ranks[slot] = below > 0 && titles[below - 1] === title ? below : below + place / (MOST_LATE + 2)
    }
  }

  return {
    prepareSome,
    prepare() {
      prepareSome(Infinity)
      if (known !== null && late.size > 0) placeLate(known)
    },
    rankOf: (slot) => ranks[slot] ?? 0,
    changed(slot) {
      // Before the first sort, or with too many late ones, everything is sorted anyway.
      if ((known !== null || building !== null) && late.size <= MOST_LATE) late.add(slot)
    },
  }
}

/** How many of the sorted titles are not greater. */
function countNotGreater(titles: readonly string[], title: string): number {
  let low = 0
  let high = titles.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareTitles(titles[middle] ?? '', title) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Indices in title order: by the first three characters as one number, then ties by comparison. */
function* sortTitles(titles: readonly string[]): Generator<void, Int32Array> {
  const units = unitRanks()
  const keys = Float64Array.from(titles, (title) => headKey(title, units))
  yield
  const order = sortByKeys(Int32Array.from(titles.keys()), [{ keyOf: (index) => keys[index] ?? 0, descending: false }])
  yield
  let sorted = 0
  for (let from = 0; from < order.length;) {
    const key = keys[order[from] ?? 0]
    let to = from + 1
    while (to < order.length && keys[order[to] ?? 0] === key) to += 1
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compareTitles(titles[a] ?? '', titles[b] ?? '') || a - b)
    sorted += to - from
    from = to
    if (sorted < ROWS_PER_STEP) continue
    sorted = 0
    yield
  }
  return order
}

function headKey(title: string, units: Uint16Array): number {
  let key = 0
  for (let at = 0; at < 3; at += 1) key = key * 65_536 + (at < title.length ? (units[title.charCodeAt(at)] ?? 0) : 0)
  return key
}

export function compareTitles(left: string, right: string): number {
  const units = unitRanks()
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at += 1) {
    const difference = (units[left.charCodeAt(at)] ?? 0) - (units[right.charCodeAt(at)] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

let ranksOfUnits: Uint16Array | null = null

/** Rank of each code unit, 1 and up, all different: the collation of the common blocks first, the rest by code. */
function unitRanks(): Uint16Array {
  if (ranksOfUnits !== null) return ranksOfUnits
  const isCommon = (unit: number): boolean =>
    unit < 0x0500 || (unit >= 0x2000 && unit < 0x3100) || (unit >= 0x4e00 && unit < 0xa000)
  const all = Array.from({ length: 65_535 }, (_, unit) => unit)
  const { compare } = new Intl.Collator('zh-CN')
  const common = all.filter(isCommon).map((unit) => ({ unit, text: String.fromCharCode(unit) }))
  common.sort((a, b) => compare(a.text, b.text) || a.unit - b.unit)
  const ranks = new Uint16Array(65_536)
  for (const [index, unit] of [...common.map((one) => one.unit), ...all.filter((unit) => !isCommon(unit))].entries())
    ranks[unit] = index + 1
  ranksOfUnits = ranks
  return ranks
}
