/**
 * The rule packs of the demonstration. The limits of the first three are those found in public documents
 * (Shandong 2020; the provincial hotline as run by Ji'nan in 2017; one bureau's own rule); sign-in limits, the fraud
 * override and the in-house rule are invented.
 */
import type { DeadlineRule, WorkingHours } from '#shared/domain/deadline/rule.ts'

/** 8:30–12:00 and 13:30–18:00. */
export const officeHours: WorkingHours = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 18 * 60 },
]

const oneWorkingDay = { unit: 'workingDay', amount: 1 } as const
const twoWorkingDays = { unit: 'workingDay', amount: 2 } as const
const oneWorkingHour = { unit: 'workingHour', amount: 1 } as const

export const deadlineRules: readonly DeadlineRule[] = [
  {
    id: 'shandong-hotline',
    version: 1,
    name: '山东热线 5 个工作日',
    nameEn: 'Shandong hotline, 5 working days',
    hours: officeHours,
    stages: {
      accept: oneWorkingHour,
      acknowledge: oneWorkingDay,
      whole: { unit: 'workingDay', amount: 5 },
      returnWithin: twoWorkingDays,
    },
    extension: { days: 10, times: 1 },
    yellowBefore: oneWorkingDay,
  },
  {
    id: 'provincial',
    version: 3,
    name: '省级交办 15 个工作日',
    nameEn: 'Assigned by the province, 15 working days',
    hours: officeHours,
    stages: {
      acknowledge: oneWorkingDay,
      whole: { unit: 'workingDay', amount: 15 },
      returnWithin: twoWorkingDays,
    },
    extension: { days: 7, times: 1 },
    yellowBefore: oneWorkingDay,
  },
  {
    id: 'bureau',
    version: 2,
    name: '市局投诉、建议 13 个工作日',
    nameEn: 'Bureau, complaints and suggestions, 13 working days',
    hours: officeHours,
    stages: {
      accept: oneWorkingHour,
      acknowledge: oneWorkingDay,
      whole: { unit: 'workingDay', amount: 13 },
      returnWithin: twoWorkingDays,
    },
    extension: { days: 5, times: 1 },
    yellowBefore: oneWorkingDay,
    overrides: [
      {
        key: 'urgent',
        name: '市局紧急件当日办结',
        nameEn: 'Bureau, urgent, same day',
        urgencies: ['urgent', 'critical'],
        stages: { acknowledge: oneWorkingHour, whole: { unit: 'sameDay', amount: 1 } },
        extension: { days: 1, times: 1 },
      },
      {
        key: 'consult',
        name: '市局咨询、求助 3 个工作日',
        nameEn: 'Bureau, consultations and requests for help, 3 working days',
        natures: ['consult', 'help', 'praise'],
        stages: { whole: { unit: 'workingDay', amount: 3 } },
      },
      {
        key: 'fraud',
        name: '市局反诈 1 个工作日',
        nameEn: 'Bureau, fraud, 1 working day',
        natures: ['consult', 'help', 'report', 'complaint'],
        classes: ['05'],
        stages: { acknowledge: oneWorkingHour, whole: oneWorkingDay },
        extension: { days: 2, times: 1 },
      },
    ],
  },
  {
    id: 'in-house',
    version: 1,
    name: '内部录入 7 日',
    nameEn: 'Entered in house, 7 natural days',
    hours: officeHours,
    stages: {
      acknowledge: oneWorkingDay,
      whole: { unit: 'naturalDay', amount: 7 },
      returnWithin: twoWorkingDays,
    },
    extension: { days: 7, times: 1 },
    yellowBefore: oneWorkingDay,
  },
]
