import type { RequestMain } from '../../renderer/store/main-port.ts'

/** What happened, line by line, for the replay of one seed; null while nobody looks. */
export type Trace = ((who: string, what: string) => void) | null

const SHOWN = 160

/** Tells every request of a worker to main, and its answer without the records. */
export function traced(request: RequestMain, tell: (line: string) => void): RequestMain {
  return async (asked) => {
    const question = JSON.stringify(asked)
    tell(`asks ${question}`)
    try {
      const answer = await request(asked)
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
      tell(
        `hears ${(text ?? 'nothing').replace(/"records":\[.*\],"epoch"/, '"epoch"').slice(0, SHOWN)} to ${asked.kind}`,
      )
      return answer
    } catch (error) {
      tell(`fails ${(error as Error).message} at ${asked.kind}`)
      throw error
    }
  }
}
