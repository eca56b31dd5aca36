// A binary heap of possible joints between groups, best first; ties are broken by number, so that runs are equal.

export type Joint = { readonly id: number; readonly other: number; readonly score: number }

function isBefore(a: Joint, b: Joint): boolean {
  return a.score !== b.score ? a.score > b.score : a.id !== b.id ? a.id < b.id : a.other < b.other
}

export function pushJoint(heap: Joint[], joint: Joint): void {
  let at = heap.length
  heap.push(joint)
  while (at > 0) {
    const up = (at - 1) >>> 1
    const above = heap[up]
    if (above === undefined || !isBefore(joint, above)) break
    heap[at] = above
    at = up
  }
  heap[at] = joint
}

/** Takes the best joint out; undefined when none is left. */
export function popJoint(heap: Joint[]): Joint | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (top === undefined || last === undefined || heap.length === 0) return top
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const right = left + 1
    const one = heap[left]
    const two = heap[right]
    const down = one === undefined ? undefined : two !== undefined && isBefore(two, one) ? right : left
    const below = down === undefined ? undefined : heap[down]
    if (down === undefined || below === undefined || !isBefore(below, last)) break
    heap[at] = below
    at = down
  }
  heap[at] = last
  return top
}
