/** Words that the models share, so that none of them has to know another. */
import type { PortFault, PortRequest } from '#shared/ipc/store-port.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Trace } from './trace.ts'
import type { PlantedBug } from './planted.ts'
import type { Random } from './random.ts'
import type { Schedule } from './schedule.ts'

export type NetworkAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: PortFault }

export type Asked = {
  readonly terminal: string
  readonly request: PortRequest
  /** For a push: the commands out of the journal. */
  readonly commands: readonly NumberedCommand[]
}

/** Between terminals and gateway: loses, doubles, delays and reorders messages, cuts terminals off, falls silent. */
export type Network = {
  readonly send: (asked: Asked, answer: (answer: NetworkAnswer) => void) => void
  /** Tells whoever follows the stream of hints; lossy. */
  readonly hint: (head: number) => void
  readonly follow: (terminal: string, hear: (head: number) => void) => void
  readonly cut: (terminal: string, cut: boolean) => void
  readonly heal: () => void
}

export type Saved = { readonly terminal: string; readonly n: number; readonly content: string }

/** Everything outside of one terminal, and where it writes down what it promised and what it saw go wrong. */
export type Surroundings = {
  readonly schedule: Schedule
  readonly random: Random
  readonly network: Network
  readonly bug: PlantedBug | null
  readonly saved: Saved[]
  readonly broken: string[]
  readonly faultsOn: () => boolean
  readonly readsAhead: boolean
  /** What was done to this world so far. */
  readonly done: { restored: number; twins: number; rotten: number }
  readonly trace: Trace
}

/**
 * One run of a terminal's programme. A process that died never goes on: what it waited for belongs to a life that is over.
 */
export type Life = {
  readonly isOver: () => boolean
  /**
   * Carries out `act` after `delay` and answers somewhat later. The programme may die before it and after it, so that
   * every await of store and main is a place to crash at.
   */
  readonly later: <T>(delay: number, act: () => T) => Promise<T>
  /** For answers that come from outside, if at all. */
  readonly promise: <T>(work: (finish: (value: T) => void, fail: (error: Error) => void) => void) => Promise<T>
}

export function unreachable(detail: string): PortFault {
  return { code: 'unreachable', detail, retry: 'later', retryAfterMs: null }
}
