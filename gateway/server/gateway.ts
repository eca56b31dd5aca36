import type { Arrivals } from '../arrivals/arrivals.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../database/replica.ts'
import type { Rulebook } from '../ledger/rulebook.ts'
import type { ChannelMapping } from '../intake/mapping.ts'
import type { Log } from './log.ts'

/** All that a route or a task of this process works with. */
export type Gateway = {
  readonly database: Database
  /** For what following terminals read: from a replica where there is one that has come far enough. */
  readonly read: Reader
  readonly rulebook: Rulebook
  readonly mappings: ReadonlyMap<string, ChannelMapping>
  readonly now: () => number
  readonly log: Log
  /** Standing enrolment code, null when only one-time codes are taken. */
  readonly enrolmentCode: string | null
  /** Token of the command line on this machine; kept in a file that only its owner may read. */
  readonly adminToken: string
  readonly hints: Hints
  /** What compares new appeals with those that are there (gateway/arrivals). */
  readonly arrivals: Arrivals
  /** Whether terminals prove themselves by a certificate (mutual TLS) beside their token. */
  readonly certified: boolean
}

/** Tells the streams of this process where the head is. */
export type Hints = {
  readonly head: () => number
  readonly subscribe: (heard: (head: number) => void) => () => void
}
