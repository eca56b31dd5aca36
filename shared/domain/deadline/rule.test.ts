import { describe, expect, test } from 'vitest'
import { chooseRule, type DeadlineRule, findRule, type RuleFacts } from './rule.ts'

const bureau: DeadlineRule = {
  id: 'bureau',
  version: 2,
  name: '市局 13 日',
  nameEn: 'Bureau 13 days',
  hours: [{ from: 510, to: 1080 }],
  stages: {
    acknowledge: { unit: 'workingDay', amount: 1 },
    whole: { unit: 'workingDay', amount: 13 },
    returnWithin: { unit: 'workingDay', amount: 2 },
  },
  extension: { days: 5, times: 1 },
  yellowBefore: { unit: 'workingDay', amount: 1 },
  overrides: [
    {
      key: 'urgent',
      name: '紧急',
      nameEn: 'Urgent',
      urgencies: ['urgent', 'critical'],
      stages: { whole: { unit: 'sameDay', amount: 1 } },
    },
    {
      key: 'consult',
      name: '咨询',
      nameEn: 'Consult',
      natures: ['consult'],
      stages: { whole: { unit: 'workingDay', amount: 3 } },
    },
    {
      key: 'fraud-report',
      name: '诈骗举报',
      nameEn: 'Fraud reports',
      natures: ['report'],
      classes: ['05'],
      stages: { whole: { unit: 'workingDay', amount: 1 } },
      extension: { days: 2, times: 1 },
    },
    {
      key: 'report',
      name: '举报',
      nameEn: 'Reports',
      natures: ['report'],
      stages: { whole: { unit: 'workingDay', amount: 10 } },
    },
  ],
}
const rules: readonly DeadlineRule[] = [{ ...bureau, id: 'plain', overrides: [] }, bureau]
const facts: RuleFacts = { channelRule: 'bureau', classCode: null, nature: 'complaint', urgency: 'normal' }

describe('chooseRule', () => {
  test.each([
    [facts, 'bureau', 13],
    [{ ...facts, channelRule: 'plain', urgency: 'urgent' }, 'plain', 13],
    [{ ...facts, urgency: 'urgent' }, 'bureau/urgent', 1],
    [{ ...facts, nature: 'consult' }, 'bureau/consult', 3],
    // as many conditions: the first one listed
    [{ ...facts, nature: 'consult', urgency: 'critical' }, 'bureau/urgent', 1],
    // more conditions win, whatever the order; class codes match with their descendants
    [{ ...facts, nature: 'report', classCode: '0502' }, 'bureau/fraud-report', 1],
    [{ ...facts, nature: 'report', classCode: '0102' }, 'bureau/report', 10],
    [{ ...facts, nature: 'report', classCode: null }, 'bureau/report', 10],
  ] as const)('%o gives %s', (given, id, amount) => {
    const rule = chooseRule(rules, given)
    expect([rule.id, rule.stages.whole.amount]).toEqual([id, amount])
  })

  test('an override keeps what it does not name, stands alone, and is found again by its id', () => {
    const chosen = chooseRule(rules, { ...facts, nature: 'report', classCode: '0502' })
    expect(chosen).toMatchObject({
      version: 2,
      name: '诈骗举报',
      extension: { days: 2 },
      stages: { returnWithin: { amount: 2 } },
    })
    expect(chosen.overrides).toBeUndefined()
    expect(findRule(rules, chosen.id)).toEqual(chosen)
  })

  test('a rule that is not in the pack is a fault of the configuration', () => {
    expect(() => chooseRule(rules, { ...facts, channelRule: 'gone' })).toThrow('gone')
    expect(findRule(rules, 'gone')).toBeNull()
    expect(findRule(rules, 'bureau/gone')).toBeNull()
    expect(findRule(rules, 'plain')?.id).toBe('plain')
  })
})
