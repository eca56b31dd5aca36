import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { fromBeijing, MINUTE } from '#shared/domain/core/instants.ts'
import { expect, test } from 'vitest'
import { createAppealSource } from './appeals.ts'
import { divisions } from './reference/divisions.ts'

test("the place finder is right about Ji'nan's streets in every spelling of the demonstration, or silent", () => {
  const find = createPlaceFinder(divisions)
  const source = createAppealSource(21)
  const wrong: string[] = []
  let found = 0
  let tried = 0
  for (let index = 0; index < 5000; index += 1) {
    const { appeal, truth } = source.nextWithTruth(fromBeijing([2012, 10, 1]) + index * 10 * MINUTE)
    if (appeal.place === '') continue
    tried += 1
    const { districtCode, streetCode } = find(appeal.place)
    if (streetCode === truth.streetCode) found += 1
    else if (streetCode !== null || (districtCode !== null && !truth.streetCode.startsWith(districtCode)))
      wrong.push(appeal.place)
  }
  expect(wrong).toEqual([])
  expect(found / tried).toBeGreaterThan(0.85)
})
