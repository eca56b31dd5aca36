/** What the driver of the rounds says to its processes, one JSON line each. */
import type { HeadlessOptions } from './headless-desk.ts'

export type TerminalSetup = HeadlessOptions

export type TerminalOrder = { readonly id: number } & (
  | {
      readonly do: 'work'
      readonly seed: number
      readonly count: number
      readonly cases: readonly number[]
      readonly pauseMs: number
    }
  | { readonly do: 'status' | 'syncNow' | 'outbox' | 'memory' | 'end' }
  /** A person throws away about `share` of the conflicts. */
  | { readonly do: 'letGo'; readonly share: number; readonly seed: number }
  | { readonly do: 'records'; readonly ids: readonly number[] }
  | { readonly do: 'notes'; readonly count: number; readonly cases: readonly number[]; readonly text: string }
  /** Straight into the journal, as many hours of work leave it; the store meets them at the next start. */
  | { readonly do: 'fillJournal'; readonly count: number; readonly cases: readonly number[] }
  /** Answers the instant at which this text stands in the case as the gateway's word. */
  | { readonly do: 'await'; readonly caseId: number; readonly text: string }
)

/** `calm`: bytes pass as they are. `storm`: each connection and each request draws its fault from the seed. */
export type LineOrder = { readonly id: number } &
  /** `reset` false: lines that hang go on hanging until their owner gives them up. */
  (
    | { readonly do: 'calm'; readonly reset: boolean }
    | { readonly do: 'count' }
    | { readonly do: 'storm'; readonly seed: number }
    /** No connection is taken and none is kept: the network is away. */
    | { readonly do: 'away' }
  )
