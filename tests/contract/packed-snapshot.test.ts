// A page of a bootstrap on its way: the gateway cuts and compresses, main inflates what rows are made of, the worker reads it.
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packRecords, writePacked } from '#gateway/ledger/pack-snapshot.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { PackedBucket } from '#shared/ipc/packed-snapshot.ts'
import { BUCKET_SPAN } from '#shared/wire/changes.ts'
import { unpackSnapshot } from '../../electron/main/link/unpack-snapshot.ts'

import { parseSnapshotPage } from '../../renderer/store/sync/parse-answer.ts'
import { testMark } from '../../renderer/store/testing/open-test-store.ts'
import { createRandom, randomRecord, testStatus } from '../../renderer/store/testing/records.ts'

const fields = { epoch: 'e1', position: 7, confirmed: 0, next: 12, total: 40, mark: testMark, status: testStatus }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What the gateway answers; null where it cannot pack these texts. */
async function answerOf(texts: readonly string[]): Promise<Buffer | null> {
  const buckets = await packRecords(texts.map(bytesOf))
  return buckets === null ? null : writePacked({ fields, buckets })
}

/** Words of people that look like our own writing. */
const nasty = [
  '{"state":{"id":7,"no":"x"}}',
  ',"history":[{"caseId":1,"at":5,"saidAt":5}]',
  ',{"state":{"id":',
  '"records":[',
  ']},"epoch":"e2"',
  '\\',
  '"}]}',
  '换行\n制表\t引号"',
]

function withWords(id: number, words: string): CaseRecord {
  const record = randomRecord(id, createRandom(id))
  const appeals = record.appeals.map((appeal) => ({
    ...{ ...appeal, title: words, text: words + words, place: words },
    attributes: { history: words, state: words },
  }))
  const history = record.history.map((event) => ({ ...event, body: { type: 'noted' as const, text: words } }))
  return { ...record, appeals, history }
}

function textsOf({ ends, deflated }: PackedBucket): readonly string[] {
  const bytes = inflateRawSync(deflated)
  return Array.from(ends, (end, index) => bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], end))
}

describe('a page of a snapshot', () => {
  it('is cut into what parsing it whole gives, whatever people wrote', async () => {
    const records = nasty.map((words, index) => withWords(BUCKET_SPAN * 2 + 3 - index, words))
    const answer = await answerOf(records.map((record) => JSON.stringify(record)))
    const packed = answer === null ? null : await unpackSnapshot(answer)
    if (packed === null) throw new Error('it was not packed')
    const page = parseSnapshotPage(packed)
    expect(page).toMatchObject(fields)
    expect(page.packed?.heads).toEqual(
      records.map((record) => ({ ...record, history: [{ at: record.history.at(-1)?.at }] })),
    )
    // Two buckets, each with the text of its records byte by byte: digests compare texts.
    expect(page.packed?.pages.map(({ ids }) => ids.length)).toEqual([4, 4])
    expect(packed.buckets.flatMap(textsOf)).toEqual(records.map((record) => JSON.stringify(record)))
  })

  it('is not packed when a record is written otherwise; then it goes as JSON and is read as well', async () => {
    const records = [3, 2].map((id) => randomRecord(id, createRandom(id)))
    for (const write of [
      (record: CaseRecord) => JSON.stringify(record, null, 1),
      ({ state, ...rest }: CaseRecord) => JSON.stringify({ ...rest, state }),
      ({ state, appeals }: CaseRecord) => JSON.stringify({ state, appeals }),
    ])
      expect(await answerOf(records.map(write))).toBe(null)
    expect(parseSnapshotPage(JSON.stringify({ records, ...fields })).records).toEqual(records)
  })

  it('without records is a page too', async () => {
    const packed = await unpackSnapshot((await answerOf([])) ?? Buffer.of())
    expect(packed === null ? null : parseSnapshotPage(packed)).toMatchObject({ ...fields, records: [] })
  })

  it('is refused when it is broken', async () => {
    const texts = [3, 2].map((id) => JSON.stringify(randomRecord(id, createRandom(id))))
    const whole = await answerOf(texts)
    if (whole === null) throw new Error('it was not packed')
    expect(await unpackSnapshot(whole)).not.toBe(null)
    for (let length = 0; length < whole.length; length += 61) {
      expect(await unpackSnapshot(whole.subarray(0, length))).toBe(null)
    }
    expect(await unpackSnapshot(Buffer.concat([whole, Buffer.of(0)]))).toBe(null)
    for (const [sound, broken] of [
      ['"epoch"', '"later"'],
      ['"histories":[', '"histories":[9,'],
      ['"ends":[', '"ends":[4,'],
    ] as const)
      expect(await unpackSnapshot(withHead(whole, (head) => head.replace(sound, broken)))).toBe(null)
    // The bytes themselves: what does not inflate to its length is nothing.
    expect(await unpackSnapshot(Buffer.concat([whole.subarray(0, -9), Buffer.alloc(9)]))).toBe(null)
    const notJson = await answerOf(texts.map((text) => text.replace('"appeals":[', '"appeals":[,')))
    const packed = await unpackSnapshot(notJson ?? Buffer.of())
    expect(() => parseSnapshotPage(packed)).toThrow()
  })
})

/** A few kilobytes on the wire. */
it('a bucket that would fill the memory of a desk is refused', async () => {
  const blank = ' '.repeat(129 * 1024 * 1024)
  const text = JSON.stringify(randomRecord(3, createRandom(3))).replace('"appeals":', `"blank":"${blank}","appeals":`)
  const answer = await answerOf([text])
  expect(answer?.length).toBeLessThan(1024 * 1024)
  expect(await unpackSnapshot(answer ?? Buffer.of())).toBe(null)
})

function withHead(page: Buffer, change: (head: string) => string): Buffer {
  const end = 4 + page.readUInt32LE(0)
  const head = Buffer.from(change(page.toString('utf8', 4, end)))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, page.subarray(end)])
}
