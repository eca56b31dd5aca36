import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { testMark } from '../testing/open-test-store.ts'
import { createRandom, randomRecord, testStatus } from '../testing/records.ts'
import { parseSnapshotPage } from '../sync/parse-answer.ts'
import { cutSnapshot, cutTexts } from './cut-snapshot.ts'

const fields = { epoch: 'e1', position: 7, confirmed: 0, next: 12, total: 40, mark: testMark, status: testStatus }
const bodyOf = (records: readonly CaseRecord[]): string => JSON.stringify({ records, ...fields })

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

describe('a page of a snapshot', () => {
  it('is cut into what parsing it whole gives, whatever people wrote', () => {
    const records = nasty.map((words, index) => withWords(40 - index, words))
    const cut = cutSnapshot(bodyOf(records))
    expect(cut?.fields).toEqual(fields)
    expect(cut?.records.map(({ id }) => id)).toEqual(records.map(({ state }) => state.id))
    for (const [index, { text, head }] of (cut?.records ?? []).entries()) {
      const record = records[index]
      expect(JSON.parse(text)).toEqual(record)
      expect(text).toBe(JSON.stringify(record))
      expect(head).toEqual({ ...record, history: [{ at: record?.history.at(-1)?.at }] })
    }
    expect(cutTexts(bodyOf(records))).toEqual(records.map((record) => JSON.stringify(record)))
    const page = parseSnapshotPage(bodyOf(records))
    expect(page.cut).toHaveLength(records.length)
    expect(page.records).toEqual(records)
  })

  it('is read whole when it is written otherwise, and refused when it is broken', () => {
    const records = [3, 2].map((id) => randomRecord(id, createRandom(id)))
    for (const body of [
      JSON.stringify({ records, ...fields }, null, 1),
      JSON.stringify({ ...fields, records }),
      bodyOf([]),
      bodyOf(records.map(({ state, ...rest }) => ({ ...rest, state }))),
    ]) {
      expect(cutSnapshot(body)).toBe(null)
      expect(cutTexts(body)).toBe(null)
      expect(parseSnapshotPage(body).records.length).toBe((JSON.parse(body) as { records: unknown[] }).records.length)
    }
    const whole = bodyOf(records)
    for (let length = 0; length < whole.length; length += 97)
      expect(() => parseSnapshotPage(whole.slice(0, length))).toThrow()
    expect(() => parseSnapshotPage(whole.replace('"epoch"', '"era"'))).toThrow()
  })
})
