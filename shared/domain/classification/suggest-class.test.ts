import { describe, expect, it } from 'vitest'
import type { AppealClass } from './class.ts'
import { suggestClasses, type ClassEvidence } from './suggest-class.ts'

const classes: readonly AppealClass[] = [
  { code: '01', parent: null, level: 1, name: '治安', nameEn: 'Public order' },
  { code: '0101', parent: '01', level: 2, name: '夜间扰民', nameEn: 'Night disturbance' },
  { code: '010101', parent: '0101', level: 3, name: '烧烤摊', nameEn: 'Barbecue stalls' },
  { code: '0102', parent: '01', level: 2, name: '噪声', nameEn: 'Noise' },
]
const nothing: ClassEvidence = { own: null, repeats: [], samePlace: [], learnt: [], title: '', text: '' }

function codes(evidence: Partial<ClassEvidence>): string[] {
  return suggestClasses({ ...nothing, ...evidence }, classes).map((each) => each.code)
}

describe('suggestClasses', () => {
  it('offers nothing without evidence', () => {
    expect(codes({})).toEqual([])
  })

  it('reads the names of classes in title and text, the title first', () => {
    expect(codes({ title: '烧烤摊占道', text: '噪声很大' })).toEqual(['010101', '0102'])
  })

  it('never offers a class that may not be chosen', () => {
    expect(codes({ title: '治安', repeats: [{ no: '1', classCode: '01', score: 1 }] })).toEqual([])
  })

  it('trusts a likely repeat more than the words, and says where it came from', () => {
    const [first] = suggestClasses(
      { ...nothing, title: '噪声', repeats: [{ no: '121015-0388', classCode: '0101', score: 0.93 }] },
      classes,
    )
    expect(first).toMatchObject({ code: '0101', reason: { why: 'repeat', no: '121015-0388' } })
  })

  it('lets several reasons for one class add up', () => {
    const place = (no: string) => ({ no, classCode: '0102' })
    expect(codes({ title: '烧烤摊', samePlace: [place('1'), place('2'), place('3')] })).toEqual(['0102', '010101'])
  })

  it('keeps the class the case has at the top', () => {
    expect(codes({ own: '0102', repeats: [{ no: '1', classCode: '0101', score: 0.99 }] })).toEqual(['0102', '0101'])
  })

  it('takes what earlier decisions taught when the belief is more than a guess, with its pieces', () => {
    const learnt = [
      { classCode: '0101', score: 0.7, reasons: ['半夜', '音箱'] },
      { classCode: '0102', score: 0.2, reasons: ['吵'] },
    ]
    const [first, second] = suggestClasses({ ...nothing, learnt }, classes)
    expect(first).toMatchObject({ code: '0101', reason: { why: 'learnt', pieces: ['半夜', '音箱'], score: 0.7 } })
    expect(second).toBeUndefined()
  })
})
