import { DAY, fromBeijing, HOUR, MINUTE } from '#shared/domain/core/instants.ts'
import { describe, expect, test } from 'vitest'
import { outcomes } from './outcomes.ts'
import { demonstrationClasses } from './reference/classes.ts'
import { nextUnitStep, type UnitCaseFacts, type UnitStep } from './units-at-work.ts'

const now = fromBeijing([2012, 10, 16], [10])
const facts: UnitCaseFacts = {
  status: 'handling',
  classCode: '010101',
  place: '姚家街道幸福里小区',
  unitName: '姚家派出所',
  dueAt: now + 5 * DAY,
  waiting: false,
  returns: 0,
  extensions: 0,
  extension: { days: 10, times: 1 },
  reworks: 0,
}

function steps(given: UnitCaseFacts, count = 2000): { at: number; step: UnitStep }[] {
  return Array.from({ length: count }, (_, seed) => nextUnitStep(seed, given, now)).filter((each) => each !== null)
}

function share(given: UnitCaseFacts, kind: UnitStep['kind']): number {
  return steps(given).filter(({ step }) => step.kind === kind).length / 2000
}

describe('what a unit does next', () => {
  test('follows from its seed', () => {
    expect(nextUnitStep(11, facts, now)).toEqual(nextUnitStep(11, facts, now))
  })

  test('waits while a decision is pending', () => {
    expect(nextUnitStep(1, { ...facts, waiting: true }, now)).toBeNull()
  })

  test('signs within minutes, and now and then asks to return, but never a second time', () => {
    const dispatched = { ...facts, status: 'dispatched' } as const
    expect(share(dispatched, 'acknowledge') + share(dispatched, 'requestReturn')).toBe(1)
    expect(share(dispatched, 'requestReturn')).toBeGreaterThan(0.02)
    expect(share(dispatched, 'requestReturn')).toBeLessThan(0.07)
    expect(share({ ...dispatched, returns: 1 }, 'requestReturn')).toBe(0)
    for (const { at } of steps(dispatched, 300)) {
      expect(at).toBeGreaterThanOrEqual(now + 3 * MINUTE)
      expect(at).toBeLessThanOrEqual(now + 25 * MINUTE)
    }
  })

  test('asks for an extension only near the due date, within the rule, while the rule allows one', () => {
    const late = { ...facts, dueAt: now + 5 * HOUR }
    expect(share(facts, 'requestExtension')).toBe(0)
    expect(share(late, 'requestExtension')).toBeGreaterThan(0.2)
    expect(share({ ...late, extensions: 1 }, 'requestExtension')).toBe(0)
    for (const { step } of steps(late, 300))
      if (step.kind === 'requestExtension') expect(step.days).toBeLessThanOrEqual(10)
  })

  test('has finished words for every class, and never claims a talk that did not happen', () => {
    for (const { code } of demonstrationClasses.filter(({ level }) => level > 1)) {
      for (const { step } of steps({ ...facts, classCode: code }, 60)) {
        if (step.kind !== 'submitResult') continue
        expect(step.notes + step.publicReply, code).not.toMatch(/[{}[\]|#]|undefined|，。|。。/u)
        expect(step.publicReply.length, code).toBeGreaterThan(30)
        if (!step.contacted) expect(step.publicReply, code).not.toMatch(/与您联系|向您/u)
      }
    }
  })

  test('every outcome names classes that exist', () => {
    const codes = new Set(demonstrationClasses.map(({ code }) => code))
    for (const prefix of outcomes.flatMap(({ classes }) => classes)) expect(codes.has(prefix), prefix).toBe(true)
  })
})
