/** Invented estates, roads, schools and markets on Ji'nan's real streets; the same ones on every run. */
import { createRandom, createWeighted, type Random } from './random.ts'
import { type District, type Division, districts } from './reference/divisions.ts'

export type Neighbourhood = {
  readonly district: District
  readonly street: Division
  readonly estates: readonly string[]
  readonly roads: readonly string[]
  readonly schools: readonly string[]
  readonly markets: readonly string[]
}

const estateNames = [
  '幸福',
  '和美',
  '阳光',
  '金穗',
  '翠屏',
  '锦绣',
  '泉景',
  '柳岸',
  '荷香',
  '书香',
  '安居',
  '祥和',
  '丽景',
  '盛景',
  '明珠',
  '春晓',
  '紫荆',
  '梧桐',
  '枫林',
  '兰亭',
  '云锦',
  '怡和',
  '康乐',
  '文景',
  '光明',
  '友谊',
  '向阳',
  '红星',
  '青杨',
  '石榴',
  '望山',
  '听泉',
  '长青',
  '新华',
]
const estateKinds = ['小区', '小区', '小区', '花园', '家园', '里小区', '苑', '新村', '佳园', '雅居']
const roadNames = [
  '文兴',
  '安康',
  '建业',
  '长宁',
  '永安',
  '新业',
  '广源',
  '福泰',
  '平川',
  '远山',
  '立新',
  '惠民',
  '同德',
  '崇礼',
  '和兴',
  '裕民',
  '春华',
  '秋实',
  '望湖',
  '临泉',
  '柳行',
  '益寿',
  '敬业',
  '博文',
]
const roadKinds = ['路', '路', '路', '街', '大街', '东路', '西路', '南路', '北路']
const schoolNames = ['育英', '育才', '明德', '启智', '求实', '新苗', '晨光', '向阳']
const schoolKinds = ['小学', '第二小学', '实验小学', '中学', '第三中学', '实验中学', '幼儿园']
const marketNames = ['便民', '惠丰', '金源', '兴旺', '万家', '永兴', '城东', '城西']
const marketKinds = ['农贸市场', '菜市场', '小商品市场', '建材市场', '花鸟市场']

function distinct(
  random: Random,
  count: number,
  [names, kinds]: readonly [readonly string[], readonly string[]],
): string[] {
  const found = new Set<string>()
  while (found.size < count) found.add(random.pick(names) + random.pick(kinds))
  return [...found]
}

function neighbourhoodOf(district: District, street: Division): Neighbourhood {
  const random = createRandom(Number(street.code))
  return {
    district,
    street,
    estates: distinct(random, 9, [estateNames, estateKinds]),
    roads: distinct(random, 5, [roadNames, roadKinds]),
    schools: distinct(random, 2, [schoolNames, schoolKinds]),
    markets: distinct(random, 2, [marketNames, marketKinds]),
  }
}

/** Where appeals come from, roughly as people live: the old town most, the far counties least. */
const districtWeights: Readonly<Record<string, number>> = {
  '370102': 22,
  '370103': 18,
  '370104': 13,
  '370105': 14,
  '370112': 15,
  '370113': 4,
  '370114': 5,
  '370115': 3,
  '370116': 4,
  '370117': 2,
  '370124': 2,
  '370126': 2,
  '370176': 8,
}

export const neighbourhoods: readonly Neighbourhood[] = districts.flatMap((district) =>
  district.streets.map((street) => neighbourhoodOf(district, street)),
)

function weightOf({ district, street }: Neighbourhood): number {
  const rank = district.streets.indexOf(street)
  const shares = district.streets.reduce((sum, _, place) => sum + 1 / (place + 3), 0)
  return (districtWeights[district.code] ?? 1) / (rank + 3) / shares
}

export const drawNeighbourhood: (random: Random) => Neighbourhood = createWeighted(neighbourhoods, weightOf)
