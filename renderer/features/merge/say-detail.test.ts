import { describe, expect, it } from 'vitest'
import type { Translate } from '../../text/translate.ts'
import { sayDetail } from './say-detail.ts'

const t: Translate = (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`.trim()

describe('sayDetail', () => {
  it('turns data into words', () => {
    expect(sayDetail({ code: 'samePerson', weight: 1, detail: 'phone' }, t)).toBe('merge.detail.phone')
    expect(sayDetail({ code: 'otherPerson', weight: -1, detail: '' }, t)).toBe('')
    expect(sayDetail({ code: 'closeInTime', weight: 1, detail: '0' }, t)).toBe('merge.detail.sameDay')
    expect(sayDetail({ code: 'farInTime', weight: -1, detail: '12' }, t)).toBe('merge.detail.days 12')
    expect(sayDetail({ code: 'sameWords', weight: 1, detail: '61' }, t)).toBe('61%')
    expect(sayDetail({ code: 'fewWords', weight: -1, detail: '划拳声大' }, t)).toBe('划拳声大')
  })

  it('never shows the number of a person', () => {
    expect(sayDetail({ code: 'longPassage', weight: 1, detail: '请回电 19900000012' }, t)).toBe('请回电 199****0012')
    expect(sayDetail({ code: 'otherNumber', weight: -5, detail: '3701021990010100X1' }, t)).not.toContain('19900101')
  })
})
