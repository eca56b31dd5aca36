// Reads what the test runners counted. A part whose runner says less than its exit code counts one more failure:
// a crashed worker, a file that does not load or no tests at all must never look like success.
import { readFile } from 'node:fs/promises'
import type { Count } from '../check/run-steps.ts'

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** A test that did not run has not passed. */
export async function countVitest(file: string, exitCode: number): Promise<Count> {
  const report = await read<VitestReport>(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  const notRun = report.numPendingTests + report.numTodoTests
  const notLoaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every((each) => each.status !== 'failed'),
  ).length
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + notRun + notLoaded }, exitCode)
}

export async function countPlaywright(file: string, exitCode: number): Promise<Count> {
  const report = await read<PlaywrightReport>(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return honest({ passed: expected, failed: unexpected + flaky + skipped }, exitCode)
}

function honest(count: Count, exitCode: number): Count {
  const nothingRan = count.passed + count.failed === 0
  const hidden = exitCode !== 0 && count.failed === 0
  return nothingRan || hidden ? { passed: count.passed, failed: count.failed + 1 } : count
}

async function read<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T
  } catch {
    // The runner ended before it wrote a report.
    return undefined
  }
}
