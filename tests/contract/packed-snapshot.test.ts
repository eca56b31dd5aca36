// A page of a bootstrap on its way from the gateway's text through main into the worker: cut and compressed here, read there.
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { PackedBucket } from '#shared/ipc/packed-snapshot.ts'
import { BUCKET_SPAN } from '#shared/wire/changes.ts'
import { packSnapshot } from '../../electron/main/link/pack-snapshot.ts'
import { parseSnapshotPage } from '../../renderer/store/sync/parse-answer.ts'
import { testMark } from '../../renderer/store/testing/open-test-store.ts'
import { createRandom, randomRecord, testStatus } from '../../renderer/store/testing/records.ts'

const fields = { epoch: 'e1', position: 7, confirmed: 0, next: 12, total: 40, mark: testMark, status: testStatus }
const bodyOf = (records: readonly CaseRecord[]): string => JSON.stringify({ records, ...fields })
const pack = (body: string) => packSnapshot(Buffer.from(body))

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
    const packed = await pack(bodyOf(records))
    if (packed === null) throw new Error('it was not cut')
    const page = parseSnapshotPage(packed)
    expect(page).toMatchObject(fields)
    expect(page.packed?.heads).toEqual(
      records.map((record) => ({ ...record, history: [{ at: record.history.at(-1)?.at }] })),
    )
    // Two buckets, each with the text of its records byte by byte: digests compare texts.
    expect(page.packed?.pages.map(({ ids }) => ids.length)).toEqual([4, 4])
    expect(packed.buckets.flatMap(textsOf)).toEqual(records.map((record) => JSON.stringify(record)))
  })

  it('is left whole when it is written otherwise, and read as well', async () => {
    const records = [3, 2].map((id) => randomRecord(id, createRandom(id)))
    for (const body of [
      JSON.stringify({ records, ...fields }, null, 1),
      JSON.stringify({ ...fields, records }),
      bodyOf([]),
      bodyOf(records.map(({ state, ...rest }) => ({ ...rest, state }))),
    ]) {
      expect(await pack(body)).toBe(null)
      const { records: read } = JSON.parse(body) as { readonly records: readonly unknown[] }
      expect(parseSnapshotPage(body).records).toHaveLength(read.length)
    }
  })

  it('is refused when it is broken', async () => {
    const whole = bodyOf([3, 2].map((id) => randomRecord(id, createRandom(id))))
    const broken = Array.from({ length: Math.ceil(whole.length / 97) }, (_, part) => whole.slice(0, part * 97))
    for (const body of [...broken, whole.replace('"epoch"', '"era"'), whole.replace('"appeals":[', '"appeals":[,')]) {
      const packed = await pack(body)
      expect(() => parseSnapshotPage(packed ?? body)).toThrow()
    }
  })
})
