/**
 * Messages on the port between the store's worker and the main process: the worker's only way to disk and network.
 * Main checks every request with `portRequestSchema`; the worker trusts main.
 */
import { z } from 'zod'
import { numberedCommandSchema, type actorSchema } from '#shared/wire/command.ts'
import { commandSchema } from '#shared/wire/command.ts'
import { heardSchema } from '#shared/wire/ledger-mark.ts'
import { copyOrderSchema, exportOrderSchema, exportRowsSchema } from './export.ts'
import { revealOrderSchema } from './reveal.ts'

/** A command before it has its number: the journal gives numbers, because only what is on disk may count. */
export const draftCommandSchema = numberedCommandSchema
  .omit({ n: true, actor: true })
  .extend({ command: commandSchema })

export const portRequestSchema = z.discriminatedUnion('kind', [
  /** Appends one command, fsyncs, answers its number. The author is the signed-in person: main fills it in. */
  z.strictObject({ id: z.int(), kind: z.literal('journal.append'), draft: draftCommandSchema }),
  /** Every command in the journal above `after`, oldest first, acknowledged or not. */
  z.strictObject({ id: z.int(), kind: z.literal('journal.read'), after: z.int().nonnegative() }),
  /** The gateway has all commands up to `n` in its ledger. */
  z.strictObject({ id: z.int(), kind: z.literal('journal.acknowledge'), n: z.int().nonnegative() }),
  /** Numbers up to `n` are used in the ledger, by whomever: never give them again. Acknowledges nothing. */
  z.strictObject({ id: z.int(), kind: z.literal('journal.skip'), n: z.int().nonnegative() }),
  z.strictObject({
    id: z.int(),
    kind: z.literal('gateway.changes'),
    epoch: z.string(),
    since: z.int(),
    limit: z.int(),
    heard: heardSchema,
  }),
  z.strictObject({
    id: z.int(),
    kind: z.literal('gateway.snapshot'),
    before: z.int().nullable(),
    limit: z.int(),
    heard: heardSchema,
    /** Wished as a `PackedSnapshot` (packed-snapshot.ts); the answer is text all the same where the gateway could not pack it. */
    packed: z.boolean().optional(),
  }),
  /** What the gateway's rows amount to, for comparing; buckets from `from` upwards. */
  z.strictObject({
    id: z.int(),
    kind: z.literal('gateway.digests'),
    epoch: z.string(),
    from: z.int(),
    limit: z.int(),
    heard: heardSchema,
  }),
  z.strictObject({ id: z.int(), kind: z.literal('gateway.reference') }),
  /** Sends the commands `from`…`to` out of the journal. */
  z.strictObject({
    id: z.int(),
    kind: z.literal('gateway.push'),
    epoch: z.string(),
    from: z.int(),
    to: z.int(),
    heard: heardSchema,
  }),
  /** Begins a file; answers its id, or why there is none (`Result<{ export }, ExportFault>` as value). */
  z.strictObject({ id: z.int(), kind: z.literal('export.open'), order: exportOrderSchema }),
  /** `at`: rows sent before these, so that a batch given twice is written once. Answers false when no more is wanted. */
  z.strictObject({
    id: z.int(),
    kind: z.literal('export.rows'),
    export: z.string(),
    at: z.int().nonnegative(),
    rows: exportRowsSchema,
  }),
  z.strictObject({ id: z.int(), kind: z.literal('export.end'), export: z.string() }),
  /** Writes the row of a reveal; answers when it is on disk, or why nothing may be shown (`Result<null, RevealFault>` as value). */
  z.strictObject({ id: z.int(), kind: z.literal('audit.reveal'), order: revealOrderSchema }),
  /** To the clipboard; answers how many (`Result<{ rows }, ExportFault>` as value). */
  z.strictObject({ id: z.int(), kind: z.literal('export.copy'), order: copyOrderSchema, rows: exportRowsSchema }),
])
export type PortRequest = z.infer<typeof portRequestSchema>

/** Closed reasons on this port. `gateway`: it answered with a fault (its code in `detail`); `unreachable`: no answer. */
export type PortFault = {
  readonly code: 'invalidInput' | 'notSignedIn' | 'diskFull' | 'journalFailed' | 'unreachable' | 'gateway' | 'badAnswer'
  readonly detail: string
  readonly retry: 'later' | 'afterFix' | 'never'
  /** From Retry-After, if the gateway sent one. */
  readonly retryAfterMs: number | null
}

/** `value` of gateway answers is the response text as it came (JSON): parsing once, in the worker, is fastest. */
export type PortAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly fault: PortFault }

/** First message on a new port, then notices. */
export type PortNotice =
  | {
      readonly kind: 'welcome'
      /** Raw AES-256 key of the local store; the worker imports it as non-extractable and forgets the bytes. */
      readonly key: Uint8Array
      readonly terminal: string
      readonly actor: z.infer<typeof actorSchema>
      /** Name of the local database: one per terminal identity. */
      readonly database: string
      /** Highest number in the journal, and up to where it is acknowledged. */
      readonly journal: { readonly last: number; readonly acknowledged: number }
    }
  | { readonly kind: 'hint'; readonly head: number }
  /** Whether the stream of hints stands; pulls find out by themselves whether the gateway answers. */
  | { readonly kind: 'stream'; readonly up: boolean }
  | { readonly kind: 'locked' }

export type PortMessage = PortAnswer | PortNotice
