/**
 * Ten thousand invented citizens. Phones begin with 1990000, names are 张某某, identity numbers carry birth year 1900 and a
 * check digit that is wrong on purpose: none can belong to a real person. A number always leads to the same citizen.
 */
import type { Random } from './random.ts'

const surnameRows = (
  '张Zhang 王Wang 李Li 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu ' +
  '高Gao 林Lin 何He 郭Guo 马Ma 罗Luo 梁Liang 宋Song 郑Zheng 谢Xie 韩Han 唐Tang 冯Feng 于Yu ' +
  '董Dong 萧Xiao 程Cheng 曹Cao 袁Yuan 邓Deng 许Xu 傅Fu 沈Shen 曾Zeng 彭Peng 吕Lü 苏Su 卢Lu ' +
  '蒋Jiang 蔡Cai 贾Jia 丁Ding 魏Wei 薛Xue 叶Ye 阎Yan 余Yu 潘Pan 杜Du 戴Dai 夏Xia 钟Zhong ' +
  '汪Wang 田Tian 任Ren 姜Jiang 范Fan 方Fang 石Shi 姚Yao 谭Tan 廖Liao 邹Zou 熊Xiong 金Jin 陆Lu ' +
  '郝Hao 孔Kong 白Bai 崔Cui 康Kang 毛Mao 邱Qiu 秦Qin 江Jiang 史Shi '
)
  .trim()
  .split(' ')

export type Surname = { readonly name: string; readonly nameEn: string }

export const surnames: readonly Surname[] = surnameRows.map((row) => ({ name: row.slice(0, 1), nameEn: row.slice(1) }))

export const citizenCount = 10_000

export type Citizen = {
  readonly index: number
  readonly surname: string
  readonly woman: boolean
  readonly phone: string
  readonly screenName: string
}

const screenWords = [
  '泉水',
  '柳叶',
  '荷塘',
  '小满',
  '老街',
  '北园',
  '大明',
  '清风',
  '拾光',
  '豆豆',
  '阿木',
  '南山',
  '晚灯',
  '石榴',
  '青杨',
  '麦子',
]

/** A cheap mixing of the index, so that neighbours in number are not neighbours in name. */
function mix(index: number): number {
  return Math.imul(index + 7919, 2654435761) >>> 0
}

export function citizenAt(index: number): Citizen {
  const mixed = mix(index)
  return {
    index,
    surname: surnames[mixed % surnames.length]?.name ?? '张',
    woman: (mixed >>> 9) % 2 === 0,
    phone: `1990000${String(index).padStart(4, '0')}`,
    screenName: `${screenWords[(mixed >>> 5) % screenWords.length] ?? '泉水'}${String(mixed % 977)}`,
  }
}

/** What a call taker writes down; a citizen gives the name now this way, now that way. */
export function spokenName(citizen: Citizen, random: Random): string {
  const aim = random.next()
  if (aim < 0.7) return `${citizen.surname}${citizen.index % 3 === 0 ? '某' : '某某'}`
  return `${citizen.surname}${citizen.woman ? '女士' : '先生'}`
}

const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** 18 characters in the right form, born in 1900, with a check digit that is one off. */
export function inventedIdentity(citizen: Citizen, districtCode: string): string {
  const month = String((citizen.index % 12) + 1).padStart(2, '0')
  const day = String((citizen.index % 28) + 1).padStart(2, '0')
  const order = String((citizen.index % 499) * 2 + (citizen.woman ? 0 : 1)).padStart(3, '0')
  const body = `${districtCode}1900${month}${day}${order}`
  const sum = checkWeights.reduce((total, weight, place) => total + Number(body[place]) * weight, 0)
  return body + (checkDigits[((sum % 11) + 1) % 11] ?? '0')
}
