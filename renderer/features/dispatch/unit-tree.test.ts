import { describe, expect, it } from 'vitest'
import type { Unit, UnitLevel } from '#shared/domain/dispatch/unit.ts'
import { firstHit, moveInTree, unitRows, unitTree } from './unit-tree.ts'

type Row = readonly [id: string, parent: string | null, level: UnitLevel, name: string, away?: boolean]

function unit(...[id, parent, level, name, away = false]: Row): Unit {
  const available = !away
  return {
    id,
    parent,
    level,
    name,
    nameEn: id,
    short: name,
    area: [],
    handles: [],
    available,
    awayUntil: available ? null : '2012-10-19',
  }
}

const units: readonly Unit[] = [
  unit('jn', null, 'bureau', '市局'),
  unit('lx', 'jn', 'branch', '历下分局'),
  unit('lc', 'jn', 'branch', '历城分局'),
  unit('yj', 'lx', 'station', '姚家派出所'),
  unit('ws', 'lc', 'station', '王舍人派出所'),
  unit('w1', 'ws', 'officer', '崔某', true),
  unit('w2', 'ws', 'officer', '秦某'),
]
const tree = unitTree(units)
const none = new Set<string>()

function seen(typed: string, open: ReadonlySet<string> = none): string[] {
  return unitRows(tree, open, typed).map(
    (row) => `${'-'.repeat(row.depth)}${row.unit.id}${row.hit === null ? '' : '*'}`,
  )
}

describe('unitRows', () => {
  it('shows branches folded under the bureau, and what is unfolded', () => {
    expect(seen('')).toEqual(['lx', 'lc'])
    expect(seen('', new Set(['lc', 'ws']))).toEqual(['lx', 'lc', '-ws', '--w1', '--w2'])
  })

  it('finds by initials and shows the way and the officers of the station found', () => {
    expect(seen('wsr')).toEqual(['lc', '-ws*', '--w1', '--w2'])
  })

  it('finds a station by its short name too', () => {
    const short = units.map((each) => ({ ...each, short: each.name.replace('派出所', '所') }))
    expect(unitRows(unitTree(short), none, 'yjs').map((row) => row.unit.id)).toEqual(['lx', 'yj'])
  })

  it('finds an officer by name, with branch and station before it', () => {
    expect(seen('qm')).toEqual(['lc', '-ws', '--w2*'])
  })

  it('takes words of several levels', () => {
    expect(seen('lc qm')).toEqual(['lc', '-ws', '--w2*'])
    expect(seen('lx qm')).toEqual([])
  })

  it('puts the mark on the first hit that is there', () => {
    expect(firstHit(unitRows(tree, none, '某'))).toBe(3)
    expect(firstHit(unitRows(tree, none, 'wsr'))).toBe(1)
    expect(firstHit(unitRows(tree, none, 'nothing'))).toBe(0)
  })

  it('prefers a name that begins with the word', () => {
    const more = unitTree([...units, unit('sl', 'lx', 'station', '四里村派出所')])
    const rows = unitRows(more, none, 'lc')
    expect(rows.map((row) => row.unit.id)).toEqual(['lx', 'sl', 'lc'])
    expect(firstHit(rows)).toBe(2)
  })
})

describe('moveInTree', () => {
  it('unfolds, goes in, folds and goes up', () => {
    const rows = unitRows(tree, none, '')
    const opened = moveInTree(rows, { at: 1, open: none }, 'ArrowRight')
    expect([...opened.open]).toEqual(['lc'])
    const next = unitRows(tree, opened.open, '')
    expect(moveInTree(next, opened, 'ArrowRight').at).toBe(2)
    expect(moveInTree(next, { ...opened, at: 2 }, 'ArrowLeft').at).toBe(1)
    expect([...moveInTree(next, opened, 'ArrowLeft').open]).toEqual([])
  })

  it('stays inside', () => {
    const rows = unitRows(tree, none, '')
    expect(moveInTree(rows, { at: 0, open: none }, 'ArrowUp').at).toBe(0)
    expect(moveInTree(rows, { at: 1, open: none }, 'ArrowDown').at).toBe(1)
  })
})
