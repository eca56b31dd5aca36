import type { CaseId } from '../appeal/appeal.ts'
import type { Instant } from '../core/instants.ts'
import { growthOf, type Growth } from './growth.ts'
import type { Clue, ReadSighting } from './sighting.ts'

/** A matter that many people raise at once, or a clue that many of them name. `cases` newest first. */
export type Warning = Growth & {
  /** Stable while the group keeps its oldest case: what a person has put aside stays put aside. */
  readonly key: string
  readonly cases: readonly CaseId[]
  /** Different people of the whole look-back. */
  readonly allPeople: number
  readonly firstAt: Instant
  readonly lastAt: Instant
}
export type HotMatter = Warning & {
  /** `object district topic` keys that most of its appeals share, most shared first. */ readonly objects: readonly string[]
}
export type FraudClue = Warning & { readonly clue: Clue }

/** A clue named by one person alone may be his neighbour's number. */
const LEAST_NAMING = 2

/**
 * Matters that grow fast, the fastest first. A matter is what the given pairs connect (merged cases, likely repeats)
 * together with the appeals about the same object and topic. Sightings in any order; pairs may name cases without a
 * sighting and may repeat. Order and result do not depend on the order of either.
 */
export function hotMatters(
  sightings: readonly ReadSighting[],
  alike: Iterable<readonly [CaseId, CaseId]>,
  now: Instant,
): readonly HotMatter[] {
  const parents = new Map<CaseId | string, CaseId | string>()
  for (const { caseId, objects } of sightings) for (const object of objects) join(parents, caseId, object)
  for (const [one, other] of alike) join(parents, one, other)
  const groups = groupBy(sightings, ({ caseId }) => [rootOf(parents, caseId)])
  return [...groups.values()]
    .map((group) => ({ ...warningOf('matter', group, now), objects: sharedObjects(group) }))
    .filter(({ isFast }) => isFast)
    .toSorted(byWeight)
}

/** Clues that at least two different people named, those named by most people lately first. */
export function fraudClues(sightings: readonly ReadSighting[], now: Instant): readonly FraudClue[] {
  const groups = groupBy(sightings, ({ clues }) => clues.map(({ kind, value }) => `${kind}:${value}`))
  return [...groups]
    .map(([key, group]) => ({ ...warningOf(key, group, now), key, clue: clueOf(key) }))
    .filter(({ allPeople }) => allPeople >= LEAST_NAMING)
    .toSorted(byWeight)
}

function clueOf(key: string): Clue {
  const at = key.indexOf(':')
  return { kind: key.slice(0, at) as Clue['kind'], value: key.slice(at + 1) }
}

function groupBy<K>(
  sightings: readonly ReadSighting[],
  keysOf: (sighting: ReadSighting) => readonly K[],
): ReadonlyMap<K, readonly ReadSighting[]> {
  const groups = new Map<K, ReadSighting[]>()
  for (const sighting of sightings) {
    for (const key of keysOf(sighting)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [sighting])
      else group.push(sighting)
    }
  }
  return groups
}

function warningOf(kind: string, group: readonly ReadSighting[], now: Instant): Warning {
  const newestFirst = group.toSorted((a, b) => b.receivedAt - a.receivedAt || b.caseId - a.caseId)
  const cases = [...new Set(newestFirst.map(({ caseId }) => caseId))]
  return {
    ...growthOf(group, now),
    key: `${kind}:${Math.min(...cases)}`,
    cases,
    allPeople: new Set(group.map(({ person }) => person)).size,
    firstAt: newestFirst.at(-1)?.receivedAt ?? now,
    lastAt: newestFirst[0]?.receivedAt ?? now,
  }
}

/** Objects that at least half of the appeals share, or the most shared one. */
function sharedObjects(group: readonly ReadSighting[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { objects } of group) for (const object of objects) counts.set(object, (counts.get(object) ?? 0) + 1)
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked.filter(([, count], at) => at === 0 || count * 2 >= group.length).map(([object]) => object)
}

function byWeight(a: Warning, b: Warning): number {
  return b.people - b.usual - (a.people - a.usual) || b.allPeople - a.allPeople || (a.key < b.key ? -1 : 1)
}

function rootOf<K>(parents: Map<K, K>, key: K): K {
  let root = key
  for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
    root = parent
  // Path compression: the next walk is short.
  for (let at = key; at !== root;) {
    const next = parents.get(at) ?? root
    parents.set(at, root)
    at = next
  }
  return root
}

function join<K>(parents: Map<K, K>, one: K, other: K): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)]
  if (a !== b) parents.set(a, b)
}
