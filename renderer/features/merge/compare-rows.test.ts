import { describe, expect, it } from 'vitest'
import type { CasePlace } from '#shared/domain/case/case.ts'
import { HOUR } from '#shared/domain/core/instants.ts'
import type { CaseView } from '../../store/protocol.ts'
import type { Names } from '../../text/names.ts'
import { compareRows, isDifferent, type Facts } from './compare-rows.ts'
import { shownColumns } from './shown-columns.ts'

function view(
  id: number,
  change: { phone?: string; name?: string; place?: string; receivedAt?: number; corrected?: CasePlace } = {},
): CaseView {
  const appellant = {
    name: change.name ?? '张三',
    phones: [change.phone ?? '19900000012'],
    identityNumber: null,
    secret: false,
  }
  const appeal = {
    id: id * 10,
    revision: 1,
    externalId: `J-${id}`,
    appellant,
    title: '噪声',
    text: '南门烧烤摊',
    place: change.place ?? '姚家街道',
    channel: 'weibo',
  }
  const row = {
    id,
    title: '噪声',
    receivedAt: change.receivedAt ?? 0,
    deadline: { dueAt: 0 },
    lead: null,
    status: 'received',
  }
  return {
    row,
    record: { state: { classCode: '0101', place: change.corrected ?? null }, appeals: [appeal], history: [] },
    samePlace: [],
    family: [],
    suggestions: [],
  } as unknown as CaseView
}

const names = {
  division: (code: string) => ({ 990101: '历下区', 990101003: '姚家街道' })[code] ?? code,
  classPath: () => ['治安', '夜间扰民'],
  unitPath: () => [],
} as unknown as Names
const facts: Facts = { names, due: String, received: String, status: () => '待受理', story: () => '' }

function marks(id: string, ...views: readonly CaseView[]): unknown[] {
  return (
    compareRows(views, facts)
      .find((row) => row.id === id)
      ?.cells.map((cell) => cell.mark) ?? []
  )
}

describe('compareRows', () => {
  it('marks every case against the primary', () => {
    expect(marks('phone', view(1), view(2), view(3, { phone: '19900000077' }))).toEqual([null, 'same', 'different'])
    expect(marks('place', view(1), view(2, { place: '姚家街道南门' }))).toEqual([null, 'near'])
  })

  it('compares the place that a person corrected and keeps the words of the channel beside it', () => {
    const corrected = { divisionCode: '990101003', spot: '幸福里 3 号楼' }
    const cells = (...views: readonly CaseView[]) =>
      compareRows(views, facts).find((row) => row.id === 'place')?.cells ?? []
    const [primary, other] = cells(view(1, { place: '幸福里 3 号楼' }), view(2, { place: '福幸里', corrected }))
    expect(primary).toMatchObject({ mark: null, original: null })
    expect(other).toMatchObject({ mark: 'near', original: '福幸里' })
    expect(other?.pieces.map((piece) => piece.text).join('')).toBe('历下区 › 姚家街道 · 幸福里 3 号楼')
    // Only the street was wrong: the spot stays as it was written.
    const [alone] = cells(view(3, { place: '南门', corrected: { ...corrected, spot: '' } }))
    expect(alone?.pieces.map((piece) => piece.text).join('')).toBe('历下区 › 姚家街道 · 南门')
    expect(marks('place', view(1, { corrected }), view(2, { place: '别处', corrected }))).toEqual([null, 'same'])
  })

  it('shows persons masked', () => {
    const cells = compareRows([view(1)], facts).flatMap((row) =>
      row.cells.flatMap((cell) => cell.pieces.map((piece) => piece.text)),
    )
    expect(cells).toContain('199****0012')
    expect(cells.join(' ')).not.toMatch(/19900000012|张三/u)
  })

  it('compares times by how far they are apart', () => {
    expect(
      marks(
        'receivedAt',
        view(1),
        view(2, { receivedAt: HOUR }),
        view(3, { receivedAt: 60 * HOUR }),
        view(4, { receivedAt: 99 * HOUR }),
      ),
    ).toEqual([null, 'same', 'near', 'different'])
  })

  it('knows which rows say something different', () => {
    const rows = compareRows([view(1), view(2, { phone: '19900000077' })], facts).filter(isDifferent)
    expect(rows.map((row) => row.id)).toEqual(['phone'])
  })
})

describe('shownColumns', () => {
  const all = [1, 2, 3, 4, 5].map((id) => view(id))
  const shown = (current: number | null, fitting: number) =>
    shownColumns(all, current, fitting).map((each) => each.row.id)

  it('keeps the primary in sight and pages the others with the present one', () => {
    expect(shown(2, 3)).toEqual([1, 2, 3])
    expect(shown(4, 3)).toEqual([1, 4, 5])
    expect(shown(5, 2)).toEqual([1, 5])
    expect(shown(null, 3)).toEqual([1, 2, 3])
  })
})
