import { expect, test } from 'vitest'
import { commandOf, daysOf, nothingSaid } from './say-kinds.ts'

test('an extension asks for what the rule gives, a working week at most, until a number is typed', () => {
  expect(daysOf(nothingSaid, 10)).toBe(5)
  expect(daysOf(nothingSaid, 1)).toBe(1)
  expect(daysOf(nothingSaid, 0)).toBe(1)
  expect(daysOf({ ...nothingSaid, days: 9 }, 1)).toBe(9)
})

test('a picked reason stands before the text where there is one field, beside it where there are two', () => {
  const said = { text: ' 定位附后 ', reason: '不在辖区', days: 5 }
  expect(commandOf('recall', 1, said)).toEqual({ kind: 'recall', caseId: 1, reason: '不在辖区。定位附后' })
  expect(commandOf('requestReturn', 1, said)).toEqual({
    kind: 'requestReturn',
    caseId: 1,
    reason: '不在辖区',
    note: '定位附后',
  })
})
