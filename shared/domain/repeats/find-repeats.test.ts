import { describe, expect, test } from 'vitest'
import { groupIntoCases, scorePairs } from './grouping/cases.ts'
import { findRepeats } from './find-repeats.ts'
import { add, addAll, createRepeatIndex, markDifferent, remove } from './repeat-index.ts'
import { guardedScore, LIKELY_SAME } from './scoring/scoring.ts'
import type { RepeatSubject, RepeatSuggestion } from './subject.ts'

const day = 86_400_000
const start = 1_800_000_000_000

function subject(key: number, title: string, text: string, more: Partial<RepeatSubject> = {}): RepeatSubject {
  return { key, title, text, receivedAt: start + key * 1000, ...more }
}

const noise = subject(
  1,
  '历下区青岚苑楼下饭店油烟扰民',
  '青岚苑3号楼楼下的饭店每天中午晚上油烟直排，窗户不敢开，老人咳嗽不止，已经向街道说过两回，现在还是照旧排烟。',
  { appellant: '张某某', phone: '19900001234', channel: 'hotline' },
)
const others: RepeatSubject[] = [
  subject(50, '槐荫区望鹤园小区电梯经常停运', '望鹤园小区5号楼电梯一周停三次，物业总说在等配件，高层老人下不了楼。'),
  subject(51, '天桥区文澜路路灯不亮', '文澜路从桥头到学校这一段路灯全部不亮，晚自习的孩子回家很危险。'),
  subject(52, '历城区云栖家园物业费上涨', '云栖家园物业没有开业主大会就把物业费涨到两块八，也没有公示收支。'),
  subject(53, '市中区柏原花园地下车库漏水', '柏原花园地下车库入口处漏水，一下雨就积水，车底盘泡在水里。'),
]

function indexWith(...subjects: RepeatSubject[]): ReturnType<typeof createRepeatIndex> {
  const index = createRepeatIndex({ expected: 100 })
  addAll(index, [...others, ...subjects])
  return index
}

function suggestion(
  index: ReturnType<typeof createRepeatIndex>,
  fresh: RepeatSubject,
  key: number,
): RepeatSuggestion | undefined {
  return findRepeats(index, fresh, 10).find((entry) => entry.key === key)
}

describe('relations', () => {
  const again = { ...noise, key: 2, receivedAt: start + day }

  test('R1 the same person through another channel is a cross-channel repeat, likely the same', () => {
    const found = suggestion(indexWith(noise), { ...again, channel: 'website' }, 1)
    expect(found?.relation).toBe('crossChannelRepeat')
    expect(found?.score).toBeGreaterThanOrEqual(LIKELY_SAME)
  })

  test('R1 one equal phone is enough, however it is written', () => {
    const found = suggestion(
      indexWith(noise),
      { ...again, appellant: '李某某', phone: '+86 199-0000-1234', channel: 'website' },
      1,
    )
    expect(found?.relation).toBe('crossChannelRepeat')
  })

  test('R2 the same person asking again through the same channel urges', () => {
    expect(suggestion(indexWith(noise), again, 1)?.relation).toBe('urge')
  })

  test('R2 the same person asking how far it is urges through any channel', () => {
    const fresh = { ...again, channel: 'website', text: `${noise.text}至今没有人处理，再次反映。` }
    expect(suggestion(indexWith(noise), fresh, 1)?.relation).toBe('urge')
  })

  test('R2 an urge that only asks how far it is finds what it urges, for the same person only', () => {
    const known = { ...noise, place: '青岚苑' }
    const urge = {
      ...{
        key: 2,
        title: '催问青岚苑楼下饭店油烟扰民处理情况',
        text: '本月来电反映过，到今天没有人联系，想知道办到哪一步了。',
      },
      ...{ place: '青岚苑', channel: 'hotline', receivedAt: start + 3 * day },
    }
    const own = suggestion(indexWith(known), { ...urge, phone: '19900001234' }, 1)
    expect(own?.relation).toBe('urge')
    expect(own?.score).toBeGreaterThanOrEqual(LIKELY_SAME)
    const other = suggestion(indexWith(known), { ...urge, phone: '19900009999' }, 1)
    expect(other?.score ?? 0).toBeLessThan(own?.score ?? 0)
  })

  test('R3 the same person after closing re-appeals', () => {
    expect(suggestion(indexWith({ ...noise, closedAt: start + day }), again, 1)?.relation).toBe('reAppeal')
  })

  test('R3 what the same person sent before the closing belongs to the handling that was under way', () => {
    const closed = indexWith({ ...noise, closedAt: start + 20 * day })
    expect(suggestion(closed, again, 1)?.relation).toBe('urge')
    expect(suggestion(closed, { ...again, channel: 'website' }, 1)?.relation).toBe('crossChannelRepeat')
    const { receivedAt: _r, ...undated } = again
    expect(suggestion(closed, undated, 1)?.relation).toBe('reAppeal')
  })

  test('R3 other people with the same matter are a mass incident, closed or not', () => {
    const fresh = { ...again, appellant: '王某某', phone: '19900009999' }
    expect(suggestion(indexWith(noise), fresh, 1)?.relation).toBe('massIncident')
    expect(suggestion(indexWith({ ...noise, closedAt: start + day }), fresh, 1)?.relation).toBe('massIncident')
  })

  test('R3 an unsigned letter with the same letters counts as the same person, a short one does not', () => {
    const { appellant: _a, phone: _p, ...unsigned } = noise
    expect(suggestion(indexWith(unsigned), { ...unsigned, key: 2, channel: 'website' }, 1)?.relation).toBe(
      'crossChannelRepeat',
    )
    const short = subject(1, '青岚苑油烟扰民', '楼下饭店油烟大')
    expect(suggestion(indexWith(short), { ...short, key: 2 }, 1)?.relation).toBe('massIncident')
  })
})

describe('place and object decide', () => {
  test('R4 another district never scores as likely', () => {
    const found = suggestion(
      indexWith(noise),
      { ...noise, key: 2, title: '槐荫区青岚苑楼下饭店油烟扰民', text: noise.text },
      1,
    )
    expect(found?.score).toBeLessThanOrEqual(guardedScore + 1e-9)
    expect(found?.reasons[0]?.code).toBe('otherDistrict')
  })

  test('R5 another line number never scores as likely', () => {
    const line = subject(
      1,
      '建议地铁1号线延伸到青岚湖公园',
      '青岚湖公园周边住了五万人，出行全靠公交，希望地铁延伸过来方便大家上下班。',
    )
    const found = suggestion(indexWith(line), { ...line, key: 2, title: '建议地铁7号线延伸到青岚湖公园' }, 1)
    expect(found?.score).toBeLessThanOrEqual(guardedScore + 1e-9)
    expect(found?.reasons.map((reason) => reason.code)).toContain('otherNumber')
  })

  test('R6 two questions of different people about one rule are not the same matter', () => {
    const first = subject(1, '咨询人才购房补贴如何申请', '本人去年毕业落户，社保交了六个月，想知道能否申请补贴。', {
      appellant: '张某某',
    })
    const second = subject(
      2,
      '请问人才购房补贴如何申请',
      '夫妻双方都是硕士，房子写在妻子名下，离职之后还可以领取剩余部分吗。',
      { appellant: '李某某' },
    )
    expect(suggestion(indexWith(first), second, 1)?.score ?? 0).toBeLessThanOrEqual(guardedScore + 1e-9)
  })

  test('R7 the same words about another estate score below the same estate', () => {
    const elsewhere = subject(
      3,
      '历下区枫桥府楼下饭店油烟扰民',
      '枫桥府3号楼楼下的饭店每天中午晚上油烟直排，窗户不敢开，已经向街道说过。',
      { appellant: '赵某某' },
    )
    const fresh = subject(9, '历下区青岚苑饭店油烟大', '青岚苑3号楼楼下的饭店油烟直排，窗户不敢开。', {
      appellant: '孙某某',
    })
    const index = indexWith(noise, elsewhere)
    const [first, second] = [suggestion(index, fresh, 1), suggestion(index, fresh, 3)]
    expect(first?.score).toBeGreaterThan(second?.score ?? 0)
    expect(second?.score ?? 0).toBeLessThan(LIKELY_SAME)
  })
})

describe('memory and incremental work', () => {
  test('R8 what was said to be different is never offered again, also after it was taken out and came back', () => {
    const index = indexWith(noise)
    const fresh = { ...noise, key: 2 }
    expect(suggestion(index, fresh, 1)).toBeDefined()
    markDifferent(index, 2, 1)
    expect(suggestion(index, fresh, 1)).toBeUndefined()
    remove(index, 1)
    add(index, noise)
    expect(suggestion(index, fresh, 1)).toBeUndefined()
  })

  test('R8 no case holds two appeals that were said to be different, not even through a third', () => {
    const pairs = [
      { a: 1, b: 2, score: 0.99 },
      { a: 2, b: 3, score: 0.99 },
      { a: 1, b: 3, score: 0.98 },
    ]
    expect(groupIntoCases(pairs, LIKELY_SAME, new Set())).toEqual([[1, 2, 3]])
    for (const group of groupIntoCases(pairs, LIKELY_SAME, new Set(['1 3'])))
      expect(group).not.toEqual(expect.arrayContaining([1, 3]))
  })

  test('R9 an appeal is not offered to itself, a removed one not at all, a replaced one with its new text', () => {
    const index = indexWith(noise)
    expect(suggestion(index, noise, 1)).toBeUndefined()
    remove(index, 1)
    remove(index, 1)
    expect(suggestion(index, { ...noise, key: 2 }, 1)).toBeUndefined()
    add(index, noise)
    add(index, { ...noise, title: '历下区青岚苑停水', text: '青岚苑已经停水两天了，没有通知，也没有送水车。' })
    expect(suggestion(index, { ...noise, key: 2 }, 1)?.score ?? 0).toBeLessThan(LIKELY_SAME)
    expect(index.vocabulary.appeals).toBe(others.length + 1)
  })

  test('R9 an index that reads texts from its caller answers the same as one that keeps them', () => {
    const all = [...others, noise]
    const index = createRepeatIndex({ expected: 100, read: (key) => all.find((entry) => entry.key === key) })
    addAll(index, all)
    const fresh = { ...noise, key: 2 }
    expect(findRepeats(index, fresh, 5)).toEqual(findRepeats(indexWith(noise), fresh, 5))
    expect(index.subjects.filter((kept) => kept !== undefined)).toEqual([])
  })

  test('R10 scoring changes nothing: asking twice gives the same answer', () => {
    const index = indexWith(noise)
    const fresh = { ...noise, key: 2 }
    const before = index.vocabulary.appeals
    expect(findRepeats(index, fresh, 10)).toEqual(findRepeats(index, fresh, 10))
    expect(index.vocabulary.appeals).toBe(before)
  })

  test('R11 each score comes with reasons that name what was shared', () => {
    const found = suggestion(indexWith(noise), { ...noise, key: 2 }, 1)
    const codes = found?.reasons.map((reason) => reason.code) ?? []
    expect(codes).toContain('sameWords')
    expect(codes).toContain('samePerson')
    expect(found?.reasons.every((reason) => Number.isFinite(reason.weight))).toBe(true)
  })
})

describe('bad input', () => {
  const bad: RepeatSubject[] = [
    subject(10, '', ''),
    subject(11, '', ''),
    subject(12, '水', '水'),
    subject(13, '水', '水'),
    subject(14, '！！！', '?????'),
    subject(15, 'x'.repeat(7000), '长'.repeat(7000)),
    subject(16, '\u0000\ud800', '\udfff\u200b'),
  ]

  test('R12 empty, one-character and broken texts are never likely the same', () => {
    const index = indexWith(...bad)
    for (const own of bad)
      for (const found of findRepeats(index, { ...own, key: own.key + 100 }, 10))
        expect(found.score).toBeLessThan(LIKELY_SAME)
  })

  test('R12 a letter of 7,000 characters is read up to a bound and still finds its repeat', () => {
    const sentences = Array.from({ length: 330 }, (_, at) => `第${at}段说的是青岚河沿岸第${at * 7}号桩的护坡问题`)
    const letter = subject(20, '青岚河护坡塌陷', sentences.join('，').slice(0, 7000))
    expect(suggestion(indexWith(letter), { ...letter, key: 21 }, 20)?.score).toBeGreaterThanOrEqual(LIKELY_SAME)
  })

  test('R12 letters from machines, one template with another number each, cost bounded work and are not one case', () => {
    const alarms = Array.from({ length: 200 }, (_, at) =>
      subject(
        500 + at,
        `自动告警：${at + 1}号楼电梯停运`,
        `监测平台自动生成：${at + 1}号楼电梯于今日停止运行，设备编号${8_000_000 + at * 37}，请派人到现场检查并恢复运行。`,
        { appellant: '监测平台' },
      ),
    )
    const index = indexWith(...alarms)
    const pairs = scorePairs(
      index,
      alarms.map((alarm) => alarm.key),
    )
    expect(pairs.length).toBeLessThanOrEqual(200 * index.breadth.compared)
    expect(groupIntoCases(pairs, LIKELY_SAME, index.apart)).toEqual([])
  })

  test('R12 one poster sending the same boilerplate a hundred times ends in one case, in bounded work', () => {
    const copies = Array.from({ length: 100 }, (_, at) =>
      subject(
        100 + at,
        '建议加快青岚新区发展',
        '青岚新区位置优越交通便利，建议加快产业布局，引进大型企业，建设一流的配套，让市民享受发展成果。',
        { appellant: '张某某' },
      ),
    )
    const index = indexWith(...copies)
    const pairs = scorePairs(
      index,
      copies.map((copy) => copy.key),
    )
    expect(pairs.length).toBeLessThanOrEqual(100 * index.breadth.compared)
    const cases = groupIntoCases(pairs, LIKELY_SAME, index.apart)
    expect(cases.every((group) => group.every((key) => key >= 100))).toBe(true)
    expect(Math.max(...cases.map((group) => group.length))).toBeGreaterThan(50)
  })
})
