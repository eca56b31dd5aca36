import { describe, expect, test } from 'vitest'
import { placeEntries, searchPlaces } from './place-search.ts'

const divisions = [
  { code: '370102011', name: '姚家街道' },
  { code: '370102', name: '历下区' },
  { code: '370112', name: '历城区' },
  { code: '370112006', name: '洪家楼街道' },
  { code: '370181101', name: '刁镇街道' },
]
const english: Readonly<Record<string, string>> = { '370102': 'Lixia', '370102011': 'Yaojia' }
const entries = placeEntries({ divisions }, (code) => english[code] ?? code)

function codes(typed: string): string[] {
  return searchPlaces(entries, typed).map(({ entry }) => entry.code)
}

describe('places', () => {
  test('without a word every division in the order of the codes, a district before its streets', () => {
    expect(codes('')).toEqual(['370102', '370102011', '370112', '370112006', '370181101'])
    expect(entries[1]?.path).toBe('历下区 › 姚家街道')
    // A street whose district is not on the list still stands with its code.
    expect(entries[4]?.path).toBe('370181 › 刁镇街道')
  })

  test('any part of the name, pinyin initials of district and street, in any mixture', () => {
    expect(codes('姚家')).toEqual(['370102011'])
    expect(codes('yj')).toEqual(['370102011'])
    expect(codes('hjl')).toEqual(['370112006'])
    expect(codes('lx yj')).toEqual(['370102011'])
    expect(codes('家楼')).toEqual(['370112006'])
  })

  test('a name that begins with the word stands before one whose district has it', () => {
    expect(codes('历')).toEqual(['370102', '370112', '370102011', '370112006'])
  })

  test('English, full-width digits and codes; nothing for what is not there', () => {
    expect(codes('yaojia')).toEqual(['370102011'])
    expect(codes('３７０１１２')).toEqual(['370112', '370112006'])
    expect(codes('海淀')).toEqual([])
  })

  test('says where in the path the word stands', () => {
    expect(searchPlaces(entries, '姚家')[0]?.hits).toEqual([{ from: 6, to: 8 }])
  })
})
