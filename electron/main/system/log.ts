import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Takes a closed code and ids. There is no parameter for free text of citizens on purpose. */
export type Log = (code: string, facts?: Readonly<Record<string, string | number | boolean | null>>) => void

const LARGEST_FILE = 5_000_000

/** One JSON line per entry; when the file is full it becomes `.1` and a new one begins. Logging never stops the program. */
export function openLog(path: string): Log {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return (code, facts = {}) => {
    try {
      if (sizeOf(path) > LARGEST_FILE) renameSync(path, `${path}.1`)
      appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), code, ...facts })}\n`, { mode: 0o600 })
    } catch {
      // A full disk must not take the desk down with it; the journal reports the disk to the operator.
    }
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** The part of an error that cannot hold anybody's data: its name, system code and our own stack lines. */
export function errorFacts(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as NodeJS.ErrnoException).code
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .join(' | ')
  return { error: error.name, ...(typeof code === 'string' ? { systemCode: code } : {}), stack }
}
