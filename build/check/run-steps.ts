import type { Finished } from '../processes.ts'
import { duration, say } from '../terminal.ts'
import { runTool } from '../tools.ts'
import { checkSteps, type Step } from './steps.ts'

const AT_A_TIME = 2
const LONGEST_STEP_MS = 5 * 60_000
const MOST_LINES_SHOWN = 120

export type Count = { readonly passed: number; readonly failed: number }

/** Runs every step, whatever the others answer; what a failed one said is shown. */
export async function runChecks(): Promise<Count> {
  const waiting = [...checkSteps()]
  const count = { passed: 0, failed: 0 }
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const began = Date.now()
      const finished = await runStep(step)
      report(step, finished, Date.now() - began)
      if (finished.code === 0) count.passed += 1
      else count.failed += 1
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return count
}

function runStep(step: Step): Promise<Finished> {
  return runTool(step.tool, step.args, { limitMs: LONGEST_STEP_MS })
}

function report(step: Step, finished: Finished, took: number): void {
  say(`  ${finished.code === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(24)} ${duration(took)}`)
  if (finished.code === 0) return
  const lines = finished.output.trimEnd().split('\n')
  for (const line of lines.slice(0, MOST_LINES_SHOWN)) say(`         ${line}`)
  if (lines.length > MOST_LINES_SHOWN) say(`         … ${lines.length - MOST_LINES_SHOWN} more lines`)
  if (finished.timedOut) say(`         given up after ${duration(LONGEST_STEP_MS)}`)
}
