import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createGatewayClient } from './gateway-client.ts'
import { createFrameReader, reconnectDelay } from './hint-stream.ts'
import { createHttpClient, type HttpClient, retryAfter } from './http-client.ts'

let closeServer = (): void => undefined
let http: HttpClient | null = null

afterEach(() => {
  http?.close()
  closeServer()
})

type Reply = {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly retryAfter?: string
  readonly cut?: boolean
}

async function answering(reply: Reply) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
    response.writeHead(reply.status, {
      'content-type': reply.type,
      ...(reply.retryAfter === undefined ? {} : { 'retry-after': reply.retryAfter }),
      ...(reply.cut ? { 'content-length': '9999' } : {}),
    })
    response.write(reply.body)
    if (reply.cut) setImmediate(() => response.destroy())
    else response.end()
  })
  closeServer = () => {
    server.closeAllConnections()
    server.close()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  http = createHttpClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authority: null,
    certificate: null,
    key: null,
  })
  return { client: createGatewayClient(http), asked }
}

const mark = { position: 4, hash: 'b'.repeat(64) }

test('the feed passes as text, with the terminal’s token', async () => {
  const { client, asked } = await answering({
    status: 200,
    type: 'application/json; charset=utf-8',
    body: '{"a":"诉"}',
  })
  expect(await client.changes('t', { epoch: 'e/1', since: 4, limit: 9, heard: { pull: mark, push: null } })).toEqual({
    ok: true,
    value: '{"a":"诉"}',
  })
  await client.snapshot('t', { before: null, limit: 3, heard: { pull: mark, push: { position: 0, hash: '' } } })
  expect(asked).toEqual([
    `GET /v1/changes?epoch=e%2F1&since=4&limit=9&pull=4-${mark.hash} Bearer t`,
    `GET /v1/snapshot?limit=3&pull=4-${mark.hash}&push=0- Bearer t`,
  ])
})

test('a portal page with status 200 is not the gateway (fault case 19)', async () => {
  const { client } = await answering({ status: 200, type: 'text/html', body: '<html>sign in</html>' })
  expect(await client.reference('t')).toMatchObject({
    ok: false,
    fault: { code: 'unreachable', detail: 'NOT_JSON', retry: 'later' },
  })
})

test('faults keep their code, advice and waiting time', async () => {
  const body = JSON.stringify({
    type: 'about:blank',
    title: 'busy',
    status: 503,
    code: 'busy',
    retry: 'later',
    detail: '',
  })
  const { client } = await answering({ status: 503, type: 'application/problem+json', body, retryAfter: '7' })
  expect(await client.reference('t')).toEqual({
    ok: false,
    fault: { code: 'gateway', detail: 'busy', retry: 'later', retryAfterMs: 7_000 },
  })
})

test('an answer cut in the middle is no answer', async () => {
  const { client } = await answering({ status: 200, type: 'application/json', body: '{"half":', cut: true })
  expect(await client.reference('t')).toMatchObject({ ok: false, fault: { code: 'unreachable' } })
})

test('nobody listening is unreachable, with the system’s word', async () => {
  http = createHttpClient({ url: 'http://127.0.0.1:9', authority: null, certificate: null, key: null })
  expect(await createGatewayClient(http).reference('t')).toMatchObject({
    ok: false,
    fault: { code: 'unreachable', detail: 'ECONNREFUSED' },
  })
})

test('an answer of another shape is refused whole', async () => {
  const { client } = await answering({ status: 200, type: 'application/json', body: '{"terminal":1}' })
  expect(await client.enrol('code-code', 'desk')).toMatchObject({ ok: false, fault: { code: 'badAnswer' } })
})

test('stream frames: cut anywhere, only whole ones count (fault case 8)', () => {
  const text = ': hello\n\nretry: 2000\n\nid: 7\nevent: head\ndata: {"head":7}\n\ndata: {"head":8}\r\n\r\ndata: {"he'
  for (let cut = 0; cut <= text.length; cut += 1) {
    const taken: string[] = []
    const read = createFrameReader((data) => taken.push(data))
    read(text.slice(0, cut))
    read(text.slice(cut))
    expect(taken).toEqual(['{"head":7}', '{"head":8}'])
  }
})

test('Retry-After is understood as seconds and as a date, whatever this machine’s clock says', () => {
  expect(retryAfter('7', undefined)).toBe(7_000)
  expect(retryAfter('Tue, 16 Oct 2012 02:49:36 GMT', 'Tue, 16 Oct 2012 02:48:06 GMT')).toBe(90_000)
  expect(retryAfter('Tue, 16 Oct 2012 02:48:00 GMT', 'Tue, 16 Oct 2012 02:48:06 GMT')).toBe(0)
  for (const nonsense of ['-1', 'soon']) expect(retryAfter(nonsense, 'Tue, 16 Oct 2012 02:48:06 GMT')).toBe(null)
})

test('the stream of hints is opened again with growing, jittered waits that have an end', () => {
  expect([reconnectDelay(0, 0), reconnectDelay(0, 0.999)].map(Math.round)).toEqual([1_000, 1_999])
  expect(reconnectDelay(2, 0)).toBe(4_000)
  expect(reconnectDelay(1_000, 1)).toBe(30_000)
})
