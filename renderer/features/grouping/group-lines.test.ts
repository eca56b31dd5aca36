import { expect, test } from 'vitest'
import type { Group } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { isDrilled, linesOf, withoutDrill } from './group-lines.ts'

const sums = { count: 1, appeals: 1, open: 1, yellow: 0, red: 0, urges: 0 }

function is(field: FieldId, value: string): Condition {
  return { field, op: 'is', values: [value] }
}

function group(field: FieldId, value: string, groups: readonly Group[] = []): Group {
  return { value, count: 1, sums, condition: is(field, value), groups }
}

const tree = [group('branch', 'lixia', [group('class', '01'), group('class', '02')]), group('branch', 'shizhong')]

test('a second level shows under unfolded groups only and carries both conditions', () => {
  expect(linesOf(tree, ['branch', 'class'], new Set()).map((line) => line.key)).toEqual(['lixia', 'shizhong'])
  const lines = linesOf(tree, ['branch', 'class'], new Set(['lixia']))
  expect(lines.map((line) => [line.level, line.group.value])).toEqual([
    [1, 'lixia'],
    [2, '01'],
    [2, '02'],
    [1, 'shizhong'],
  ])
  expect(lines[2]?.conditions).toEqual([is('branch', 'lixia'), is('class', '02')])
})

test('a group that cannot be had alone has no conditions, nor has what is in it', () => {
  const [first] = tree
  const above = { ...first, condition: null } as Group
  expect(linesOf([above], ['branch', 'class'], new Set(['lixia'])).map((line) => line.conditions)).toEqual([
    null,
    null,
    null,
  ])
})

test('what a group added is taken out again; other conditions stay', () => {
  const own = is('network', 'police')
  const drilled = [is('branch', 'lixia')]
  expect(withoutDrill([own, ...drilled], drilled)).toEqual([own])
  expect(isDrilled([own, ...drilled], drilled)).toBe(true)
  expect(isDrilled([own], drilled)).toBe(false)
  expect(isDrilled([own], [])).toBe(false)
})
