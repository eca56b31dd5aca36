import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { ExportCell } from '#shared/ipc/export.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import type { Base } from '../base.ts'
import { rowAt } from '../columns/row.ts'
import type { MainRequest } from '../main-port.ts'
import { newestFirst } from '../query/run.ts'
import { createRandom, randomRecord, TEST_NOW } from '../testing/records.ts'
import { countsOf, tableOf } from '../testing/table.ts'
import { openView, type ViewSource } from '../views/views.ts'
import type { ExportAsk, ExportField } from './ask.ts'
import { idsOfExport } from './ids.ts'
import { sendCopy, sendExport } from './send.ts'

const records = Array.from({ length: 1_234 }, (_, index) => randomRecord(index + 1, createRandom(index + 9)))
const { table, context } = tableOf(records)
const source: ViewSource = {
  context,
  newest: () => newestFirst(context),
  counts: () => countsOf(table),
  complete: true,
}
const view = openView('v', { queue: 'all', conditions: [], text: '', order: [] }, source)
const all = idsOfExport(view, null, source)

const fields: readonly ExportField[] = [
  'no',
  'appellant',
  'title',
  'status',
  'receivedAt',
  'dueAt',
  'appealCount',
  'place',
]
const ask: ExportAsk = {
  ...{ view: 'v', only: null, conditions: '全部', format: 'csv', title: '全部' },
  columns: fields.map((field) => ({ field, head: field, kind: 'text', width: 10 })),
  words: {
    ...{ sync: {}, network: {}, channel: {}, class: {}, unit: {}, urgency: {}, nature: {} },
    status: { handling: '办理中' },
    area: { '990101': '东城', '990101001': '柳泉' },
  },
}

type Main = {
  readonly base: Base
  readonly rows: ExportCell[][]
  /** The most batches that waited for their answer at one time. */
  most: number
  readonly ended: Promise<void>
}

/** Main as the sender sees it: answers after a moment, `answer` may refuse or fail a batch. */
function mainSide(answer: (batch: number, at: number) => Result<unknown, PortFault> | null = () => null): Main {
  const rows: ExportCell[][] = []
  let waiting = 0
  let batch = 0
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  async function request(message: MainRequest): Promise<Result<unknown, PortFault>> {
    if (message.kind === 'export.open') return ok(ok({ export: 'x1' }))
    if (message.kind === 'export.copy') {
      rows.push(...message.rows)
      return ok(ok({ rows: message.rows.length }))
    }
    if (message.kind === 'export.end') {
      end()
      return ok(true)
    }
    if (message.kind !== 'export.rows') throw new Error(message.kind)
    waiting += 1
    batch += 1
    main.most = Math.max(main.most, waiting)
    const given = answer(batch, message.at)
    await Promise.resolve()
    waiting -= 1
    if (given !== null) {
      if (given.ok && given.value === false) end()
      return given
    }
    if (message.at === rows.length) rows.push(...message.rows)
    return ok(true)
  }
  const mainPort = { request, close: () => undefined }
  const base = { table, mainPort, clock: () => TEST_NOW } as unknown as Base
  const main: Main = { base, rows, most: 0, ended }
  return main
}

describe('sendExport', () => {
  it('sends every row of the view, once, in its order, as the grid shows it', async () => {
    const main = mainSide()
    expect(await sendExport(main.base, all, ask)).toEqual(ok({ export: 'x1' }))
    await main.ended
    expect(main.rows).toHaveLength(records.length)
    const wanted = Array.from(view.order, (slot) => {
      const row = rowAt(table, slot, TEST_NOW)
      return [row.no, row.appellant, row.title]
    })
    expect(main.rows.map((row) => row.slice(0, 3))).toEqual(wanted)
  })

  it('never has more than one batch on the way: the answer is the credit', async () => {
    const main = mainSide()
    await sendExport(main.base, all, ask)
    await main.ended
    expect(main.most).toBe(1)
  })

  it('stops reading when main wants no more', async () => {
    let batches = 0
    const main = mainSide((batch) => {
      batches = batch
      return batch === 1 ? ok(false) : null
    })
    await sendExport(main.base, all, ask)
    await main.ended
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(batches).toBe(1)
  })

  it('gives a batch again, with the same place, when the port was replaced under it', async () => {
    const places: number[] = []
    const main = mainSide((batch, at) => {
      places.push(at)
      return batch === 2 ? fail({ code: 'notSignedIn', detail: '', retry: 'later', retryAfterMs: null }) : null
    })
    const two = all.slice(0, 700)
    await sendExport(main.base, two, ask)
    await main.ended
    expect(places).toEqual([0, 500, 500])
    expect(main.rows).toHaveLength(700)
  })

  it('says codes in the words it was given, and leaves out what is not there any more', async () => {
    const main = mainSide()
    await sendExport(main.base, [999_999, ...all], ask)
    await main.ended
    expect(main.rows).toHaveLength(records.length)
    const said = new Set(main.rows.map((row) => row[3]))
    expect(said).toContain('办理中')
    expect(said).not.toContain('handling')
    expect(main.rows.some((row) => row[7] === '东城 柳泉')).toBe(true)
    const closed = main.rows.filter((row) => row[3] === 'closed')
    expect(closed.length).toBeGreaterThan(0)
    expect(closed.every((row) => row[5] === null)).toBe(true)
  })
})

describe('what is marked', () => {
  it('leaves in the order of the view, and behind it what the view has lost', async () => {
    const some = [all[7], all[3], 888_888, all[5]].map((id) => id ?? 0)
    expect(idsOfExport(view, some, source)).toEqual([all[3], all[5], all[7], 888_888])
    const main = mainSide()
    const copied = await sendCopy(main.base, idsOfExport(view, some, source), ask)
    expect(copied).toEqual(ok({ rows: 3 }))
    expect(main.rows.map(([no]) => no)).toEqual([3, 5, 7].map((at) => rowAt(table, view.order[at] ?? 0, TEST_NOW).no))
  })
})
