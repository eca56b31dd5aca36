/**
 * One column of text in the bytes that the server has, by COPY: a page of a bootstrap is four thousand long records that
 * are only passed on, and making strings of them and bytes again took ten times as long as everything else about them.
 */
import type { PoolClient } from 'pg'

type Answer = { readonly resolve: (parts: readonly Buffer[]) => void; readonly reject: (error: Error) => void }

export async function copyOut(client: PoolClient, sql: string): Promise<readonly Uint8Array[]> {
  const parts = await new Promise<readonly Buffer[]>((resolve, reject) => {
    client.query(copyQuery(`COPY (${sql}) TO STDOUT (FORMAT binary)`, { resolve, reject }))
  })
  return textsIn(Buffer.concat(parts))
}

/** What the driver calls while a statement of ours runs. */
function copyQuery(text: string, { resolve, reject }: Answer) {
  const parts: Buffer[] = []
  return {
    submit: (connection: { readonly query: (text: string) => void }) => connection.query(text),
    // The driver uses the memory of a message again.
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }) => void parts.push(Buffer.from(chunk)),
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => resolve(parts),
    handleError: reject,
  }
}

const SIGNATURE_BYTES = 11
const HEADER_BYTES = SIGNATURE_BYTES + 4 + 4
const END = -1

/** After the header each row: how many columns (int16), then for each its length (int32) and its bytes. */
function textsIn(copied: Buffer): readonly Uint8Array[] {
  const texts: Uint8Array[] = []
  let at = HEADER_BYTES + copied.readInt32BE(HEADER_BYTES - 4)
  while (copied.readInt16BE(at) !== END) {
    const from = at + 6
    at = from + copied.readInt32BE(at + 2)
    texts.push(copied.subarray(from, at))
  }
  return texts
}
