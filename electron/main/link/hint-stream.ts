import { hintSchema } from '#shared/wire/session.ts'
import type { HttpClient } from './http-client.ts'

type Hear = { readonly hint: (head: number) => void; readonly standing: (up: boolean) => void }

/** The gateway sends a comment at least every 15 s; three missing ones mean a half-open line. */
const SILENCE_MS = 45_000
const RECONNECT_MS = 2_000
const LONGEST_RECONNECT_MS = 30_000

/**
 * Follows the gateway's stream of hints until `stop`. Hints only say that pulling is worth while, so nothing here is
 * retried cleverly and nothing is lost when a frame is cut: the worker pulls by its own clock as well.
 */
export function followHints(http: HttpClient, token: string, hear: Hear): { readonly stop: () => void } {
  let stopped = false
  let cut: (() => void) | null = null
  async function follow(): Promise<void> {
    let failures = 0
    while (!stopped) {
      const stood = await readOnce().catch(() => false)
      hear.standing(false)
      failures = stood ? 0 : failures + 1
      if (!stopped) await new Promise((resolve) => setTimeout(resolve, reconnectDelay(failures, Math.random())))
    }
  }
  /** Answers whether the stream stood for a while. */
  async function readOnce(): Promise<boolean> {
    const stream = await http.open({ method: 'GET', path: '/v1/stream', token, body: null })
    cut = () => stream.destroy()
    if (stopped || stream.statusCode !== 200) {
      stream.destroy()
      return false
    }
    stream.setTimeout(SILENCE_MS, () => stream.destroy())
    hear.standing(true)
    const frames = createFrameReader((data) => {
      const hint = hintSchema.safeParse(parseJson(data))
      if (hint.success) hear.hint(hint.data.head)
    })
    const decoder = new TextDecoder()
    // However it ends, it had been accepted: the gateway is there.
    try {
      for await (const part of stream as AsyncIterable<Buffer>) frames(decoder.decode(part, { stream: true }))
    } catch {
      return true
    }
    return true
  }
  void follow()
  return {
    stop() {
      stopped = true
      cut?.()
    },
  }
}

/** A gateway that comes back is not met by all its desks in the same moment. `jitter` is uniform in [0, 1). */
export function reconnectDelay(failures: number, jitter: number): number {
  const ceiling = Math.min(LONGEST_RECONNECT_MS, RECONNECT_MS * 2 ** Math.min(failures, 10))
  return ceiling / 2 + (ceiling / 2) * jitter
}

/** Cuts server-sent events out of a stream of text: only whole frames (ended by an empty line) are passed on. */
export function createFrameReader(take: (data: string) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    rest += text
    const frames = rest.split(/\r?\n\r?\n/)
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const data = frame
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
      if (data.length > 0) take(data.join('\n'))
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
