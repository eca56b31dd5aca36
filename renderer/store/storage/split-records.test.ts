import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { createRandom, randomRecord } from '../testing/records.ts'
import { splitRecords } from './split-records.ts'

function withText(record: CaseRecord, text: string): CaseRecord {
  return { ...record, appeals: record.appeals.map((appeal) => ({ ...appeal, text, title: text })) }
}

const tricky = ['{"state":{"id":3,', '"}]}]},{"state":{"id":2,"no":""', '\\"}', '}]', 'ab\u2028c"', '']
const records = tricky.map((text, index) => withText(randomRecord(index + 1, createRandom(index)), text))

describe('splitting the text of a page', () => {
  it('gives back each record', () => {
    for (const comma of [',', ' , ']) {
      const body = `{"records":[${records.map((record) => JSON.stringify(record)).join(comma)}],"next":null,"status":{}}`
      const texts = splitRecords(body, (JSON.parse(body) as { readonly records: CaseRecord[] }).records)
      expect(texts?.map((text) => JSON.parse(text) as unknown)).toEqual(records)
    }
    expect(splitRecords('{"records":[]}', [])).toEqual([])
  })

  it('answers null when the text is not what was expected', () => {
    const text = records.map((record) => JSON.stringify(record))
    expect(splitRecords(`{"records":[${text.join(',')}]}`, records.slice(1))).toBe(null)
    expect(splitRecords(`{"records":[${text.slice(0, 3).join(',')}]}`, records)).toBe(null)
    expect(splitRecords(`{"records":[${text.join(',')}],"status":{"state":{"id":7}}}`, records)).toBe(null)
    expect(splitRecords(`{"records":[${text.join(',\n')}]}`, records)).toBe(null)
    const turned = records.map(({ state, appeals, history }) => ({ history, appeals, state }))
    expect(splitRecords(JSON.stringify({ records: turned }), turned)).toBe(null)
  })
})
