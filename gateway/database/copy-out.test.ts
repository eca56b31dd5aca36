import type { PoolClient } from 'pg'
import { expect, test } from 'vitest'
import { copyOut } from './copy-out.ts'
import { takeTextMemory, type TextMemory } from './text-memory.ts'

type Statement = {
  readonly handleCopyData: (message: { readonly chunk: Buffer }) => void
  readonly handleReadyForQuery: () => void
}

const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')
const int = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeIntBE(value, 0, bytes)
  return buffer
}

/** As the server writes it, with an extension of the header that nobody knows. */
function copied(texts: readonly string[]): Buffer {
  const rows = texts.flatMap((text) => [int(1, 2), int(Buffer.byteLength(text), 4), Buffer.from(text)])
  return Buffer.concat([signature, int(0, 4), int(3, 4), Buffer.from('ext'), ...rows, int(-1, 2)])
}

/** A driver that sends the answer in chunks of these bytes and writes over each afterwards, as the real one does. */
function read(texts: readonly string[], chunkBytes: number, memory: TextMemory): Promise<readonly Uint8Array[]> {
  const answer = copied(texts)
  const query = ({ handleCopyData, handleReadyForQuery }: Statement): void => {
    for (let at = 0; at < answer.length; at += chunkBytes) {
      const chunk = Buffer.from(answer.subarray(at, at + chunkBytes))
      handleCopyData({ chunk })
      chunk.fill(0)
    }
    handleReadyForQuery()
  }
  return copyOut({ query } as unknown as PoolClient, 'SELECT', memory)
}

const said = (texts: readonly Uint8Array[]): readonly string[] => texts.map((text) => Buffer.from(text).toString())

test('texts come out whole wherever the answer was cut, also empty ones and none', async () => {
  for (const texts of [['案件一', '', 'x'.repeat(300), '二'], [], ['']])
    for (let bytes = 1; bytes < 60; bytes += 1) expect(said(await read(texts, bytes, takeTextMemory()))).toEqual(texts)
})

test('texts lie one behind the other, survive later ones of their session, and their memory is used again after it', async () => {
  const memory = takeTextMemory()
  const first = await read(['一'.repeat(200_000), '二'.repeat(200_000)], 65_536, memory)
  expect(first[1]?.byteOffset).toBe(first[0]?.length)
  const second = await read(['三'.repeat(900_000)], 65_536, memory)
  expect(said(first)).toEqual(['一'.repeat(200_000), '二'.repeat(200_000)])
  expect(said(second)).toEqual(['三'.repeat(900_000)])
  const used = second[0]?.buffer
  memory.giveBack()
  const next = takeTextMemory()
  const [later] = await read(['四'], 64, next)
  expect(later?.buffer).toBe(used)
  // Two sessions at a time never share theirs.
  const [other] = await read(['五'], 64, takeTextMemory())
  expect(other?.buffer).not.toBe(used)
})
