import { describe, expect, test } from 'vitest'
import { groupIntoCases, scoreInOnePass } from './grouping/cases.ts'
import { type Facts, readFacts } from './reading/facts.ts'
import { findRepeats } from './find-repeats.ts'
import { featureAt, featureCount } from './comparing/pair-features.ts'
import { addAll, brief, createRepeatIndex } from './repeat-index.ts'
import { guardsOf } from './comparing/guards.ts'
import { guardedScore, LIKELY_SAME } from './scoring/scoring.ts'
import type { RepeatSubject } from './subject.ts'

/** The score of `fresh` against `known` among some others. */
function score(known: Partial<RepeatSubject>, fresh: Partial<RepeatSubject>): number {
  const index = createRepeatIndex({ expected: 100 })
  const whole = (key: number, more: Partial<RepeatSubject>): RepeatSubject => ({ key, title: '', text: '', ...more })
  addAll(index, [whole(1, known), ...others])
  return findRepeats(index, whole(2, fresh), 10).find(({ key }) => key === 1)?.score ?? 0
}

const others: RepeatSubject[] = [
  {
    key: 50,
    title: '文澜路路灯不亮',
    text: '文澜路从桥头到学校这一段路灯全部不亮，晚自习的孩子回家很危险。',
    place: '',
  },
  { key: 51, title: '柏原花园地下车库漏水', text: '柏原花园地下车库入口处漏水，一下雨就积水。', place: '' },
]
const school = (name: string, phone: string): Partial<RepeatSubject> => ({
  title: `${name}门口晚高峰违停严重`,
  text: `${name}门口晚高峰接送车辆停成两排，公交车进不来，学生从车缝里穿，天天堵半个小时。`,
  place: `市中区大观园街道${name}门口`,
  phone,
})
const most = guardedScore + 1e-9

describe('place and object decide', () => {
  test('R7 another school, named much the same, is another matter in the same words', () => {
    expect(score(school('启智第三中学', '19900000001'), school('启智第三中学', '19900000002'))).toBeGreaterThan(most)
    for (const name of ['启智第二中学', '启智小学', '新苗第三中学'])
      expect(score(school('启智第三中学', '19900000001'), school(name, '19900000002'))).toBeLessThanOrEqual(most)
  })

  test('R7 one wrong character in a long name is a slip of the pen', () => {
    const lift = (name: string): Partial<RepeatSubject> => ({
      title: `${name}电梯经常停运`,
      text: `${name}5号楼电梯一周停三次，物业总说在等配件，高层老人下不了楼。`,
    })
    expect(score(lift('望山中贸城'), lift('望山中茂城'))).toBeGreaterThanOrEqual(LIKELY_SAME)
  })

  test('R7 the same characters in another order are a slip of the pen', () => {
    const fraud = (name: string): Partial<RepeatSubject> => ({
      title: `${name}平台不让提现`,
      text: `${name}平台三个月前停止兑付，账户里的十二万元一直不让提现，客服电话没有人接，立案以后没有进展。`,
    })
    expect(score(fraud('青聚利网'), fraud('青利聚网'))).toBeGreaterThanOrEqual(LIKELY_SAME)
    expect(score(fraud('青聚利网'), fraud('万坤宝网'))).toBeLessThan(LIKELY_SAME)
  })

  test('R7 one person may write the name of one letter in two ways, another person may not', () => {
    const gas = (name: string, appellant: string): Partial<RepeatSubject> => ({
      title: `${name}大厦合同约定的天然气没有接通`,
      text: `${name}大厦购房合同约定去年年底以前接通天然气，开发商一直推脱，现在又说要业主另外交钱，请按合同办。`,
      appellant,
    })
    expect(score(gas('万坤', '张小明'), gas('坤元', '张小明'))).toBeGreaterThan(most)
    expect(score(gas('万坤', '张小明'), gas('坤元', '李小明'))).toBeLessThanOrEqual(most)
  })

  test('R7 two crossings share a road and are two places', () => {
    const crossing = (roads: string): Partial<RepeatSubject> => ({
      title: `${roads}路口信号灯配时不合理`,
      text: `每天经过${roads}路口，南北向的右转灯变成18秒，根本不够用。`,
      place: `${roads}路口`,
    })
    expect(score(crossing('远山南路与平川路'), crossing('永安东路与平川路'))).toBeLessThanOrEqual(most)
  })

  test('R4 one name in two streets is two places, a street lies in its district', () => {
    const known = { ...school('启智中学', '19900000001'), place: '启智中学' }
    const fresh = { ...school('启智中学', '19900000002'), place: '启智中学' }
    expect(score({ ...known, area: '370103001' }, { ...fresh, area: '370104002' })).toBeLessThanOrEqual(most)
    expect(score({ ...known, area: '370103001' }, { ...fresh, area: '370103' })).toBeGreaterThan(most)
  })

  test('R13 where a source has places, strangers without a shared spot are not likely, the same person is', () => {
    const papers = (phone: string, place?: string): Partial<RepeatSubject> => ({
      title: '窗口办事排队太久',
      text: '上午去窗口办事排队三个小时，只开了一个窗口，工作人员互相推诿，希望增加窗口。',
      ...(place === undefined ? {} : { place }),
      phone,
    })
    expect(score(papers('19900000001', ''), papers('19900000002', ''))).toBeLessThanOrEqual(most)
    expect(score(papers('19900000001', ''), papers('19900000001', ''))).toBeGreaterThanOrEqual(LIKELY_SAME)
    expect(score(papers('19900000001'), papers('19900000002'))).toBeGreaterThan(most)
  })

  test('R11 R13 that no spot is shared is said as such', () => {
    const index = createRepeatIndex({ expected: 100 })
    const queue = {
      title: '窗口办事排队太久',
      text: '上午去窗口办事排队三个小时，只开了一个窗口，工作人员互相推诿。',
      place: '',
    }
    addAll(index, [{ key: 1, ...queue, phone: '19900000001' }, ...others])
    const found = findRepeats(index, { key: 2, ...queue, phone: '19900000002' }, 10).find(({ key }) => key === 1)
    expect(found?.reasons[0]?.code).toBe('noSharedSpot')
  })

  test('R14 what only its writer can have is not shared by two people, even in one street', () => {
    const loss = (phone: string): Partial<RepeatSubject> => ({
      title: '在春华街丢失黑色双肩包',
      text: '昨天下午在春华街附近丢失黑色双肩包，应该是落在出租车上，里面有重要证件。',
      place: '春华街',
      phone,
    })
    expect(score(loss('19900000001'), loss('19900000002'))).toBeLessThanOrEqual(most)
    expect(score(loss('19900000001'), loss('19900000001'))).toBeGreaterThanOrEqual(LIKELY_SAME)
  })

  test('R15 two troubles of one estate are two matters where the source has places', () => {
    const facts = (key: number, title: string, place?: string): Facts =>
      readFacts({ key, title, text: '', ...(place === undefined ? {} : { place }) })
    const guards = (cosineBody: number, topicOverlap: number, place?: string): readonly string[] => {
      const values = new Float64Array(featureCount)
      values[featureAt.cosineBody] = cosineBody
      values[featureAt.topicOverlap] = topicOverlap
      return guardsOf(facts(1, '听泉家园消防通道口违停', place), facts(2, '听泉家园野狗追咬孩子', place), values)
    }
    expect(guards(0.1, 0.1, '听泉家园')).toEqual(['otherTopic'])
    expect(guards(0.3, 0.1, '听泉家园')).toEqual([])
    expect(guards(0.1, 0.5, '听泉家园')).toEqual([])
    expect(guards(0.1, 0.1)).toEqual([])
  })
})

describe('who is the same person', () => {
  const text = { title: '文澜路垃圾清运不及时', text: '文澜路菜场门口的垃圾堆了三天没有人清运，气味很大。' }
  const relation = (known: Partial<RepeatSubject>, fresh: Partial<RepeatSubject>): string | undefined => {
    const index = createRepeatIndex({ expected: 100 })
    addAll(index, [{ key: 1, ...text, channel: 'a', ...known }, ...others])
    return findRepeats(index, { key: 2, ...text, channel: 'b', ...fresh }, 5).find(({ key }) => key === 1)?.relation
  }

  test('R1 half a name is nobody, a full one is somebody unless the phones differ', () => {
    expect(relation({ appellant: '张先生' }, { appellant: '张先生' })).toBe('massIncident')
    expect(relation({ appellant: '张某甲' }, { appellant: '张某甲' })).toBe('crossChannelRepeat')
    const [one, other] = ['19900000001', '19900000002']
    expect(relation({ appellant: '张某甲', phone: one }, { appellant: '张某甲', phone: other })).toBe('massIncident')
  })
})

describe('a large batch in one pass', () => {
  test('R9 finds what the index of all finds, each pair once, and R8 leaves out what was said to be different', () => {
    const list = Array.from({ length: 60 }, (_, at): RepeatSubject => {
      const name = `${'青云望鹤柏原'.charAt(at % 6)}${'岚栖山川'.charAt(Math.floor(at / 6) % 4)}苑`
      return {
        key: at,
        title: `${name}第${at % 24}栋电梯停运`,
        text: `${name}电梯一周停三次，编号${at % 24}，物业总说在等配件。`,
      }
    })
    const index = createRepeatIndex({ expected: 60, breadth: brief })
    const pairs = scoreInOnePass(index, list, 0.3)
    expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length)
    expect(pairs.every(({ a, b }) => a < b && a % 24 === b % 24)).toBe(true)
    expect(groupIntoCases(pairs, LIKELY_SAME, index.apart).length).toBe(24)
    const apart = createRepeatIndex({ expected: 60, breadth: brief })
    apart.apart.add('0 24')
    expect(scoreInOnePass(apart, list, 0.3).some(({ a, b }) => a === 0 && b === 24)).toBe(false)
  })
})
