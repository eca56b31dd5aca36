import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClassExample, emptyClassModel, learnClasses, suggestLearntClasses } from './suggest-learnt-classes.ts'

const examples: readonly ClassExample[] = [
  { classCode: '010101', text: '小区南门烧烤摊夜间扰民\n每天晚上烧烤摊营业到凌晨，划拳喧哗，油烟呛人，居民没法睡觉' },
  { classCode: '010101', text: '烤串店占道经营\n烤串店摆到后半夜，喝酒划拳，噪声很大' },
  { classCode: '020101', text: '校门口早高峰违停\n接送孩子的车辆停成两排，公交车进不来，希望交警疏导' },
  { classCode: '020101', text: '学校门口违停两排\n早高峰车辆乱停，学生过马路很危险' },
  { classCode: '0401', text: '问护照加急几天能取\n准备出国，想办护照，外地户口能不能办' },
]
const model = learnClasses(emptyClassModel, examples)

function codes(text: string, given = model): string[] {
  return suggestLearntClasses(text, given).map(({ classCode }) => classCode)
}

describe('suggesting a class from words', () => {
  test('the class whose words the text uses comes first, with those words as reasons', () => {
    const [first] = suggestLearntClasses('楼下烧烤摊天天划拳到凌晨，孩子没法睡觉', model)
    expect(first?.classCode).toBe('010101')
    expect(first?.reasons.join(' ')).toMatch(/烧烤摊|划拳|没法睡/u)
    for (const reason of first?.reasons ?? []) expect('楼下烧烤摊天天划拳到凌晨，孩子没法睡觉').toContain(reason)
    expect(codes('校门口又有车违停')[0]).toBe('020101')
    expect(codes('护照过期了怎么办')[0]).toBe('0401')
  })

  test('three at most, shares of belief that fall and do not pass 1', () => {
    const suggested = suggestLearntClasses('护照', model)
    expect(suggested).toHaveLength(3)
    const scores = suggested.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9)
  })

  test('says nothing about a text it knows nothing of', () => {
    expect(suggestLearntClasses('xyz', model)).toEqual([])
    expect(suggestLearntClasses('', model)).toEqual([])
    expect(suggestLearntClasses('烧烤摊', emptyClassModel)).toEqual([])
  })

  test('the title counts twice', () => {
    const title = suggestLearntClasses('烧烤摊\n早高峰违停', model)
    const body = suggestLearntClasses('早高峰违停\n烧烤摊', model)
    const share = (list: typeof title): number => list.find(({ classCode }) => classCode === '010101')?.score ?? 0
    expect(share(title)).toBeGreaterThan(share(body))
  })

  test('learns from one example, and a reclassification can take it back', () => {
    const fireworks = { text: '小区里燃放烟花爆竹\n有人半夜燃放烟花', classCode: '0108' }
    const wiser = learnClasses(model, [fireworks])
    expect(codes('又有人放烟花', wiser)[0]).toBe('0108')
    const back = learnClasses(wiser, [{ ...fireworks, weight: -1 }])
    expect(codes('又有人放烟花', back)).not.toContain('0108')
    expect(codes('楼下烧烤摊划拳', back)).toEqual(codes('楼下烧烤摊划拳'))
  })

  test('full-width and half-width writing are one', () => {
    expect(
      suggestLearntClasses('ＫＴＶ', learnClasses(model, [{ text: 'KTV 音乐', classCode: '010102' }]))[0]?.classCode,
    ).toBe('010102')
  })

  test('the order and grouping of examples do not matter, and the model given stays as it is', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...examples], { minLength: 2 }), fc.nat(), (list, cut) => {
        const at = cut % list.length
        const early = learnClasses(emptyClassModel, list.slice(0, at))
        const snapshot = structuredClone(early)
        const inTwo = learnClasses(early, list.slice(at))
        expect(early).toEqual(snapshot)
        expect(inTwo).toEqual(learnClasses(emptyClassModel, list.toReversed()))
      }),
      { numRuns: 60 },
    )
  })
})
