import { chooseRule } from '#shared/domain/deadline/rule.ts'
import { describe, expect, test } from 'vitest'
import { demonstrationAccounts } from './accounts.ts'
import { demonstrationChannels } from './channels.ts'
import { demonstrationClasses } from './classes.ts'
import { districts, divisions, placeName } from './divisions.ts'
import { deadlineRules } from './rules.ts'
import { demonstrationUnits } from './units.ts'

const units = demonstrationUnits('2026-12-01')

describe('the reference data of the demonstration', () => {
  test('48 channels on two networks, each with a rule of the pack', () => {
    expect(demonstrationChannels).toHaveLength(48)
    expect(new Set(demonstrationChannels.map(({ id }) => id)).size).toBe(48)
    expect(new Set(demonstrationChannels.map(({ network }) => network))).toEqual(new Set(['police', 'government']))
    for (const { id, deadlineRule, short } of demonstrationChannels) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
      expect((short.match(/\p{Script=Han}/gu) ?? []).length, short).toBeLessThanOrEqual(6)
      expect(() =>
        chooseRule(deadlineRules, {
          channelRule: deadlineRule,
          classCode: null,
          nature: 'complaint',
          urgency: 'normal',
        }),
      ).not.toThrow()
    }
  })

  test('channel topics and override classes name real classes', () => {
    const codes = new Set(demonstrationClasses.map(({ code }) => code))
    for (const topic of demonstrationChannels.flatMap(({ topics }) => topics))
      expect(codes.has(topic), topic).toBe(true)
    for (const rule of deadlineRules) {
      for (const code of rule.overrides?.flatMap(({ classes }) => classes ?? []) ?? [])
        expect(codes.has(code), code).toBe(true)
    }
    for (const code of units.flatMap(({ handles }) => handles)) expect(codes.has(code), code).toBe(true)
  })

  test('the published limits: 5 + 10 with return in 2, 15 + 7, and the bureau rule by nature and urgency', () => {
    const of = (channelRule: string, nature: 'consult' | 'complaint', urgency: 'normal' | 'urgent' = 'normal') =>
      chooseRule(deadlineRules, { channelRule, classCode: '0101', nature, urgency })
    expect(of('shandong-hotline', 'complaint')).toMatchObject({
      stages: { whole: { unit: 'workingDay', amount: 5 }, returnWithin: { amount: 2 } },
      extension: { days: 10 },
    })
    expect(of('provincial', 'complaint')).toMatchObject({ stages: { whole: { amount: 15 } }, extension: { days: 7 } })
    expect(of('bureau', 'complaint').stages.whole).toEqual({ unit: 'workingDay', amount: 13 })
    expect(of('bureau', 'consult').stages.whole).toEqual({ unit: 'workingDay', amount: 3 })
    expect(of('bureau', 'consult', 'urgent').stages.whole.unit).toBe('sameDay')
  })

  test('classes form a tree of three levels', () => {
    const byCode = new Map(demonstrationClasses.map((each) => [each.code, each]))
    expect(byCode.size).toBe(demonstrationClasses.length)
    for (const { code, parent, level } of demonstrationClasses) {
      expect(code.length).toBe(level * 2)
      if (parent !== null) expect(code.startsWith(parent) && byCode.get(parent)?.level === level - 1).toBe(true)
    }
  })

  test('units form a tree, parents first; one station a street, 3 to 5 officers each, some away', () => {
    const seen = new Set<string>()
    for (const { id, parent } of units) {
      expect(seen.has(id), id).toBe(false)
      if (parent !== null) expect(seen.has(parent), id).toBe(true)
      seen.add(id)
    }
    for (const street of districts.flatMap((district) => district.streets)) {
      const stations = units.filter(
        ({ level, area, handles }) => level === 'station' && area.includes(street.code) && handles.length === 0,
      )
      expect(stations, street.name).toHaveLength(1)
      const officers = units.filter(({ parent }) => parent === stations[0]?.id)
      expect(officers.length).toBeGreaterThanOrEqual(3)
      expect(officers.length).toBeLessThanOrEqual(5)
      expect(new Set(officers.map(({ name }) => name)).size).toBe(officers.length)
    }
    const away = units.filter(({ available }) => !available)
    expect(away.length).toBeGreaterThan(10)
    expect(away.every(({ awayUntil }) => awayUntil === '2026-12-01')).toBe(true)
    expect(units).toEqual(demonstrationUnits('2026-12-01'))
  })

  test('every name exists in Chinese and in English', () => {
    const named = [
      ...demonstrationChannels,
      ...demonstrationClasses,
      ...units,
      ...divisions,
      ...demonstrationAccounts,
      ...deadlineRules,
    ]
    for (const { name, nameEn } of named) {
      expect(name).toMatch(/\p{Script=Han}|^\d/u)
      expect(nameEn, name).toMatch(/^[\p{Script=Latin}\d’ ,'.()/-]+$/u)
    }
  })

  test('place names lose their kind', () => {
    expect(['姚家街道', '马山镇', '商河经济开发区', '棋山国家森林公园', '南部新城建设服务中心'].map(placeName)).toEqual(
      ['姚家', '马山', '商河开发区', '棋山', '南部新城'],
    )
  })

  test('every role has an account and no two share a name', () => {
    expect(new Set(demonstrationAccounts.map(({ role }) => role)).size).toBe(5)
    expect(new Set(demonstrationAccounts.map(({ username }) => username)).size).toBe(demonstrationAccounts.length)
  })
})
