import {
  changesResponseSchema,
  snapshotResponseSchema,
  type ChangesResponse,
  type SnapshotResponse,
} from '#shared/wire/changes.ts'
import { type CutRecord, cutSnapshot, cutTexts } from '../storage/cut-snapshot.ts'
import { BadAnswer } from './failures.ts'

type Schema<T> = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T } }

/** Gateway answers come as text. What does not have its shape is no answer at all: nothing of it is used. */
export function parse<T>(schema: Schema<T>, text: unknown): T {
  const read = schema.safeParse(parseJson(text))
  if (!read.success || read.data === undefined) throw new BadAnswer()
  return read.data
}

/**
 * Checked field by field, but handed on as it was written: a record keeps the order of its fields, so that its text here
 * is its text in the ledger, which is what digests compare.
 */
export function parseChanges(text: unknown): ReadChanges {
  const value = parseJson(text)
  if (!changesResponseSchema.safeParse(value).success) throw new BadAnswer()
  const changes = value as ChangesResponse
  const texts = cutTexts(String(text))
  // Writing a thousand records anew takes as long as everything else that is done with them.
  return texts?.length === changes.records.length ? { ...changes, texts } : changes
}

/** `texts`: each record as the gateway wrote it. */
export type ReadChanges = ChangesResponse & { readonly texts?: readonly string[] }

const snapshotFields = snapshotResponseSchema.omit({ records: true })
const looseSnapshot = snapshotFields.loose()

/** Half a million records would spend longer in the schema than on the disk: here the envelope and each key field count. */
export function parseSnapshot(text: unknown): SnapshotResponse {
  const value = parse(looseSnapshot, text) as unknown as SnapshotResponse
  if (!Array.isArray(value.records) || !value.records.every(isRecord)) throw new BadAnswer()
  return value
}

/** A page of a bootstrap: cut, not read whole, when it is written as the gateway writes it. */
export type ReadSnapshotPage = SnapshotResponse & { readonly cut?: readonly CutRecord[] }

export function parseSnapshotPage(text: unknown): ReadSnapshotPage {
  const cut = typeof text === 'string' ? cutSnapshot(text) : null
  if (cut === null) return parseSnapshot(text)
  const read = snapshotFields.safeParse(cut.fields)
  if (!read.success) throw new BadAnswer()
  return {
    ...cut.fields,
    cut: cut.records,
    // Read whole only for those who ask for all of it.
    get records() {
      return cut.records.map((record) => JSON.parse(record.text) as SnapshotResponse['records'][number])
    },
  }
}

function isRecord(record: SnapshotResponse['records'][number] | null): boolean {
  return Number.isInteger(record?.state?.id) && Array.isArray(record?.appeals) && Array.isArray(record?.history)
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') throw new BadAnswer()
  try {
    return JSON.parse(text)
  } catch {
    throw new BadAnswer()
  }
}
