import { expect, test } from 'vitest'
import type { Command } from '#shared/domain/case/commands.ts'
import { createDoneList, inverseOf } from './done-list.ts'

const claim = (caseId: number): Command => ({ kind: 'claim', caseId, stage: 'dispatch' })

test('commands given with one key are one deed', () => {
  const done = createDoneList()
  done.add(claim(1), 1000)
  done.add(claim(2), 1010)
  done.add(claim(3), 5000)
  expect(done.last()?.given.map((each) => each.command)).toEqual([claim(3)])
  done.dropLast()
  expect(done.last()?.given.map((each) => each.command)).toEqual([claim(1), claim(2)])
  done.dropLast()
  expect(done.last()).toBeNull()
})

test('another kind of command is another deed, however soon', () => {
  const done = createDoneList()
  done.add({ kind: 'accept', caseId: 1, classCode: '0101', urgency: 'normal' }, 1000)
  done.add({ kind: 'dispatch', caseId: 1, lead: 'u', assist: [], instruction: '' }, 1001)
  expect(done.last()?.kind).toBe('dispatch')
})

test('each way back', () => {
  expect(inverseOf({ kind: 'merge', caseId: 1, members: [2, 3], relation: 'massIncident' }, 'r')).toEqual({
    kind: 'unmerge',
    caseId: 1,
    members: [2, 3],
  })
  expect(inverseOf({ kind: 'dispatch', caseId: 1, lead: 'u', assist: [], instruction: '' }, '撤回')).toEqual({
    kind: 'recall',
    caseId: 1,
    reason: '撤回',
  })
  expect(inverseOf(claim(1), '')).toEqual({ kind: 'release', caseId: 1, stage: 'dispatch' })
  const other = { kind: 'reclassify', caseId: 1, classCode: '0202', urgency: 'urgent' } as const
  expect(inverseOf(other, '', { classCode: '0101', urgency: 'normal', place: null })).toEqual({
    ...other,
    classCode: '0101',
    urgency: 'normal',
  })
  expect(inverseOf(other, '')).toBeNull()
  const corrected = { kind: 'correctPlace', caseId: 1, divisionCode: '370102011', spot: '幸福里' } as const
  const before = { classCode: null, urgency: 'normal', place: null } as const
  expect(inverseOf(corrected, '', before)).toEqual({ ...corrected, divisionCode: null, spot: '' })
  const place = { divisionCode: '370102010', spot: '' }
  expect(inverseOf(corrected, '', { ...before, place })).toEqual({ ...corrected, ...place })
  expect(inverseOf(corrected, '')).toBeNull()
  expect(inverseOf({ kind: 'declareDifferent', caseId: 1, other: 2 }, '')).toBeNull()
})
