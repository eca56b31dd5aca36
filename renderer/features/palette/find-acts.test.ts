import { describe, expect, it } from 'vitest'
import { findableActs, findActs } from './find-acts.ts'

const acts = findableActs([
  { id: 'accept', word: '受理', keys: 'A' },
  { id: 'acceptAndDispatch', word: '受理并派单', keys: 'Shift+D' },
  { id: 'dispatch', word: '派单', keys: 'D' },
  { id: 'toDispatch', word: '去待派单', keys: 'G D', hint: '队列' },
  { id: 'theme', word: '深色、浅色', keys: 'Ctrl+Shift+L', also: 'dark light' },
])

function ids(typed: string): string[] {
  return findActs(acts, typed).map((found) => found.act.id)
}

describe('findActs', () => {
  it('shows all, in their order, when nothing is typed', () => {
    expect(ids(' ')).toEqual(['accept', 'acceptAndDispatch', 'dispatch', 'toDispatch', 'theme'])
  })

  it('finds by characters and initials, names that begin with them first', () => {
    expect(ids('派单')).toEqual(['dispatch', 'acceptAndDispatch', 'toDispatch'])
    expect(ids('pd')).toEqual(['dispatch', 'acceptAndDispatch', 'toDispatch'])
    expect(ids('sl')).toEqual(['accept', 'acceptAndDispatch'])
  })

  it('finds by English words and by the other language', () => {
    expect(ids('dispatch')).toEqual(['acceptAndDispatch', 'dispatch', 'toDispatch'])
    expect(ids('dark')).toEqual(['theme'])
  })

  it('finds by the key itself, and says nothing where nothing fits', () => {
    expect(ids('Shift+D')).toEqual(['acceptAndDispatch'])
    expect(ids('zzz')).toEqual([])
  })

  it('tells where the typed words stand', () => {
    expect(findActs(acts, 'bpd')[0]).toMatchObject({ act: { id: 'acceptAndDispatch' }, hits: [{ from: 2, to: 5 }] })
  })
})
