/** The columns: one typed array per fact of a row. A slot is a row number; slots are never reused or moved. */
import { createDictionary, type Dictionary } from './dictionary.ts'
import { natures } from '#shared/domain/appeal/appeal.ts'
import { claimStages, urgencies } from '#shared/domain/case/case.ts'
import { statuses } from '#shared/domain/case/status.ts'
import { networks } from '#shared/domain/channel/channel.ts'

type Kinds = {
  float: Float64Array<ArrayBuffer>
  word: Uint32Array<ArrayBuffer>
  short: Uint16Array<ArrayBuffer>
  byte: Uint8Array<ArrayBuffer>
}

/** Instants are floats: milliseconds do not fit into 32 bits. `mergedInto` 0: not merged. `claimUntil` 0: no claim. `seen` 0: never. `unfolding`: what folding changed in title and place (plain-text.ts). */
const layout = {
  id: 'float',
  noKey: 'float',
  receivedAt: 'float',
  dueAt: 'float',
  yellowAt: 'float',
  redAt: 'float',
  claimUntil: 'float',
  changedAt: 'float',
  mergedInto: 'float',
  revision: 'word',
  seen: 'word',
  placeHash: 'word',
  appellant: 'word',
  unfolding: 'word',
  channel: 'short',
  classCode: 'short',
  district: 'short',
  street: 'short',
  lead: 'short',
  claimName: 'short',
  appealCount: 'short',
  flags: 'short',
  network: 'byte',
  nature: 'byte',
  status: 'byte',
  urgency: 'byte',
  claimStage: 'byte',
  sync: 'byte',
  urges: 'byte',
  likelyRepeats: 'byte',
} as const satisfies Record<string, keyof Kinds>

export type ColumnName = keyof typeof layout
export type Columns = { [Name in ColumnName]: Kinds[(typeof layout)[Name]] }
export const columnNames = Object.keys(layout) as ColumnName[]

/** Bits of the column `flags`. `opened`: somebody of this desk has seen it. */
export const flag = {
  supervised: 1,
  hard: 2,
  returnRequested: 4,
  extensionRequested: 8,
  paused: 16,
  claimMine: 32,
  claimConfirmed: 64,
  opened: 128,
} as const

const makers: { [Kind in keyof Kinds]: (length: number) => Kinds[Kind] } = {
  float: (length) => new Float64Array(length),
  word: (length) => new Uint32Array(length),
  short: (length) => new Uint16Array(length),
  byte: (length) => new Uint8Array(length),
}

export function createColumns(capacity: number): Columns {
  return Object.fromEntries(columnNames.map((name) => [name, makers[layout[name]](capacity)])) as Columns
}

/** New arrays of the new length with the old contents. */
export function grownColumns(columns: Columns, capacity: number): Columns {
  const grown = createColumns(capacity)
  for (const name of columnNames) grown[name].set(columns[name])
  return grown
}

/** Array type of a column, for reading it back from bytes: the number of bytes per value. */
export function bytesPerValue(name: ColumnName): number {
  return { float: 8, word: 4, short: 2, byte: 1 }[layout[name]]
}

/** A column read from bytes that start at a multiple of eight. */
export function columnFrom(name: ColumnName, buffer: ArrayBuffer, at: number, length: number): Columns[ColumnName] {
  switch (layout[name]) {
    case 'float':
      return new Float64Array(buffer, at, length)
    case 'word':
      return new Uint32Array(buffer, at, length)
    case 'short':
      return new Uint16Array(buffer, at, length)
    case 'byte':
      return new Uint8Array(buffer, at, length)
  }
}

export const syncStates = ['settled', 'local', 'ledger', 'conflict'] as const

/** Columns whose numbers are codes of a dictionary. */
export const dictionaryNames = [
  'network',
  'channel',
  'nature',
  'classCode',
  'district',
  'street',
  'lead',
  'status',
  'urgency',
  'appellant',
  'claimStage',
  'claimName',
  'unfolding',
] as const
export type DictionaryName = (typeof dictionaryNames)[number]
export type Dictionaries = Readonly<Record<DictionaryName, Dictionary>>

const known: Partial<Record<DictionaryName, readonly string[]>> = {
  network: networks,
  nature: natures,
  status: statuses,
  urgency: urgencies,
  claimStage: claimStages,
}

export function createDictionaries(): Dictionaries {
  return Object.fromEntries(dictionaryNames.map((name) => [name, createDictionary(known[name])])) as Dictionaries
}
