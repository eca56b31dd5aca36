// The window of the export bench: the store's columns with the rows of the generated city, and the store's own sender.
import { project } from '../../../renderer/store/columns/project.ts'
import { createTable } from '../../../renderer/store/columns/table.ts'
import type { Base } from '../../../renderer/store/base.ts'
import type { ExportAsk } from '../../../renderer/store/export/ask.ts'
import { sendExport } from '../../../renderer/store/export/send.ts'
import { connectMain, type MainPort } from '../../../renderer/store/main-port.ts'
import { createInitials } from '../../../renderer/store/pinyin.ts'
import { BENCH_NOW, createBenchCases } from '../generator/cases.ts'
import { benchReference } from '../generator/reference.ts'

const PAGE = 4000

declare global {
  interface Window {
    exportBench: {
      readonly fill: (rows: number) => Promise<void>
      readonly settle: () => Promise<void>
      readonly send: (format: ExportAsk['format']) => Promise<void>
    }
  }
}

const port = new Promise<MainPort>((resolve) => {
  window.addEventListener('message', ({ data, ports: [given] }) => {
    if (data === 'port' && given !== undefined) resolve(connectMain(given, () => undefined))
  })
})

const table = createTable()

async function fill(rows: number): Promise<void> {
  const cases = createBenchCases(rows)
  const initials = createInitials()
  for (let to = rows; to > 0; to -= PAGE) {
    for (const record of cases.range(Math.max(1, to - PAGE + 1), to)) {
      table.put(project(record, null, { me: 'op1', initials }))
    }
    await rest()
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

const names = <T>(all: readonly T[], of: (each: T) => readonly [string, string]) => Object.fromEntries(all.map(of))

const words: ExportAsk['words'] = {
  sync: {},
  network: { police: '公安专网', government: '政务网' },
  status: {},
  urgency: {},
  nature: {},
  channel: names(benchReference.channels, ({ id, short }) => [id, short]),
  class: names(benchReference.classes, ({ code, name }) => [code, name]),
  area: names(benchReference.divisions, ({ code, name }) => [code, name]),
  unit: names(benchReference.units, ({ id, name }) => [id, name]),
}

const text = ['network', 'channel', 'no', 'appellant', 'title', 'class', 'place', 'unit', 'status', 'claim'] as const
const columns: ExportAsk['columns'] = [
  ...text.map((field) => ({ field, head: field, kind: 'text' as const, width: 16 })),
  ...(['receivedAt', 'dueAt'] as const).map((field) => ({ field, head: field, kind: 'moment' as const, width: 20 })),
  ...(['appealCount', 'likelyRepeats'] as const).map((field) => ({
    ...{ field, head: field, kind: 'number' as const, width: 8 },
  })),
]

async function send(format: ExportAsk['format']): Promise<void> {
  const base = { table, mainPort: await port, clock: () => BENCH_NOW } as unknown as Base
  const ids = Array.from(table.columns().id.subarray(0, table.count()))
  const ask = { view: 'v', only: null, conditions: '', title: '全部', format, columns, words }
  const started = await sendExport(base, ids, ask)
  if (!started.ok) throw new Error(started.fault)
}

/** What making the rows left behind is no part of what an export needs. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    ;(globalThis as unknown as { readonly gc: () => void }).gc()
    await rest()
  }
}

window.exportBench = { fill, settle, send }
