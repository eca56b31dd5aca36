// The first, quick look: which filed appeals share rare pieces or marks with this one? Shared keys vote.

import { type Postings, slotsOf } from './postings.ts'
import { markWorth, type SearchKeys } from './search-keys.ts'
import { rarityOf, type Vocabulary } from '../weighing/vocabulary.ts'

/** Working memory of one search, kept between searches; every vote is 0 again afterwards. */
export type Ballot = { votes: Float32Array; touched: Int32Array; voters: Int32Array; count: number }

/** What a first look needs of an index. */
type Screened = {
  readonly vocabulary: Vocabulary
  readonly postings: Postings
  /** Key per slot; NaN once the appeal was taken out. */
  readonly keys: readonly number[]
  readonly breadth: { readonly visited: number; readonly compared: number; readonly leastShare: number }
  readonly ballot: Ballot
}

export function createBallot(): Ballot {
  return { votes: new Float32Array(1024), touched: new Int32Array(1024), voters: new Int32Array(1024), count: 0 }
}

/** Slots that share rare pieces or marks, most promising first, newer first among equals; never `ownSlot`. */
export function screen(index: Screened, keys: SearchKeys, ownSlot: number | undefined): number[] {
  const { breadth, ballot } = index
  prepare(ballot, index.keys.length, breadth.visited)
  let own = 0
  for (const piece of keys.pieces) {
    const worth = rarityOf(index.vocabulary, piece) ** 2
    own += worth
    if (worth > 0) vote(index, piece, worth)
  }
  for (const mark of keys.marks) vote(index, mark, markWorth, fewWithOneMark)
  if (ownSlot !== undefined) ballot.votes[ownSlot] = 0
  return collect(index, own * breadth.leastShare)
}

function prepare(ballot: Ballot, slots: number, visited: number): void {
  if (ballot.votes.length < slots) ballot.votes = new Float32Array(Math.ceil(slots * 1.3))
  if (ballot.voters.length < visited) ballot.voters = new Int32Array(visited)
  ballot.count = 0
}

/** So many appeals with one mark are one person's or one car's; more are a switchboard's, and each counts for less. */
const fewWithOneMark = 8

function vote({ ballot, postings, breadth }: Screened, key: number, fullWorth: number, few = Infinity): void {
  const { votes, voters } = ballot
  const found = slotsOf(postings, key, breadth.visited, voters)
  const worth = found > few ? (fullWorth * few) / found : fullWorth
  if (ballot.touched.length < ballot.count + found) {
    const larger = new Int32Array(2 * (ballot.count + found))
    larger.set(ballot.touched)
    ballot.touched = larger
  }
  const { touched } = ballot
  for (let at = 0; at < found; at += 1) {
    const slot = voters[at] ?? 0
    const before = votes[slot] ?? 0
    if (before === 0) touched[ballot.count++] = slot
    votes[slot] = before + worth
  }
}

/** Takes the best above `floor` out of the ballot and clears it. */
function collect({ ballot, keys, breadth }: Screened, floor: number): number[] {
  const { votes, touched, count } = ballot
  const most = breadth.leastShare > 0 ? breadth.compared : breadth.compared * 2
  const best: number[] = []
  let least = floor
  for (const slot of touched.subarray(0, count)) {
    const worth = votes[slot] ?? 0
    if (worth <= floor || worth < least || Number.isNaN(keys[slot])) continue
    insert(best, slot, votes)
    if (best.length > most) best.pop()
    if (best.length === most) least = votes[best.at(-1) ?? 0] ?? 0
  }
  for (const slot of touched.subarray(0, count)) votes[slot] = 0
  return best
}

function insert(best: number[], slot: number, votes: Float32Array): void {
  const worth = votes[slot] ?? 0
  let at = best.length
  for (; at > 0; at -= 1) {
    const above = best[at - 1] ?? 0
    const more = votes[above] ?? 0
    if (more > worth || (more === worth && above > slot)) break
    best[at] = above
  }
  best[at] = slot
}
