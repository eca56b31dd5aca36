/** Rows of a file or an answer of a channel: named by the channel's mapping, read, and taken in. */
import type { IntakeRequest, IntakeResponse } from '#shared/wire/intake.ts'
import type { Database } from '../database/database.ts'
import type { Rulebook } from '../ledger/rulebook.ts'
import { nameColumns, usualMapping, type ChannelMapping } from './mapping.ts'
import type { PlaceFinder } from '#shared/domain/appeal/places.ts'
import { keepUnread } from './quarantine.ts'
import { readAppeal } from './read-appeal.ts'
import { takeIn, type ToTakeIn } from './take-in.ts'

export type IntakeContext = {
  readonly database: Database
  readonly rulebook: Rulebook
  readonly mappings: ReadonlyMap<string, ChannelMapping>
  readonly findPlace: PlaceFinder
  readonly now: () => number
}

/** The channel must be configured. */
export async function takeRows(context: IntakeContext, request: IntakeRequest): Promise<IntakeResponse> {
  const { channel, source } = request
  const mapping = context.mappings.get(channel) ?? usualMapping
  const arrivedAt = context.now()
  const batch: ToTakeIn[] = []
  const unreadable: IntakeResponse['unreadable'] = []
  for (const { line, fields } of request.rows) {
    const read = readAppeal(nameColumns(channel, mapping, fields), context.findPlace, arrivedAt)
    if (read.ok) batch.push({ appeal: read.value, arrivedAt })
    else unreadable.push({ line, reason: read.fault })
  }
  const unread = request.unread.map((each) => ({ ...each, channel, source, bytes: Buffer.from(each.bytes, 'base64') }))
  await keepUnread(context.database, unread, arrivedAt)
  const { arrivals, cases } = batch.length === 0 ? { arrivals: [], cases: [] } : await takeIn(context, batch)
  const count = (arrival: string): number => arrivals.filter((each) => each === arrival).length
  const opened = cases.filter((_, at) => arrivals[at] === 'added')
  return { added: count('added'), known: count('known'), corrected: count('corrected'), opened, unreadable }
}
