import { describe, expect, it } from 'vitest'
import type { CaseEvent, EventBody } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Unit } from '#shared/domain/dispatch/unit.ts'
import type { CaseView, Row } from '../store/protocol.ts'
import { historyOf, returnsOf, suggestionsFor } from './unit-suggestions.ts'

const street = '370102011'
function unit(id: string, area: readonly string[]): Unit {
  return {
    id,
    parent: 'jn',
    level: 'station',
    name: id,
    nameEn: id,
    short: id,
    area,
    handles: [],
    available: true,
    awayUntil: null,
  }
}
const units = [unit('yaojia', [street]), unit('other', ['370102012']), unit('officer-sun', [])]

function row(id: number, lead: string | null): Row {
  return {
    id,
    lead,
    districtCode: '370102',
    streetCode: street,
    channel: 'hotline-12345',
    classCode: '0101',
    place: '姚家街道',
  } as Row
}

function record(...bodies: readonly EventBody[]): CaseRecord {
  const history = bodies.map((body, index): CaseEvent => ({
    caseId: 1,
    at: index,
    saidAt: index,
    actor: { id: 'ma', name: '马某某', role: 'operator' },
    command: null,
    body,
  }))
  return { state: { classCode: '0101' }, appeals: [], history } as unknown as CaseRecord
}

function dispatched(lead: string): EventBody {
  return {
    type: 'dispatched',
    assignment: { lead, assist: [], instruction: '', dispatchedAt: 0, acknowledgeBy: 0, acknowledgedAt: null },
  }
}
const returned: readonly EventBody[] = [
  { type: 'returnRequested', reason: '不在辖区', note: '附定位' },
  { type: 'returnDecided', approved: true, note: '' },
]

function suggested(view: { row: Row; record: CaseRecord }, rows: readonly Row[]): string[] {
  return suggestionsFor(view as CaseView, units, { history: historyOf(rows, 1), classCode: null }).map(
    (each) => each.unitId,
  )
}

describe('suggestionsFor', () => {
  it('begins with the station of the street', () => {
    expect(suggested({ row: row(1, null), record: record() }, [])).toEqual(['yaojia'])
  })

  it('learns from earlier cases of the street, and not from the case itself', () => {
    const earlier = [row(2, 'officer-sun'), row(3, 'officer-sun'), row(4, 'officer-sun'), row(5, null)]
    expect(suggested({ row: row(1, null), record: record() }, earlier)).toContain('officer-sun')
    expect(suggested({ row: row(1, null), record: record() }, [row(1, 'officer-sun')])).not.toContain('officer-sun')
  })

  it('puts a unit that sent the case back to the end, with its reason', () => {
    const story = record(dispatched('yaojia'), ...returned)
    expect(returnsOf(story)).toEqual([{ unit: 'yaojia', at: 2, reason: '不在辖区 · 附定位' }])
    expect(suggested({ row: row(1, null), record: story }, [row(2, 'officer-sun'), row(3, 'officer-sun')]).at(-1)).toBe(
      'yaojia',
    )
  })

  it('does not count a return that was refused', () => {
    const story = record(
      dispatched('yaojia'),
      { type: 'returnRequested', reason: '不在辖区', note: '' },
      { type: 'returnDecided', approved: false, note: '在辖区内' },
    )
    expect(returnsOf(story)).toEqual([])
  })
})
