// Which appeals hold a piece, newest first. What came lately hangs in chains; `settle` lays all of it side by side in
// memory, which is many times quicker to walk. Pieces with the same table place are mixed; that only costs a visit, never
// a wrong answer, because every visit is weighed again later. Where only the newest few are ever asked for, each place has
// a lane of its own instead: one line of the processor's cache, nothing to walk and nothing to settle.

export type Postings = {
  readonly mask: number
  /** First entry of each chain, or `none`. */
  readonly heads: Int32Array
  /** Two numbers an entry: the next entry, and a slot. */
  entries: Int32Array
  size: number
  /** Where the settled slots of a place begin; the next place's beginning ends them. Empty before the first settling. */
  starts: Int32Array
  settled: Int32Array
  /** Slots a lane holds; 0 where all slots are kept. */
  readonly laneWidth: number
  /** Per place its newest slots plus one, newest first; 0 is empty. */
  readonly lanes: Uint32Array
}

const none = -1

/** With a `laneWidth`, only so many slots of a place are kept, the newest. */
export function createPostings(bits: number, expectedEntries: number, laneWidth = 0): Postings {
  const places = 2 ** bits
  const hasLanes = laneWidth > 0
  return {
    mask: places - 1,
    heads: new Int32Array(hasLanes ? 0 : places).fill(none),
    entries: new Int32Array(hasLanes ? 0 : 2 * Math.max(1024, expectedEntries)),
    size: 0,
    starts: new Int32Array(0),
    settled: new Int32Array(0),
    laneWidth,
    lanes: new Uint32Array(places * laneWidth),
  }
}

export function post(postings: Postings, piece: number, slot: number): void {
  if (postings.laneWidth > 0) {
    postInLane(postings, piece, slot)
    return
  }
  if (2 * postings.size === postings.entries.length) {
    const larger = new Int32Array(2 * Math.ceil(postings.size * 1.5))
    larger.set(postings.entries)
    postings.entries = larger
  }
  const place = piece & postings.mask
  postings.entries[2 * postings.size] = postings.heads[place] ?? none
  postings.entries[2 * postings.size + 1] = slot
  postings.heads[place] = postings.size
  postings.size += 1
}

function postInLane({ lanes, laneWidth, mask }: Postings, piece: number, slot: number): void {
  const from = (piece & mask) * laneWidth
  for (let at = from + laneWidth - 1; at > from; at -= 1) lanes[at] = lanes[at - 1] ?? 0
  lanes[from] = slot + 1
}

/** Lays the chains side by side, those of before behind them. Changes no answer. Linear in what is filed. */
export function settle(postings: Postings): void {
  const { heads, entries, settled, starts } = postings
  if (postings.laneWidth > 0) return
  const places = heads.length
  const newStarts = new Int32Array(places + 1)
  const slots = new Int32Array(postings.size + settled.length)
  let filled = 0
  for (let place = 0; place < places; place += 1) {
    newStarts[place] = filled
    for (let entry = heads[place] ?? none; entry !== none; entry = entries[2 * entry] ?? none)
      slots[filled++] = entries[2 * entry + 1] ?? 0
    const until = starts[place + 1] ?? 0
    for (let at = starts[place] ?? 0; at < until; at += 1) slots[filled++] = settled[at] ?? 0
  }
  newStarts[places] = filled
  heads.fill(none)
  postings.entries = new Int32Array(2048)
  postings.size = 0
  postings.starts = newStarts
  postings.settled = slots
}

/** Writes at most `most` slots of a piece into `into`, newest first; answers how many. */
export function slotsOf(postings: Postings, piece: number, most: number, into: Int32Array): number {
  if (postings.laneWidth > 0) return slotsOfLane(postings, piece, most, into)
  const { heads, entries, starts, settled } = postings
  const place = piece & postings.mask
  let found = 0
  for (let entry = heads[place] ?? none; entry !== none && found < most; entry = entries[2 * entry] ?? none)
    into[found++] = entries[2 * entry + 1] ?? 0
  const from = starts[place] ?? 0
  const until = Math.min(starts[place + 1] ?? 0, from + most - found)
  for (let at = from; at < until; at += 1) into[found++] = settled[at] ?? 0
  return found
}

function slotsOfLane({ lanes, laneWidth, mask }: Postings, piece: number, most: number, into: Int32Array): number {
  const from = (piece & mask) * laneWidth
  const until = Math.min(most, laneWidth)
  let found = 0
  for (; found < until && lanes[from + found] !== 0; found += 1) into[found] = (lanes[from + found] ?? 0) - 1
  return found
}
