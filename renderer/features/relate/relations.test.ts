import { expect, test } from 'vitest'
import { commandsFor } from './relations.ts'

test('each relation by its own command; an urge is linked and counted', () => {
  expect(commandsFor('related', 1, 2, '')).toEqual([{ kind: 'link', caseId: 1, other: 2, relation: 'related' }])
  expect(commandsFor('urge', 1, 2, 'n').map((each) => each.kind)).toEqual(['link', 'urge'])
  expect(commandsFor('different', 1, 2, '')).toEqual([{ kind: 'declareDifferent', caseId: 1, other: 2 }])
})
