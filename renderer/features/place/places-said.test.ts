import { expect, test } from 'vitest'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { placesSaid } from './places-said.ts'

const find = createPlaceFinder([
  { code: '370102', name: '历下区' },
  { code: '370102011', name: '姚家街道' },
  { code: '370112', name: '历城区' },
  { code: '370112006', name: '洪家楼街道' },
])

function record(appeal: { place: string; text: string; streetCode?: string }, divisionCode?: string): CaseRecord {
  const place = divisionCode === undefined ? null : { divisionCode, spot: '' }
  const arrived = { id: 1, revision: 1, title: '', districtCode: null, streetCode: null, ...appeal }
  return { state: { place }, appeals: [arrived], history: [] } as unknown as CaseRecord
}

test('offers the streets and districts that the words of the appeal name, streets first', () => {
  const said = record({ place: '历城区某路', text: '我住历下区姚家街道。事情发生在历城区洪家楼街道！请处理。' })
  expect(placesSaid(said, find)).toEqual(['370102011', '370112006', '370112'])
})

test('not the one that counts already, from the channel or from a person', () => {
  const appeal = { place: '', text: '历下区姚家街道；历城区洪家楼街道', streetCode: '370102011' }
  expect(placesSaid(record(appeal), find)).toEqual(['370112006'])
  expect(placesSaid(record(appeal, '370112006'), find)).toEqual(['370102011'])
  expect(placesSaid(record({ place: '', text: '某地' }), find)).toEqual([])
})
