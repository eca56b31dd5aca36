import { describe, expect, it } from 'vitest'
import type { FraudClue, HotMatter } from '#shared/domain/early-warning/warnings.ts'
import { warningKeyOf } from './warning-keys.ts'
import { keptAt, linesOf, objectOf, shownClue } from './warning-lines.ts'

const growth = { people: 4, usual: 0, days: [], isFast: true, cases: [1], allPeople: 4, firstAt: 0, lastAt: 0 }
const matter = (key: string, objects: readonly string[] = []): HotMatter => ({ ...growth, key, objects })
const clue = (kind: 'phone' | 'link', value: string): FraudClue => ({ ...growth, key: value, clue: { kind, value } })

function press(key: string, code = '', held: Partial<KeyboardEvent> = {}) {
  return warningKeyOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held })
}

describe('early warnings on the screen', () => {
  it('keeps the chosen warning when the lists are made anew, and the place when it is gone', () => {
    const lines = linesOf({ matters: [matter('new'), matter('kept')], clues: [clue('link', 'a.example.top')] })
    expect(keptAt(lines, 'kept', 0)).toBe(1)
    expect(keptAt(lines, 'gone', 2)).toBe(2)
    expect(keptAt(lines, 'gone', 9)).toBe(2)
    expect(keptAt([], null, 3)).toBe(0)
  })

  it('reads object, district and topic out of a shared key', () => {
    expect(objectOf(matter('m', ['测试花园 370102 噪音']))).toEqual({
      object: '测试花园',
      district: '370102',
      topic: '噪音',
    })
    expect(objectOf(matter('m'))).toBeNull()
  })

  it('masks numbers of people and leaves pages readable', () => {
    expect(shownClue(clue('phone', '19900001234'))).toBe('199****1234')
    expect(shownClue(clue('link', 'dai.example.top'))).toBe('dai.example.top')
  })

  it('hears single keys and leaves those with modifiers alone', () => {
    expect(press('j', 'KeyJ')).toEqual({ act: 'line', by: 1 })
    expect(press('Tab', 'Tab', { shiftKey: true })).toEqual({ act: 'case', by: -1 })
    expect(press('k', 'KeyK', { ctrlKey: true })).toBeNull()
    expect(press('J', 'KeyJ', { shiftKey: true })).toBeNull()
  })
})
