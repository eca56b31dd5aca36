import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAppellant, maskName, maskNumbers, maskPhone, maskWritten } from './masking.ts'

describe('maskName', () => {
  it('keeps the surname, also one of two characters', () => {
    expect(['张三', '张三丰', '欧阳锋', '欧阳建国'].map((name) => maskName(name, false))).toEqual([
      '张某',
      '张某某',
      '欧阳某',
      '欧阳某某',
    ])
  })

  it('leaves words that hide nobody and names that are masked already', () => {
    for (const name of ['匿名', '网友', '', '张某某']) expect(maskName(name, false)).toBe(name)
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (name) => {
        const once = maskName(name, false)
        expect(maskName(once, false).length).toBeLessThanOrEqual(Math.max(5, once.length))
      }),
    )
  })

  it('hides screen names and who asked for secrecy', () => {
    expect(maskName('jinan2018', false)).toBe('j***8')
    expect(maskName('张三', true)).toBe('保密')
    expect(maskName('匿名', true)).toBe('匿名')
  })
})

describe('maskPhone, maskNumbers', () => {
  it('keeps so much that a person can tell two numbers apart', () => {
    expect(['19900000012', '053166660000', '6660', '12345'].map(maskPhone)).toEqual([
      '199****0012',
      '****0000',
      '**60',
      '**45',
    ])
  })

  it('never leaves a whole number of a person in a text', () => {
    expect(maskNumbers('回电 19900000012 或 3701021990010100X1')).not.toMatch(/\d{7}/u)
    expect(maskNumbers('3 号楼 20 元 2012-10-16')).toBe('3 号楼 20 元 2012-10-16')
  })
})

describe('maskWritten', () => {
  it('masks numbers however they were written, and nothing shorter', () => {
    expect(maskWritten('１９９ ００００ ０００１ 或 0531-8500-0000')).toBe('199****0001 或 ****0000')
    expect(maskWritten('3 号楼 2 单元 101、不详')).toBe('3 号楼 2 单元 101、不详')
  })
})

describe('maskAppellant', () => {
  it('falls back to the phone of who gave no name', () => {
    expect(maskAppellant({ name: '', phones: ['19900000048'], secret: false })).toBe('199****0048')
    expect(maskAppellant({ name: '', phones: ['19900000048'], secret: true })).toBe('保密')
    expect(maskAppellant({ name: '', phones: [], secret: false })).toBe('')
  })
})
