import { describe, expect, test } from 'vitest'
import { createPlaceFinder } from './places.ts'

const find = createPlaceFinder([
  { code: '370102', name: '历下区' },
  { code: '370103', name: '市中区' },
  { code: '370105', name: '天桥区' },
  { code: '370112', name: '历城区' },
  { code: '370113', name: '长清区' },
  { code: '370116', name: '莱芜区' },
  { code: '370126', name: '商河县' },
  { code: '370176', name: '济南高新技术产业开发区' },
  { code: '370102001', name: '解放路街道' },
  { code: '370102011', name: '姚家街道' },
  { code: '370103009', name: '七里山街道' },
  { code: '370105003', name: '天桥东街街道' },
  { code: '370105014', name: '北园街道' },
  { code: '370112002', name: '洪家楼街道' },
  { code: '370112016', name: '董家街道' },
  { code: '370113003', name: '平安街道' },
  { code: '370113107', name: '马山镇' },
  { code: '370116005', name: '口镇街道' },
  { code: '370176001', name: '舜华路街道' },
  // The same name in two districts.
  { code: '370116999', name: '新兴街道' },
  { code: '370126999', name: '新兴街道' },
])

function codes(place: string): string {
  const { districtCode, streetCode } = find(place)
  return `${districtCode ?? '-'} ${streetCode ?? '-'}`
}

describe('a place as channels write it', () => {
  test.each([
    ['历下区姚家街道幸福里小区3号楼', '370102 370102011'],
    ['山东省济南市历下区姚家街道', '370102 370102011'],
    ['济南市市中区七里山街道', '370103 370103009'],
    ['姚家街道幸福里小区', '370102 370102011'],
    ['姚家街办', '370102 370102011'],
    ['姚家派出所', '370102 370102011'],
    ['历下姚家幸福花园', '370102 370102011'],
    ['历下 · 姚家', '370102 370102011'],
    ['市中 七里山', '370103 370103009'],
    ['天桥东街街道和兴路', '370105 370105003'],
    ['高新区舜华路街道', '370176 370176001'],
    ['济南高新技术产业开发区', '370176 -'],
    ['马山镇', '370113 370113107'],
    ['莱芜区口镇', '370116 370116005'],
    ['商河县', '370126 -'],
    ['历城', '370112 -'],
    ['历下分局', '370102 -'],
    ['历城区ＡＢＣ大厦', '370112 -'],
  ])('%s → %s', (place, expected) => {
    expect(codes(place)).toBe(expected)
  })

  test.each([
    // estates and roads that borrow a street's or a district's name
    ['平安里小区', '- -'],
    ['长清区平安路', '370113 -'],
    ['历下区解放路112号', '370102 -'],
    ['天桥区北园大街', '370105 -'],
    ['市中心广场', '- -'],
    ['天桥下面', '- -'],
    // two districts, a street that lies in another district, two streets
    ['历下区姚家街道与历城区洪家楼街道交界', '- -'],
    ['历下区洪家楼街道', '- -'],
    ['历城区洪家楼街道和董家街道', '370112 -'],
    // a name that two districts share needs its district
    ['新兴街道', '- -'],
    ['商河县新兴街道', '370126 370126999'],
    ['', '- -'],
    ['不详', '- -'],
  ])('rather null than wrong: %s → %s', (place, expected) => {
    expect(codes(place)).toBe(expected)
  })
})
