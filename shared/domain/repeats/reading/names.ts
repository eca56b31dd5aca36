// Finds the names of places and objects in a text: estates, roads, villages, firms, schools; the district; numbered
// things (line 3, building 5, phase 2). No gazetteer: Chinese names end in a word that says what they are.

import { phraseEnd } from './plain-text.ts'

export type NameKind = 'estate' | 'road' | 'street' | 'village' | 'school' | 'station' | 'body'

/** `text` holds the whole name, `core` the name without its closing word; all in plain text form. */
export type PlaceName = {
  readonly kind: NameKind
  readonly text: string
  readonly core: string
  readonly inTitle: boolean
}

/** What a text says about places. `districts` and `numbers` are sorted sets; a number reads like `号线:3`. */
export type Places = {
  readonly names: readonly PlaceName[]
  readonly districts: readonly string[]
  readonly numbers: readonly string[]
}

const endings: readonly (readonly [NameKind, string])[] = [
  [
    'estate',
    '小区|花园|家园|公寓|嘉苑|佳苑|雅苑|新苑|山庄|新村|广场|大厦|国际城|新城|嘉园|佳园|名园|华庭|名城|公馆|公园|豪庭|学府|首府|商城|商场|市场|苑|府|庭|湾|郡|园|城|墅|邸|居|阁',
  ],
  ['road', '大道|高速|快速路|立交桥|立交|大桥|高架|路|街|巷|胡同|桥'],
  ['street', '街道|镇|乡'],
  ['village', '社区|村|组|屯'],
  ['school', '幼儿园|小学|中学|大学|学院|学校'],
  ['station', '派出所'],
  [
    'body',
    '有限责任公司|股份有限公司|有限公司|公司|集团|医院|银行|支行|超市|酒店|宾馆|饭店|餐厅|饭馆|茶馆|网吧|会所|工地|工厂|车站|地铁站|水库|湖|公墓|驾校|健身|贷|网|平台|中心',
  ],
]

const endingKind = new Map<string, NameKind>()
for (const [kind, words] of endings) for (const word of words.split('|')) endingKind.set(word, kind)
const endingPattern = new RegExp([...endingKind.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** Words that stand before a name and are no part of it. */
const cutters =
  /关于|位于|坐落|附近|旁边|对面|楼下|门口|门前|周边|住在|家住|居住|我们|我是|本人|业主|居民|市民|村民|群众|请求|请问|希望|解决|建议|咨询|反映|投诉|举报|核查|检查|整治|加强|治理|冒充|注册|拿去|早晚高峰|早高峰|晚高峰|上下学|时段|上午|下午|晚上|夜间|夜里|凌晨|每天|每晚|入户走访|批示|催问|催办|再次|质疑|要求|强烈|恳请|反应|以及|还有|一直|这个|那个|该|本|某|贵|[在的于对向是我从到由和与及将把被请有为给让了或说而且之等就也都很没不]/g
const regions =
  /[a-z]\d{0,2}[市区县省]|西地省|[\u4e00-\u9fa5]{2,3}省|[\u4e00-\u9fa5]{2}市(?!场|民|政|长(?!清)|容|区|级|值)|[\u4e00-\u9fa5]{2}(?:区|县)(?!域|间|分|别|级|长|委|里|内)/g
const notDistrict =
  /小区|开发区|社区|园区|校区|片区|城区|地区|辖区|景区|库区|厂区|街区|老区|新区|郊区|市区|山区|全区|各区|住区|宅区|业区|旧区|我区|本区|民区|片区|台区|工区|政区|矿区|灾区|特区|军区|大区|东区|西区|南区|北区|中区|禁区|误区|[该此]区/

/** Districts whose names look like one of the words above. */
const stillDistrict = new Set(['历城区', '钢城区', '市中区', '东城区', '西城区', '城中区'])

function isDistrict(name: string): boolean {
  return stillDistrict.has(name) || !notDistrict.test(name)
}

/** Endings that begin another word: 城管 is no place, 路灯 is no road. */
const notEnding =
  /^(?:城管|城市|城区|城乡|城镇|城建|路灯|路口|路段|路边|路面|路况|路过|路人|路边|路由|路上|路基|路标|路桥|街头|街上|街边|园林|园区|居民|居住|居委|居然|里面|里程|里的|村民|村委|村里|村干|镇上|镇政|镇里|乡亲|乡村|组织|组长|组成|组建|桥梁|湾里|府上|网上|网络|网签|网友|网站|网格|网购|网约|网贷|贷款|中心城|公司法|广场舞|中心校|平台上|桥下)/
const commonPlaces = new Set(
  '台湾 一半路 半幅路 一条路 整条路 市政路 道路 马路 公路 铁路 修路 走路 小路 土路 线路 高速路 断头路 这条路 水泥路 柏油路 大街 街道 逛街 商业街 步行街 小区 本小区 住宅小区 社区 农村 全村 本村 乡镇 城镇 小镇 幼儿园 小学 中学 大学 学校 医院 公司 物业公司 开发公司 集团 银行 超市 酒店 工地 工厂 市场 农贸市场 菜市场 广场 公园 家园 花园 公寓 校园 乐园 城市 县城 新城 全城 进城 政府 省政府 市政府 区政府 县政府 人民政府 各村 派出所 家里 这里 那里 哪里 夜里 房里 屋里 心里 邻居 定居 安居 旧居 老旧小区 饭店 餐厅 地铁站 车站 中心 信息中心 平台 服务中心 业主群里 公里 一组 二组 小组 工作组 领导小组 村小组 村民小组 民警派出所 附近小区 周边小区 多个小区 有限公司 开发有限公司 房地产开发有限公司 物业有限公司 物业服务有限公司 置业有限公司 经济 高架 高速 大桥 立交 立交桥 房贷 网贷 车贷 上网 官网 全网 电网 管网 互联网 微信平台 公积金中心'.split(
    ' ',
  ),
)

/** Reads a plain text. `inTitle` is only copied into the names. At most 60 names are kept. */
export function namesIn(plain: string, inTitle: boolean): PlaceName[] {
  const found: PlaceName[] = []
  const cut = plain.replace(regions, (region) => (isDistrict(region) ? phraseEnd : region)).replace(cutters, phraseEnd)
  for (const fragment of cut.split(phraseEnd)) {
    if (fragment.length < 3) continue
    addNamesOfFragment(fragment, inTitle, found)
    if (found.length >= 60) break
  }
  return found
}

function addNamesOfFragment(fragment: string, inTitle: boolean, found: PlaceName[]): void {
  let start = 0
  const matches = [...fragment.matchAll(endingPattern)]
  for (const [place, match] of matches.entries()) {
    const ending = match[0]
    // 望鹤城小区: two endings in a row make one name.
    const next = match.index + ending.length
    if (matches[place + 1]?.index === next && !notEnding.test(fragment.slice(next, next + 3))) continue
    const kind = endingKind.get(ending)
    if (kind === undefined || notEnding.test(fragment.slice(match.index, match.index + 3))) continue
    const until = match.index + ending.length
    const text = fragment.slice(Math.max(start, until - 12), until)
    const core = text.slice(0, text.length - ending.length)
    const isLongEnough = core.length >= 2 || (core.length === 1 && ending.length >= 2 && kind !== 'body')
    if (!isLongEnough || saysNoName(text, core)) continue
    start = until
    found.push({ kind, text, core, inTitle })
  }
}

function saysNoName(text: string, core: string): boolean {
  return commonPlaces.has(text) || commonPlaces.has(core) || /^[0-9一二三四五六七八九十]+$/.test(core)
}

const chineseDigits = '零一二三四五六七八九十'
const numbered =
  /([0-9]{1,5}|[一二三四五六七八九十]{1,3})(号线|路公交|路车|号楼|栋|幢|期|单元|标段|班|中|小区|附中|号院|号)|(?:([0-9]{1,4})路)|国道([0-9]{2,4})|([a-z])([0-9]{1,3})栋/g

function digits(text: string): string {
  if (!/[一二三四五六七八九十]/.test(text)) return String(Number(text))
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const value =
    (text.includes('十') ? (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 : 0) +
    Math.max(0, chineseDigits.indexOf(ones || '零'))
  return String(value)
}

/** Numbered things of a plain text, such as `号线:3` or `栋:12`; sorted, unique, at most 40. */
export function numbersIn(plain: string): string[] {
  const found = new Set<string>()
  for (const match of plain.matchAll(numbered)) {
    if (match[3] !== undefined) found.add(`公交:${match[3]}`)
    else if (match[4] !== undefined) found.add(`国道:${match[4]}`)
    else if (match[6] !== undefined) found.add(`栋:${match[5] ?? ''}${match[6]}`)
    else if (match[1] !== undefined && match[2] !== undefined) found.add(numberOf(match[1], match[2]))
    if (found.size >= 40) break
  }
  return [...found].sort()
}

function numberOf(value: string, unit: string): string {
  if (unit === '路公交' || unit === '路车') return `公交:${digits(value)}`
  if (unit === '号楼' || unit === '幢') return `栋:${digits(value)}`
  return `${unit}:${digits(value)}`
}

/** Districts and counties named in a plain text; sorted, unique. */
export function districtsIn(plain: string): string[] {
  const found = new Set<string>()
  for (const match of plain.matchAll(/[a-z]\d{1,2}[市区县]|[\u4e00-\u9fa5]{2}[区县](?!域|间|分|别|级|长|委|里|内)/g)) {
    const name = match[0]
    if (isDistrict(name)) found.add(name)
    if (found.size >= 8) break
  }
  return [...found].sort()
}
