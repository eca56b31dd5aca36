import { describe, expect, it } from 'vitest'
import { benchKeyOf } from './bench-keys.ts'

const none = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }
function pressed(code: string, key: string, more: Partial<typeof none> = {}) {
  return benchKeyOf({ code, key, ...none, ...more })
}

describe('benchKeyOf', () => {
  it('reads digits, letters by place and signs of both widths', () => {
    expect(pressed('Digit2', '2')).toEqual({ act: 'judge', decision: 'massIncident' })
    expect(pressed('Numpad5', '5')).toEqual({ act: 'judge', decision: 'different' })
    expect(pressed('Digit6', '6')).toBeNull()
    expect(pressed('KeyJ', 'о')).toEqual({ act: 'group', by: 1 })
    expect(pressed('Equal', '=')).toEqual({ act: 'onlyDifferent' })
    expect(pressed('Equal', '\uFF1D')).toEqual({ act: 'onlyDifferent' })
    expect(pressed('Tab', 'Tab', { shiftKey: true })).toEqual({ act: 'case', by: -1 })
  })

  it('leaves everything with a modifier to others, except Ctrl+Z', () => {
    expect(pressed('KeyZ', 'z', { ctrlKey: true })).toEqual({ act: 'takeBack' })
    expect(pressed('KeyZ', 'z', { metaKey: true })).toEqual({ act: 'takeBack' })
    expect(pressed('KeyZ', 'z')).toBeNull()
    expect(pressed('Digit1', '1', { altKey: true })).toBeNull()
    expect(pressed('KeyJ', 'j', { ctrlKey: true })).toBeNull()
    expect(pressed('KeyP', 'P', { shiftKey: true })).toBeNull()
  })
})
