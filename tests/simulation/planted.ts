/**
 * Faults that somebody could build into the system one day. The simulation is only worth its name if it finds each of
 * them; simulation.test.ts proves that on every run.
 */
export const plantedBugs = [
  /** Gateway: a repeated command is carried out again. */
  'noDedup',
  /** Gateway: takes the terminal's events without deciding again. */
  'noStateCheck',
  /** Gateway: feed positions are given out at the start of a transaction instead of at its end. */
  'bigserialFeed',
  /** Gateway: the outcome of a command is written in a transaction of its own. */
  'outcomeApart',
  /** Gateway: does not compare the points of the ledger that a terminal has heard of with its own chain. */
  'noLedgerMark',
  /** Terminal: the cursor moves in a transaction of its own, before the rows. */
  'cursorBeforeRows',
  /** Terminal: "saved" is said before the journal is on disk. */
  'acknowledgeBeforeFsync',
  /** Terminal: what a killed process left in the kernel's hands counts as being on disk. */
  'noSyncOnOpen',
  /** Terminal: a pull that failed is not tried again. */
  'noPullRetry',
  /** Terminal: never holds its rows against the gateway's digests. */
  'noCompare',
  /** Terminal: takes a record only if its clock says that it is newer. */
  'wallClockOrder',
] as const
export type PlantedBug = (typeof plantedBugs)[number]
