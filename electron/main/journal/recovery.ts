import { z } from 'zod'
import { DAY } from '#shared/domain/core/instants.ts'
import { numberedCommandSchema, type NumberedCommand } from '#shared/wire/command.ts'
import { firstPlace, readFrame, type Place } from './frame.ts'

/** How long a command stays after the ledger has it: a gateway restored from yesterday's backup can be given it again. */
export const KEEP_ACKNOWLEDGED_MS = 7 * DAY
/** Rewriting costs time and wear; it waits until that many commands may go. */
const WORTH_REWRITING = 1_000

const entrySchema = z.discriminatedUnion('kind', [
  /** First frame: commands up to `after` are gone from this file; `n` goes on from `last`. */
  z.strictObject({
    kind: z.literal('head'),
    version: z.literal(1),
    after: z.int(),
    last: z.int(),
    acknowledged: z.int(),
  }),
  z.strictObject({ kind: z.literal('command'), command: numberedCommandSchema }),
  z.strictObject({ kind: z.literal('acknowledged'), n: z.int(), at: z.int() }),
  z.strictObject({ kind: z.literal('skipped'), n: z.int() }),
])
export type Entry = z.infer<typeof entrySchema>

export type Recovered = {
  readonly commands: readonly NumberedCommand[]
  readonly last: number
  readonly acknowledged: number
  /** Where the next frame goes; null: there is no head frame yet. */
  readonly place: Place | null
  readonly end: number
  /** Bytes behind the last whole frame. */
  readonly torn: Buffer
}

/** Reads the longest whole prefix. Null: there is a file, but its first frame is not ours to read. */
export function recover(key: Buffer, bytes: Buffer): Recovered | null {
  const commands = new Map<number, NumberedCommand>()
  let last = 0
  let acknowledged = 0
  let place: Place | null = null
  let end = 0
  for (;;) {
    const frame = readFrame(key, place ?? firstPlace, bytes, end)
    if (frame === null) break
    const entry = entrySchema.parse(JSON.parse(frame.content))
    if (entry.kind === 'head') ({ last, acknowledged } = entry)
    if (entry.kind === 'command') {
      commands.set(entry.command.n, entry.command)
      last = Math.max(last, entry.command.n)
    }
    if (entry.kind === 'acknowledged') acknowledged = Math.max(acknowledged, entry.n)
    if (entry.kind === 'skipped') last = Math.max(last, entry.n)
    place = frame.next
    end = frame.end
  }
  // A head frame is fsynced before the file gets its name, so an unreadable one is another key, not a torn write.
  if (place === null && bytes.length > 0) return null
  return { commands: [...commands.values()], last, acknowledged, place, end, torn: bytes.subarray(end) }
}

type Kept = {
  readonly rewritten: boolean
  readonly entries: readonly Entry[]
  readonly state: Recovered
  readonly first: Place
}

/** What stays: every command the ledger does not have, and those it has had for less than seven days. */
export function compacted(found: Recovered, now: number): Kept {
  const isOld = (command: NumberedCommand) =>
    command.n <= found.acknowledged && command.saidAt < now - KEEP_ACKNOWLEDGED_MS
  const old = found.commands.filter(isOld)
  const commands = found.commands.filter((command) => !isOld(command))
  const { last, acknowledged } = found
  const head: Entry = {
    kind: 'head',
    version: 1,
    after: Math.max(0, ...old.map((command) => command.n)),
    last,
    acknowledged,
  }
  return {
    rewritten: found.place === null || old.length >= WORTH_REWRITING,
    entries: [head, ...commands.map((command): Entry => ({ kind: 'command', command }))],
    state: { ...found, commands },
    first: firstPlace,
  }
}
