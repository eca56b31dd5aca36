/** Logs are JSON lines of codes, ids and numbers. The type lets nothing else in: no citizen's word can get here. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>
export type Log = (code: string, fields?: LogFields) => void

/** Longer values are not ids. */
const LONGEST_VALUE = 200

export function createLog(write: (line: string) => void, now: () => number): Log {
  return (code, fields = {}) => {
    const short = Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value,
    ])
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), code, ...Object.fromEntries(short) })}\n`)
  }
}
