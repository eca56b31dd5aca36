/** A process of ours that answers JSON lines with JSON lines, and may be killed at any moment. */
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../../build/locations.ts'
import { spawnBound } from '../../../build/processes.ts'

export type Child = {
  readonly process: ChildProcess
  /** Null when it died instead of answering. */
  readonly ask: (order: object) => Promise<unknown>
  readonly isAlive: () => boolean
  /** Everything it wrote to its error output, for the report of a broken round. */
  readonly complaints: () => string
  /** The kernel ends it at once; resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** Asked to end. */
  readonly stop: () => Promise<void>
}

const START_LIMIT_MS = 60_000

/** Resolves with its first line: it is ready then. `watcher`: a program, such as strace, that runs it. */
export function startChild(
  words: readonly string[],
  watcher: readonly string[] = [],
): Promise<{ readonly child: Child; readonly first: unknown }> {
  const [program = process.execPath, ...rest] = [
    ...watcher,
    process.execPath,
    '--expose-gc',
    '--import',
    'tsx',
    ...words,
  ]
  const started = spawnBound(program, rest, {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const waiting = new Map<number, (value: unknown) => void>()
  let last = 0
  let said = ''
  let gone = false
  started.stderr?.on('data', (bytes: Buffer) => (said = (said + bytes.toString()).slice(-4_000)))
  started.stdin?.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => {
    started.on('close', (code, signal) => {
      gone = true
      said += `\nended with ${signal ?? code}`
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
      resolve()
    })
  })
  const child: Child = {
    process: started,
    isAlive: () => !gone,
    complaints: () => said,
    ask: (order) =>
      new Promise((resolve) => {
        if (gone) {
          resolve(null)
          return
        }
        last += 1
        waiting.set(last, resolve)
        started.stdin?.write(`${JSON.stringify({ ...order, id: last })}\n`)
      }),
    kill: async () => {
      started.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      started.kill('SIGTERM')
      await ended
    },
  }
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      started.kill('SIGKILL')
      reject(new Error(`${words[0]} did not become ready: ${said}`))
    }, START_LIMIT_MS)
    let isFirst = true
    createInterface({ input: started.stdout! }).on('line', (line) => {
      const message = JSON.parse(line) as { readonly id?: number; readonly value?: unknown }
      if (isFirst) {
        isFirst = false
        clearTimeout(limit)
        resolve({ child, first: message })
        return
      }
      const answer = waiting.get(message.id ?? -1)
      waiting.delete(message.id ?? -1)
      answer?.(message.value)
    })
    void ended.then(() => {
      clearTimeout(limit)
      reject(new Error(`${words[0]} ended before it was ready: ${said}`))
    })
  })
}
