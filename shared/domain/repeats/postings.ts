// Which appeals hold a piece, newest first: chains in two typed arrays, eight bytes an entry. Chains of pieces with the
// same table place are mixed; that only costs a visit, never a wrong answer, because every visit is weighed again later.

export type Postings = { heads: Int32Array; readonly mask: number; next: Int32Array; slots: Int32Array; size: number }

const none = -1

export function createPostings(bits: number, expectedEntries: number): Postings {
  const room = Math.max(1024, expectedEntries)
  return {
    heads: new Int32Array(2 ** bits).fill(none),
    mask: 2 ** bits - 1,
    next: new Int32Array(room),
    slots: new Int32Array(room),
    size: 0,
  }
}

export function post(postings: Postings, piece: number, slot: number): void {
  if (postings.size === postings.next.length) {
    postings.next = grown(postings.next)
    postings.slots = grown(postings.slots)
  }
  const place = piece & postings.mask
  postings.next[postings.size] = postings.heads[place] ?? none
  postings.slots[postings.size] = slot
  postings.heads[place] = postings.size
  postings.size += 1
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(Math.ceil(array.length * 1.5))
  larger.set(array)
  return larger
}

/** Visits at most `most` slots of a piece, newest first; answers how many were visited. */
export function visitSlots(postings: Postings, piece: number, most: number, visit: (slot: number) => void): number {
  let visited = 0
  for (
    let entry = postings.heads[piece & postings.mask] ?? none;
    entry !== none && visited < most;
    entry = postings.next[entry] ?? none
  ) {
    visit(postings.slots[entry] ?? 0)
    visited += 1
  }
  return visited
}
