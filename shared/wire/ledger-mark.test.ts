import { describe, expect, test } from 'vitest'
import { judgeHeard, positionsToProve, readHeard, writeHeard, type LedgerMark } from './ledger-mark.ts'

const hash = (digit: string): string => digit.repeat(64)
const chain = ['', hash('1'), hash('2'), hash('3')]
const at = (position: number, other = chain[position] ?? ''): LedgerMark => ({ position, hash: other })
const ledger = { head: at(3), hashAt: (position: number) => chain[position], mayBeLate: false }

describe('judgeHeard', () => {
  test.each([
    ['nothing heard yet', { pull: null, push: null }, 'same'],
    ['the head itself', { pull: at(3), push: null }, 'same'],
    ['points before the head', { pull: at(1), push: at(2) }, 'same'],
    ['the empty ledger', { pull: at(0), push: null }, 'same'],
    [
      'another hash below the head: a dump was put back and grew again',
      { pull: at(2, hash('9')), push: null },
      'other',
    ],
    ['another hash at the head', { pull: null, push: at(3, hash('9')) }, 'other'],
    ['a point beyond the head: a dump was put back', { pull: at(4, hash('4')), push: null }, 'other'],
    ['the same of the push lane alone', { pull: at(1), push: at(4, hash('4')) }, 'other'],
  ] as const)('%s', (_name, heard, verdict) => {
    expect(judgeHeard(heard, ledger)).toBe(verdict)
  })

  test('an entry that is gone is another history', () => {
    expect(judgeHeard({ pull: at(2), push: null }, { ...ledger, hashAt: () => undefined })).toBe('other')
  })

  test('a copy that is late proves nothing; only rows beyond it have to wait', () => {
    const copy = { ...ledger, mayBeLate: true }
    expect(judgeHeard({ pull: at(4, hash('4')), push: null }, copy)).toBe('late')
    expect(judgeHeard({ pull: at(2), push: at(4, hash('4')) }, copy)).toBe('same')
    expect(judgeHeard({ pull: at(4, hash('4')), push: at(2, hash('9')) }, copy)).toBe('other')
  })
})

test('as long as nothing new was committed no entry has to be looked up', () => {
  expect(positionsToProve({ pull: at(3), push: at(3) }, at(3))).toEqual([])
  expect(positionsToProve({ pull: at(3), push: at(2) }, at(3))).toEqual([2])
})

test('marks pass through a query string', () => {
  const heard = { pull: at(2), push: at(0) }
  expect(writeHeard(heard)).toBe(`pull=2-${hash('2')}&push=0-`)
  expect(readHeard(Object.fromEntries(new URLSearchParams(writeHeard(heard))))).toEqual(heard)
  expect(readHeard({})).toEqual({ pull: null, push: null })
  expect(writeHeard({ pull: null, push: null })).toBe('')
})
