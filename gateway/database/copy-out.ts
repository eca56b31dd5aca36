/**
 * One column of text in the bytes that the server has, by COPY: a page of a bootstrap is four thousand long records that
 * are only passed on, and making strings of them and bytes again took ten times as long as everything else about them.
 */
import type { PoolClient } from 'pg'
import type { TextMemory } from './text-memory.ts'

type Answer = { readonly resolve: (texts: readonly Uint8Array[]) => void; readonly reject: (error: Error) => void }

/** The texts lie one behind the other in `memory`. */
export function copyOut(client: PoolClient, sql: string, memory: TextMemory): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    client.query(copyQuery(`COPY (${sql}) TO STDOUT (FORMAT binary)`, memory, { resolve, reject }))
  })
}

/** What the driver calls while a statement of ours runs. */
function copyQuery(text: string, memory: TextMemory, { resolve, reject }: Answer) {
  const reader = readCopied(memory)
  return {
    submit: (connection: { readonly query: (text: string) => void }) => connection.query(text),
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }) => reader.take(chunk),
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => resolve(reader.texts()),
    handleError: reject,
  }
}

const SIGNATURE_BYTES = 11
const HEADER_BYTES = SIGNATURE_BYTES + 4 + 4
const ROW_BYTES = 2 + 4
const END = -1

/**
 * After the header (which may be extended) each row: how many columns (int16), then for each its length (int32) and its bytes.
 * The chunks may be cut anywhere. The driver uses the memory of a chunk again.
 */
function readCopied(memory: TextMemory) {
  /** What was not whole at the end of the last chunk: never a text, which goes into `memory` as it comes. */
  let rest: Buffer = Buffer.alloc(0)
  let inHeader = true
  let textLeft = 0
  let isOver = false

  /** Answers how many bytes it took; 0: it needs more of them. */
  function step(bytes: Buffer, at: number): number {
    const left = bytes.length - at
    if (textLeft > 0) {
      const taken = Math.min(textLeft, left)
      memory.add(bytes, at, at + taken)
      textLeft -= taken
      if (textLeft === 0) memory.end()
      return taken
    }
    if (inHeader) {
      const length = left < HEADER_BYTES ? left + 1 : HEADER_BYTES + bytes.readInt32BE(at + HEADER_BYTES - 4)
      if (left < length) return 0
      inHeader = false
      return length
    }
    if (left >= 2 && bytes.readInt16BE(at) === END) isOver = true
    if (isOver || left < ROW_BYTES) return 0
    textLeft = bytes.readInt32BE(at + 2)
    if (textLeft === 0) memory.end()
    return ROW_BYTES
  }

  return {
    take(chunk: Buffer): void {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let at = 0
      for (let taken = step(bytes, at); taken > 0; taken = step(bytes, at)) at += taken
      rest = isOver ? Buffer.alloc(0) : Buffer.from(bytes.subarray(at))
    },
    texts: () => memory.texts(),
  }
}
