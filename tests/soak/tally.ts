/** What passed and what did not, over all parts of a soak. */
export type Tally = {
  /** `evidence` is asked for only when it failed. */
  readonly count: (isSound: boolean, name: string, evidence: () => string) => void
  /** One JSON line for whoever reads the figures. */
  readonly figure: (figure: object) => void
  readonly passed: () => number
  readonly failed: () => number
}

export function createTally(): Tally {
  let passed = 0
  let failed = 0
  return {
    count(isSound, name, evidence) {
      if (isSound) passed += 1
      else {
        failed += 1
        process.stderr.write(`FAILED ${name}: ${evidence()}\n`)
      }
    },
    figure: (figure) => void process.stdout.write(`${JSON.stringify(figure)}\n`),
    passed: () => passed,
    failed: () => failed,
  }
}
