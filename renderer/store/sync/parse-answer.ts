import {
  changesResponseSchema,
  snapshotResponseSchema,
  type ChangesResponse,
  type SnapshotResponse,
} from '#shared/wire/changes.ts'
import type { PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import type { RecordHead } from '../columns/project.ts'
import { cutTexts } from '../storage/cut-texts.ts'
import type { PackedPage } from '../storage/page.ts'
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

/** A page of a bootstrap: `records` are whole, or there are none and `packed` has what they come to. */
export type ReadSnapshotPage = SnapshotResponse & { readonly packed?: PackedRecords }
export type PackedRecords = { readonly heads: readonly RecordHead[]; readonly pages: readonly PackedPage[] }

export function parseSnapshotPage(answer: unknown): ReadSnapshotPage {
  if (typeof answer === 'string') return parseSnapshot(answer)
  const { fields, buckets } = answer as PackedSnapshot
  const packed = buckets.map(({ heads, ends, deflated }) => ({ heads: parseHeads(heads, ends.length), ends, deflated }))
  return {
    ...parse(snapshotFields, fields),
    records: [],
    packed: {
      heads: packed.flatMap(({ heads }) => heads),
      pages: packed.map(({ heads, ends, deflated }) => ({ ids: heads.map(({ state }) => state.id), ends, deflated })),
    },
  }
}

const decoder = new TextDecoder()

function parseHeads(bytes: Uint8Array, count: number): readonly RecordHead[] {
  const heads = parseJson(decoder.decode(bytes)) as SnapshotResponse['records']
  if (!Array.isArray(heads) || heads.length !== count || !heads.every(isRecord)) throw new BadAnswer()
  return heads
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
