import { expect, test } from 'vitest'
import { districtsIn, namesIn, numbersIn } from './names.ts'
import { plainText } from './plain-text.ts'

function names(text: string): string[] {
  return namesIn(plainText(text), true).map((name) => name.text)
}

test('R7 names are found with real districts and with masked ones', () => {
  expect(names('历下区枫桥府楼下饭店油烟扰民')).toEqual(['枫桥府'])
  expect(names('A3区枫桥府楼下饭店油烟扰民')).toEqual(['枫桥府'])
  expect(names('历城区青岚街道望鹤城小区停电')).toEqual(['青岚街道', '望鹤城小区'])
  expect(names('请问文澜路万坤大厦什么时候通气')).toEqual(['文澜路', '万坤大厦'])
})

test('R7 common words that end like a name are none', () => {
  expect(names('小区里的道路、路灯和公园都归城管')).toEqual([])
})

test('R4 districts are read as words, 小区 and 社区 are none', () => {
  expect(districtsIn('历下区某小区')).toEqual(['历下区'])
  expect(districtsIn('a7县泉社区')).toEqual(['a7县'])
  expect(districtsIn('整个小区和社区')).toEqual([])
})

test('R5 numbers carry their unit, Chinese digits are digits', () => {
  expect(numbersIn('地铁三号线与3号线')).toEqual(['号线:3'])
  expect(numbersIn('十二栋和12号楼')).toEqual(['栋:12'])
  expect(numbersIn('乘6路公交到二期')).toEqual(['公交:6', '期:2'])
})
