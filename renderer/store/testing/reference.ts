/** A small invented configuration for the store's tests and benchmarks. */
import type { Reference } from '#shared/domain/reference.ts'

const rule: Reference['rules'][number] = {
  id: 'five-days',
  version: 1,
  name: '五个工作日',
  nameEn: 'Five working days',
  hours: [
    { from: 510, to: 720 },
    { from: 810, to: 1080 },
  ],
  stages: {
    acknowledge: { unit: 'workingDay', amount: 1 },
    whole: { unit: 'workingDay', amount: 5 },
    returnWithin: { unit: 'workingDay', amount: 2 },
  },
  extension: { days: 5, times: 1 },
  yellowBefore: { unit: 'workingDay', amount: 1 },
}

const unit = (id: string, parent: string | null, level: 'bureau' | 'branch' | 'station' | 'officer', name: string) => ({
  ...{ id, parent, level, name, nameEn: id, short: name.replace(/(分局|派出所)$/u, '') },
  ...{ area: [], handles: [], available: true, awayUntil: null },
})

export const testReference: Reference = {
  version: '1',
  channels: [
    { id: 'hotline', network: 'government', name: '热线', nameEn: 'Hotline', short: '热线', deadlineRule: 'five-days' },
    { id: 'mailbox', network: 'police', name: '局长信箱', nameEn: 'Mailbox', short: '信箱', deadlineRule: 'five-days' },
    { id: 'visits', network: 'police', name: '来访', nameEn: 'Visits', short: '来访', deadlineRule: 'five-days' },
  ],
  units: [
    unit('bureau', null, 'bureau', '市局'),
    unit('east', 'bureau', 'branch', '东城分局'),
    unit('west', 'bureau', 'branch', '西城分局'),
    unit('east-1', 'east', 'station', '柳泉派出所'),
    unit('east-2', 'east', 'station', '青石派出所'),
    unit('west-1', 'west', 'station', '白塔派出所'),
    unit('east-1-1', 'east-1', 'officer', '孙某'),
    unit('east-1-2', 'east-1', 'officer', '钱某'),
    unit('west-1-1', 'west-1', 'officer', '周某'),
  ],
  classes: [
    { code: '01', parent: null, level: 1, name: '公共安全', nameEn: 'Public safety' },
    { code: '0101', parent: '01', level: 2, name: '治安', nameEn: 'Order' },
    { code: '010101', parent: '0101', level: 3, name: '夜间扰民', nameEn: 'Noise at night' },
    { code: '02', parent: null, level: 1, name: '交通', nameEn: 'Traffic' },
    { code: '0201', parent: '02', level: 2, name: '违停', nameEn: 'Parking' },
  ],
  divisions: [
    { code: '990101', name: '东城区' },
    { code: '990102', name: '西城区' },
    { code: '990101001', name: '柳泉街道' },
    { code: '990101002', name: '青石街道' },
    { code: '990102001', name: '白塔街道' },
  ],
  rules: [rule],
}
