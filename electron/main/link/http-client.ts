import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'

/** How to reach the gateway. Certificates are file paths from the configuration; plain http only to this machine. */
export type GatewayAddress = {
  readonly url: string
  readonly authority: string | null
  readonly certificate: string | null
  readonly key: string | null
}

export type HttpAnswer = {
  readonly status: number
  readonly body: Buffer
  readonly retryAfterMs: number | null
  /** Media type, without its parameters. */
  readonly type: string
}
export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly token: string | null
  readonly body: string | null
  /** Media types beside JSON that the caller can read. */
  readonly accept?: string
}

/** `unreachable`: no whole answer came. `detail` is a system or certificate code, never content. */
export class Unreachable extends Error {
  readonly detail: string
  constructor(detail: string) {
    super(`gateway unreachable: ${detail}`)
    this.detail = detail
  }
}

export type HttpClient = {
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>
  /** A request whose answer is a stream; the caller owns it. */
  readonly open: (request: HttpRequest) => Promise<http.IncomingMessage>
  readonly close: () => void
}

const SILENCE_MS = 30_000
/** A page of 10,000 records of ordinary length is about 30 MB. */
const LARGEST_ANSWER = 256 * 1024 * 1024

/** Gateway traffic goes through Node in the main process: client certificates work there, and the window has no network. */
export function createHttpClient(address: GatewayAddress): HttpClient {
  const base = new URL(address.url)
  const secure = base.protocol === 'https:'
  const options = { keepAlive: true, maxSockets: 8 }
  const agent = secure
    ? new https.Agent({ ...options, ...certificates(address), minVersion: 'TLSv1.3' })
    : new http.Agent(options)

  function open(request: HttpRequest): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      const accept = [
        'application/json',
        'text/event-stream',
        ...(request.accept === undefined ? [] : [request.accept]),
      ]
      const headers: Record<string, string> = { accept: accept.join(', ') }
      if (request.token !== null) headers['authorization'] = `Bearer ${request.token}`
      if (request.body !== null) headers['content-type'] = 'application/json'
      const target = new URL(request.path, base)
      const outgoing = (secure ? https : http).request(target, { method: request.method, headers, agent }, resolve)
      outgoing.setTimeout(SILENCE_MS, () => outgoing.destroy(new Unreachable('SILENT')))
      outgoing.on('error', (error) => reject(error instanceof Unreachable ? error : new Unreachable(systemCode(error))))
      outgoing.end(request.body ?? undefined)
    })
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const incoming = await open(request)
    const body = await readAll(incoming)
    return {
      status: incoming.statusCode ?? 0,
      body,
      type: /^[^;\s]*/.exec(incoming.headers['content-type'] ?? '')?.[0] ?? '',
      retryAfterMs: retryAfter(incoming.headers['retry-after'], incoming.headers.date),
    }
  }

  return { send, open, close: () => agent.destroy() }
}

function certificates({ authority, certificate, key }: GatewayAddress) {
  return {
    ...(authority === null ? {} : { ca: readFileSync(authority) }),
    ...(certificate === null ? {} : { cert: readFileSync(certificate) }),
    ...(key === null ? {} : { key: readFileSync(key) }),
  }
}

async function readAll(incoming: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      size += part.length
      if (size > LARGEST_ANSWER) throw new Unreachable('ANSWER_TOO_LARGE')
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable(systemCode(error))
  }
  return Buffer.concat(parts, size)
}

/** Seconds, or a date that a proxy may write instead: counted from the answer's own date, because clocks differ. */
export function retryAfter(header: string | undefined, answeredAt: string | undefined): number | null {
  if (header === undefined) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return seconds < 0 ? null : seconds * 1000
  const wait = Date.parse(header) - Date.parse(answeredAt ?? '')
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}

function systemCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return typeof code === 'string' ? code : 'UNKNOWN'
}
