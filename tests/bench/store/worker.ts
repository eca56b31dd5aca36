// The worker's side of the store bench: the whole store as the application's worker has it, over the real IndexedDB, with a
// gateway whose answers lie beside the page as files and a journal that only counts.
import { fill, stages } from './fill.ts'
import { rest, restart, startStages } from './restart.ts'
import { work } from './work.ts'

const calls: Readonly<Record<string, (...words: never[]) => Promise<unknown>>> = {
  fill,
  stages,
  restart,
  rest,
  startStages,
  work,
}

self.onmessage = async ({ data: [name, ...words] }: MessageEvent<readonly [string, ...never[]]>) => {
  try {
    const call = calls[name]
    if (call === undefined) throw new Error(`no call ${name}`)
    self.postMessage({ figures: await call(...words) })
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? `${error.message}\n${error.stack}` : 'unknown' })
  }
}
