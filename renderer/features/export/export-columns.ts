import type { AskedColumn } from '../../store/export/ask.ts'
import type { Translate, WordKey } from '../../text/translate.ts'

type Told = Omit<AskedColumn, 'head'> & { readonly head: WordKey }

function text(field: AskedColumn['field'], width: number, head: WordKey): Told {
  return { field, kind: 'text', width, head }
}

/** What each column of the list becomes in a file. A count that the list squeezes into one sign is a number of its own. */
const told = {
  sync: [text('sync', 20, 'export.head.sync')],
  network: [text('network', 10, 'export.head.network')],
  channel: [text('channel', 16, 'column.channel')],
  no: [text('no', 14, 'column.no')],
  receivedAt: [{ field: 'receivedAt', kind: 'moment', width: 20, head: 'column.receivedAt' }],
  appellant: [text('appellant', 14, 'column.appellant')],
  title: [text('title', 60, 'column.title')],
  class: [text('class', 32, 'column.class')],
  place: [text('place', 18, 'column.place')],
  unit: [text('unit', 32, 'column.unit')],
  status: [text('status', 12, 'column.status')],
  dueAt: [{ field: 'dueAt', kind: 'moment', width: 20, head: 'column.dueAt' }],
  repeats: [
    { field: 'appealCount', kind: 'number', width: 10, head: 'export.head.appealCount' },
    { field: 'likelyRepeats', kind: 'number', width: 10, head: 'export.head.likelyRepeats' },
  ],
  claim: [text('claim', 12, 'export.head.claim')],
  urgency: [text('urgency', 10, 'column.urgency')],
  nature: [text('nature', 10, 'column.nature')],
} as const satisfies Readonly<Record<string, readonly Told[]>>

/** Every column of the list that says something in a file; the box for marking says nothing. */
export type ExportedColumn = keyof typeof told

export function exportColumns(ids: readonly ExportedColumn[], t: Translate): readonly AskedColumn[] {
  return ids.flatMap((id) => (told[id] as readonly Told[]).map((column) => ({ ...column, head: t(column.head) })))
}
