import { fromBeijing, MINUTE } from '#shared/domain/core/instants.ts'
import { describe, expect, test } from 'vitest'
import { readPhones } from '../intake/read-phones.ts'
import { readNature } from '../intake/read-words.ts'
import { createAppealSource } from './appeals.ts'
import { incomingWords } from './incoming-words.ts'
import { scenes } from './matters.ts'
import { demonstrationChannels } from './reference/channels.ts'
import { demonstrationClasses } from './reference/classes.ts'

const start = fromBeijing([2012, 10, 16], [8])

function flow(seed: number, count: number): ReturnType<ReturnType<typeof createAppealSource>['nextWithTruth']>[] {
  const source = createAppealSource(seed)
  return Array.from({ length: count }, (_, index) => source.nextWithTruth(start + index * 6 * MINUTE))
}

const sample = flow(7, 20_000)

describe('the invented flow', () => {
  test('is the same for the same seed and another for another', () => {
    expect(flow(7, 300)).toEqual(sample.slice(0, 300))
    expect(flow(8, 3).map(({ appeal }) => appeal.text)).not.toEqual(sample.slice(0, 3).map(({ appeal }) => appeal.text))
    const plain = createAppealSource(7)
    expect(plain.next(start)).toEqual(sample[0]?.appeal)
  })

  test('a fifth are repeats, in all four relations', () => {
    const share = (relation: string): number =>
      sample.filter(({ truth }) => truth.relation === relation).length / sample.length
    expect(1 - share('first')).toBeGreaterThan(0.18)
    expect(1 - share('first')).toBeLessThan(0.22)
    for (const relation of ['crossChannelRepeat', 'massIncident', 'urge', 'reAppeal'])
      expect(share(relation), relation).toBeGreaterThan(0.005)
  })

  test('a repeat keeps matter, class and place; only a mass incident brings another person', () => {
    const first = new Map(
      sample.filter(({ truth }) => truth.relation === 'first').map((each) => [each.truth.matterId, each]),
    )
    for (const { appeal, truth } of sample) {
      if (truth.relation === 'first') continue
      const origin = first.get(truth.matterId)
      expect(origin?.truth).toMatchObject({ classCode: truth.classCode, streetCode: truth.streetCode })
      expect(truth.citizen === origin?.truth.citizen, `${truth.relation} ${appeal.title}`).toBe(
        truth.relation !== 'massIncident',
      )
      if (truth.relation === 'crossChannelRepeat') expect(appeal.channel).not.toBe(origin?.appeal.channel)
    }
  })

  test('the truth is not in the appeal', () => {
    expect(Object.keys(sample[0]?.appeal ?? {}).toSorted()).toEqual(
      [
        'appellantName',
        'attributes',
        'channel',
        'externalId',
        'identityText',
        'nature',
        'phoneText',
        'place',
        'receivedAt',
        'text',
        'title',
      ].toSorted(),
    )
  })

  test('no channel gives a number twice, and all 48 take part', () => {
    expect(new Set(sample.map(({ appeal }) => `${appeal.channel} ${appeal.externalId}`)).size).toBe(sample.length)
    expect(new Set(sample.map(({ appeal }) => appeal.channel)).size).toBe(demonstrationChannels.length)
  })

  test('no text leaves a slot or a choice unfilled, and texts read as sentences of fitting length', () => {
    const broken = sample.filter(({ appeal }) =>
      /[{}[\]|]|undefined|，。|。。|，，|？。/u.test(appeal.title + appeal.text + appeal.place),
    )
    expect(broken.map(({ appeal }) => appeal.text)).toEqual([])
    const lengths = sample.map(({ appeal }) => appeal.text.length).toSorted((a, b) => a - b)
    expect(lengths[Math.floor(sample.length * 0.1)]).toBeGreaterThan(40)
    expect(lengths[Math.floor(sample.length * 0.5)]).toBeGreaterThan(70)
    expect(lengths.at(-1)).toBeLessThan(260)
    expect(Math.max(...sample.map(({ appeal }) => appeal.title.length))).toBeLessThanOrEqual(48)
  })

  test('texts hardly ever coincide', () => {
    expect(new Set(sample.map(({ appeal }) => appeal.text)).size).toBeGreaterThan(sample.length * 0.98)
  })

  test('every phone is recognisably invented, every identity number has a wrong check digit', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let identities = 0
    for (const { appeal } of sample) {
      for (const phone of readPhones(appeal.phoneText).phones) expect(phone).toMatch(/^1990000\d{4}$/u)
      if (appeal.identityText === '') continue
      identities += 1
      expect(appeal.identityText).toMatch(/^\d{6}1900\d{7}[\dX]$/u)
      const sum = weights.reduce((total, weight, place) => total + weight * Number(appeal.identityText[place]), 0)
      expect('10X98765432'[sum % 11]).not.toBe(appeal.identityText[17])
    }
    expect(identities).toBeGreaterThan(100)
  })

  test('secret, anonymous, screen names and fields with two phones occur', () => {
    const some = (holds: (appeal: (typeof sample)[number]['appeal']) => boolean): number =>
      sample.filter(({ appeal }) => holds(appeal)).length
    expect(some((appeal) => appeal.appellantName === '保密')).toBeGreaterThan(200)
    expect(some((appeal) => appeal.appellantName === '匿名')).toBeGreaterThan(200)
    expect(some((appeal) => appeal.channel === 'weibo' && !/某|保密|匿名/u.test(appeal.appellantName))).toBeGreaterThan(
      100,
    )
    expect(some((appeal) => readPhones(appeal.phoneText).phones.length === 2)).toBeGreaterThan(200)
  })

  test('every class of level 2 that scenes name exists, and every scene is met', () => {
    const known = new Set(demonstrationClasses.map(({ code }) => code))
    const met = new Set(sample.map(({ truth }) => truth.classCode))
    for (const scene of scenes) {
      expect(known.has(scene.classCode), scene.classCode).toBe(true)
      expect(met.has(scene.classCode), scene.classCode).toBe(true)
    }
  })

  test('the gateway reads its words', () => {
    for (const { appeal } of sample.slice(0, 500)) {
      const { words } = incomingWords(appeal)
      expect(readNature(words.nature)).not.toBeNull()
      expect(words.receivedAt).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/u)
      expect(words.secret === '是').toBe(appeal.appellantName === '保密')
    }
    const noon = createAppealSource(1).next(fromBeijing([2012, 10, 16], [12]))
    expect(incomingWords(noon).words.receivedAt).toMatch(/^2012-10-16 11:5\d:\d\d$/u)
  })
})
