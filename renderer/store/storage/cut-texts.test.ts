import { expect, it } from 'vitest'
import { createRandom, randomRecord } from '../testing/records.ts'
import { cutTexts } from './cut-texts.ts'

const records = [3, 2, 1].map((id) => randomRecord(id, createRandom(id)))
const fields = { epoch: 'e1', next: 12 }

it('cuts an answer into its records as they were written, whatever people wrote', () => {
  const nasty = [
    '{"state":{"id":7}}',
    ',{"state":{"id":',
    '"records":[',
    ']},"epoch":"e2"',
    '\\',
    '"}]}',
    '换行\n引号"',
  ]
  const written = records.map((record, index) => ({
    ...record,
    appeals: record.appeals.map((appeal) => ({ ...appeal, text: nasty.slice(index).join('') })),
  }))
  expect(cutTexts(JSON.stringify({ records: written, ...fields }))).toEqual(
    written.map((record) => JSON.stringify(record)),
  )
})

it('leaves alone what is written otherwise or is broken', () => {
  const whole = JSON.stringify({ records, ...fields })
  for (const body of [
    JSON.stringify({ records, ...fields }, null, 1),
    JSON.stringify({ ...fields, records }),
    JSON.stringify({ records: [], ...fields }),
    JSON.stringify({ records: records.map(({ state, ...rest }) => ({ ...rest, state })), ...fields }),
    ...Array.from({ length: 20 }, (_, part) => whole.slice(0, Math.floor((whole.indexOf('],"epoch"') * part) / 20))),
  ])
    expect(cutTexts(body)).toBe(null)
})
