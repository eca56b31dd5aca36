export const laws = ['lost', 'doubled', 'diverged', 'stuck', 'broken'] as const

export type Verdict = {
  readonly seed: number
  /** I1: promised, but neither in the ledger nor held back visibly. */
  readonly lost: readonly string[]
  /** I1: had its effect twice. */
  readonly doubled: readonly string[]
  /** I2: a terminal's rows are not the ledger's. */
  readonly diverged: readonly string[]
  /** I5: still waiting, or standing still without a twin to blame, long after the last fault. */
  readonly stuck: readonly string[]
  /** I3 (overwritten), I4 (back in time, own write not visible), order of one terminal's commands. */
  readonly broken: readonly string[]
  /** Proof that the world did something. */
  readonly work: Work
}

export type Work = {
  readonly restored: number
  readonly twins: number
  /** Rows that were changed behind everybody's back. */
  readonly rotten: number
  readonly steps: number
  readonly healedMs: number
  readonly saved: number
  readonly applied: number
  readonly refused: number
  readonly merged: number
  /** Terminals that ended standing still, visibly, because of a twin. */
  readonly halted: number
}

export function isSound(verdict: Verdict): boolean {
  return laws.every((law) => verdict[law].length === 0)
}

/** What a machine with a twin says once it cannot go on: never silently. */
export function isTwinTrouble(halted: string | null): boolean {
  return halted === 'terminalCloned' || halted === 'commandGap'
}
