import { snapshotResponseSchema, type SnapshotResponse } from '#shared/wire/changes.ts'
import { BadAnswer } from './failures.ts'

type Schema<T> = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T } }

/** Gateway answers come as text. What does not have its shape is no answer at all: nothing of it is used. */
export function parse<T>(schema: Schema<T>, text: unknown): T {
  const read = schema.safeParse(parseJson(text))
  if (!read.success || read.data === undefined) throw new BadAnswer()
  return read.data
}

const looseSnapshot = snapshotResponseSchema.omit({ records: true }).loose()

/** Half a million records would spend longer in the schema than on the disk: here the envelope and each key field count. */
export function parseSnapshot(text: unknown): SnapshotResponse {
  const value = parse(looseSnapshot, text) as unknown as SnapshotResponse
  if (!Array.isArray(value.records) || !value.records.every(isRecord)) throw new BadAnswer()
  return value
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
