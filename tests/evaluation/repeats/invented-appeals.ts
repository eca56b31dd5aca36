// Invents appeals for speed: skewed words, places and people, one in eight a repeat of an earlier one. Every phone starts
// 1990000 and nobody's words are used.

import type { RepeatSubject } from '#shared/domain/repeats/subject.ts'
import { seededRandom } from './boosting.ts'

const syllables =
  '丁卜力工士己巾弓才门义之也卫飞习马乡井元夫无云专扎艺支厅历友尤匹车牙屯戈切少日曰水午毛仁什片斤父月丹勾风匀乌文斗忆订户认引双书世古节本术可丙左石布戊旦目叶甲申田由史只央叨冉皿凹囚生失禾丘仕白仔他斥瓜令用甩印乐句册安宝北长朝城春大东丰福港高光广贵海和恒红宏湖华花汇嘉建江金锦景九君康科兰乐丽利林龙绿梅美明南宁盘鹏平齐庆泉荣瑞润山尚盛世泰天万文五西祥新星秀阳怡银永玉园远云泽正中众舟紫'
const estateEndings = ['小区', '花园', '家园', '苑', '城', '新村', '广场', '公寓']
const problems = [
  '夜间施工噪音扰民',
  '油烟直排呛人',
  '地下车库漏水',
  '物业费乱收',
  '电梯经常停运',
  '路灯长期不亮',
  '垃圾清运不及时',
  '违规搭建阳光房',
  '占道经营堵住出口',
  '供暖温度不达标',
  '消防通道被占用',
  '道路积水严重',
  '房产证迟迟不办',
  '停车位被物业加锁',
  '广场舞音响太大',
  '流浪狗伤人',
  '拖欠工人工资',
  '培训班不退学费',
  '下水道堵塞返味',
  '外墙脱落有危险',
  '自来水发黄',
  '燃气迟迟不通',
  '公交间隔太长',
  '红绿灯时间太短',
]
const fillers = [
  '已经持续了好几个月',
  '老人和孩子无法休息',
  '多次找物业都没有结果',
  '社区说不归他们管',
  '业主群里意见很大',
  '每天晚上十点以后最严重',
  '之前打过热线只是答复已转办',
  '现场没有任何公示',
  '周围居民苦不堪言',
  '开发商一直推脱',
  '上周还发生过争吵',
  '希望给出明确的时间',
  '存在很大的安全隐患',
  '下雨天情况更糟',
  '车辆来往频繁',
  '夏天气味更重',
  '整栋楼都受影响',
  '已经拍了照片和录像',
  '合同里写得清清楚楚',
  '邻居也反映过同样的情况',
  '去年整治过一次又反弹',
  '工作人员态度冷淡',
  '至今没有人到现场',
  '影响正常出行',
]

/** Deterministic; about 90 characters each, like a hotline's record. Keys count from `from`. */
export function inventAppeals(count: number, seed: number, from = 0): RepeatSubject[] {
  const random = seededRandom(seed)
  const skewed = (size: number): number => Math.floor(size * random() ** 1.6)
  const pick = (list: readonly string[]): string => list[skewed(list.length)] ?? ''
  const name = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => syllables[skewed(syllables.length)]).join('')
  const words = Array.from({ length: 6000 }, () => name())
  const places = Array.from({ length: Math.max(2000, Math.round(count / 10)) }, () => `${name()}${pick(estateEndings)}`)
  const roads = Array.from({ length: 3000 }, () => `${name()}路`)
  const appeals: RepeatSubject[] = []
  for (let at = 0; at < count; at += 1) {
    const earlier =
      at > 100 && random() < 0.125 ? appeals[Math.max(0, at - 1 - skewed(Math.min(at, 20_000)))] : undefined
    appeals.push(earlier === undefined ? invent(at) : repeat(earlier, at))
  }
  return appeals

  function invent(at: number): RepeatSubject {
    const place = pick(places)
    const road = pick(roads)
    const problem = pick(problems)
    const house = `${1 + skewed(40)}号楼${1 + skewed(6)}单元`
    const sentences = Array.from(
      { length: 4 + Math.floor(random() * 4) },
      () => `${pick(words)}${pick(fillers)}${pick(words)}`,
    ).join('，')
    return {
      key: from + at,
      title: `${place}${problem}`,
      text: `来电反映，${road}${place}${house}${problem}，${sentences}，编号${Math.floor(random() * 1e6)}，请相关部门尽快核实处理。`,
      phone: `1990000${String(Math.floor(random() * 10_000)).padStart(4, '0')}`,
      appellant: `张某某${Math.floor(random() * count)}`,
      channel: `c${skewed(48)}`,
      receivedAt: 1_700_000_000_000 + at * 60_000,
    }
  }

  function repeat(earlier: RepeatSubject, at: number): RepeatSubject {
    const parts = earlier.text.split('，')
    const kept = parts.filter(() => random() > 0.2)
    const own = random() < 0.5
    return {
      ...earlier,
      key: from + at,
      text: [...kept, pick(fillers)].join('，'),
      receivedAt: 1_700_000_000_000 + at * 60_000,
      ...(own ? {} : { appellant: `李某某${at}`, phone: `1990000${String(at % 10_000).padStart(4, '0')}` }),
    }
  }
}
