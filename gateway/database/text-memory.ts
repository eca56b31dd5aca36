/**
 * Memory for the texts of one session, lying one behind the other. It is used again by the next session: memory of its own
 * for each of half a million rows, or for each of a hundred pages, kept four threads busy with collecting it.
 */
export type TextMemory = {
  readonly add: (bytes: Buffer, from: number, to: number) => void
  /** The text is whole. */
  readonly end: () => void
  /** The whole texts since the last call; they are good until the memory is given back. */
  readonly texts: () => readonly Uint8Array[]
  readonly giveBack: () => void
}

const FIRST_BYTES = 1024 * 1024
/** What is kept for the next ones: a page of the longest ordinary records is some 30 MB. */
const MOST_KEPT = 2
const LARGEST_KEPT = 64 * FIRST_BYTES

const spare: Buffer[] = []

export function takeTextMemory(): TextMemory {
  let memory: Buffer | null = null
  let used = 0
  let from = 0
  let ends: number[] = []

  function roomFor(length: number): Buffer {
    if (memory !== null && used + length <= memory.length) return memory
    // What was handed out stays where it is; only the texts since then move on.
    const larger = Buffer.allocUnsafeSlow(Math.max((memory?.length ?? 0) * 2, used + length))
    memory?.copy(larger, 0, 0, used)
    memory = larger
    return memory
  }

  return {
    add(bytes, start, end) {
      memory ??= spare.pop() ?? Buffer.allocUnsafeSlow(FIRST_BYTES)
      used += bytes.copy(roomFor(end - start), used, start, end)
    },
    end: () => void ends.push(used),
    texts() {
      const whole = memory ?? Buffer.alloc(0)
      const texts = ends.map((end, index) => whole.subarray(index === 0 ? from : ends[index - 1], end))
      ends = []
      from = used
      return texts
    },
    giveBack() {
      if (memory !== null && memory.length <= LARGEST_KEPT && spare.length < MOST_KEPT) spare.push(memory)
      memory = null
      used = 0
      from = 0
    },
  }
}
