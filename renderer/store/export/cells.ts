/** A row as an export says it: what stands in the grid, with codes turned into the words that the window gave. */
import type { ExportCell } from '#shared/ipc/export.ts'
import type { Row } from '../protocol.ts'
import type { ExportField, ExportWords } from './ask.ts'

type Say = (row: Row, words: ExportWords) => ExportCell

const noClock: readonly Row['status'][] = ['closed', 'archived', 'merged', 'declined']

/** Masked like the grid, because it is the grid's own row. */
const sayings: Record<ExportField, Say> = {
  sync: (row, { sync }) => sync[row.sync] ?? '',
  network: (row, { network }) => network[row.network] ?? row.network,
  channel: (row, { channel }) => channel[row.channel] ?? row.channel,
  no: (row) => row.no,
  receivedAt: (row) => row.receivedAt,
  appellant: (row) => row.appellant,
  title: (row) => row.title,
  class: (row, words) => (row.classCode === null ? '' : (words.class[row.classCode] ?? row.classCode)),
  place: placeOf,
  unit: (row, { unit }) => (row.lead === null ? '' : (unit[row.lead] ?? row.lead)),
  status: (row, { status }) => status[row.status] ?? row.status,
  dueAt: (row) => (noClock.includes(row.status) ? null : row.deadline.dueAt),
  appealCount: (row) => row.appealCount,
  likelyRepeats: (row) => row.likelyRepeats,
  claim: (row) => row.claim?.name ?? '',
  urgency: (row, { urgency }) => urgency[row.urgency] ?? row.urgency,
  nature: (row, { nature }) => nature[row.nature] ?? row.nature,
}

export function cellsOf(row: Row, fields: readonly ExportField[], words: ExportWords): ExportCell[] {
  return fields.map((field) => sayings[field](row, words))
}

function placeOf(row: Row, { area }: ExportWords): string {
  const { districtCode, streetCode, place } = row
  if (districtCode === null && streetCode === null) return place
  const short = (code: string | null): string => (code === null ? '' : (area[code] ?? code))
  return `${short(districtCode)} ${short(streetCode)}`.trim()
}
