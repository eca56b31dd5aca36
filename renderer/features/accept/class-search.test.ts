import { describe, expect, it } from 'vitest'
import type { Reference } from '#shared/domain/reference.ts'
import { classEntries, searchClasses } from './class-search.ts'

const reference: Reference = {
  version: '1',
  channels: [],
  units: [],
  divisions: [],
  rules: [],
  classes: [
    { code: '01', parent: null, level: 1, name: '治安', nameEn: 'Public order' },
    { code: '0102', parent: '01', level: 2, name: '噪声', nameEn: 'Noise' },
    { code: '0101', parent: '01', level: 2, name: '夜间扰民', nameEn: 'Night disturbance' },
    { code: '010103', parent: '0101', level: 3, name: '夜间施工', nameEn: 'Night construction' },
    { code: '02', parent: null, level: 1, name: '交通', nameEn: 'Traffic' },
    { code: '0204', parent: '02', level: 2, name: '大货车噪声', nameEn: 'Noisy lorries' },
  ],
}
const entries = classEntries(reference)

function codes(typed: string): string[] {
  return searchClasses(entries, typed).map((found) => found.entry.code)
}

describe('classes', () => {
  it('offers level 2 and 3 only, in code order, when nothing is typed', () => {
    expect(codes('')).toEqual(['0101', '010103', '0102', '0204'])
    expect(entries[1]?.path).toBe('治安 › 夜间扰民 › 夜间施工')
  })

  it('finds by initials of any part of the path', () => {
    expect(codes('yjrm')).toEqual(['0101', '010103'])
    expect(codes('zhian')).toEqual(['0102', '0101', '010103'])
    expect(codes('za sg')).toEqual(['010103'])
  })

  it('puts a class whose own name begins with the word first', () => {
    expect(codes('噪声')).toEqual(['0102', '0204'])
  })

  it('finds by English and by code', () => {
    expect(codes('lorries')).toEqual(['0204'])
    expect(codes('0102')).toEqual(['0102'])
    expect(codes('nothing')).toEqual([])
  })

  it('says where in the path the word stands', () => {
    expect(searchClasses(entries, '施工')[0]?.hits).toEqual([{ from: 14, to: 16 }])
  })
})
