import { request as plainRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gatewayStatusSchema } from '#shared/wire/changes.ts'
import { faultCodes, faultSchema } from '#shared/wire/fault.ts'
import { healthSchema } from '#shared/wire/health.ts'
import { enrolmentCodeSchema } from '#shared/wire/intake.ts'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { referenceSchema } from '#shared/wire/reference.ts'
import { signInResponseSchema } from '#shared/wire/session.ts'
import { startOnPglite, takeInInvented, type Started } from './support/gateways.ts'
import { readEvents } from './support/events.ts'
import { enrolTerminal, faultOf, request, type TestTerminal } from './support/terminal.ts'

let running: Started
let terminal: TestTerminal
let time = Date.now()

beforeAll(async () => {
  running = await startOnPglite({ now: () => time })
  terminal = await enrolTerminal(running.url)
})
afterAll(() => running.end())

const terminalRoutes = [
  ['GET', '/v1/reference'],
  ['GET', '/v1/changes?epoch=x&since=0&limit=1'],
  ['GET', '/v1/snapshot?limit=1'],
  ['GET', '/v1/digests?epoch=x&from=0&limit=1'],
  ['GET', '/v1/stream'],
  ['GET', '/v1/status'],
  ['GET', '/v1/cases/1/repeats'],
  ['GET', '/v1/quarantine?limit=1'],
  ['POST', '/v1/quarantine/1/retake'],
  ['POST', '/v1/quarantine/1/put-aside'],
  ['POST', '/v1/sign-in'],
  ['POST', '/v1/commands'],
  ['POST', '/v1/audit'],
] as const
const administrationRoutes = [
  ['GET', '/v1/intake/hotline-12345'],
  ['POST', '/v1/intake'],
  ['POST', '/v1/intake-repeats'],
  ['POST', '/v1/enrolment-codes'],
  ['GET', '/v1/audit?after=0&limit=1'],
] as const

describe('who may come in', () => {
  it.each([...terminalRoutes, ...administrationRoutes])('%s %s wants a token', async (method, path) => {
    for (const token of [undefined, 'wrong', running.adminToken.slice(1)]) {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
      const body = {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: '{}' } : {}),
      }
      const response = await fetch(running.url + path, body)
      // A body of the wrong form may be refused first; what counts is that nobody gets in.
      expect([401, 400]).toContain(response.status)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    }
  })

  it('keeps administration apart: a terminal’s token does not open it, nor the other way round', async () => {
    expect((await request(running.url, '/v1/intake/hotline-12345', { token: terminal.token })).status).toBe(401)
    expect((await request(running.url, '/v1/status', { token: running.adminToken })).status).toBe(401)
    expect((await request(running.url, '/v1/intake/hotline-12345', { token: running.adminToken })).status).toBe(200)
    expect((await request(running.url, '/v1/intake/nobody', { token: running.adminToken })).status).toBe(404)
  })

  it('knows a terminal no longer once it was revoked', async () => {
    const gone = await enrolTerminal(running.url)
    await running.gateway.database.query('UPDATE terminals SET revoked_at = 1 WHERE id = $1', [gone.id])
    expect(await gone.changes(0)).toEqual({ ok: false, code: 'notEnrolled' })
  })

  it('never writes down a token or a password', async () => {
    const rows = await running.gateway.database.query<{ found: boolean }>(
      `SELECT bool_or(row::text LIKE '%' || $1 || '%' OR row::text LIKE '%demo-ma-2012%') AS found
       FROM (SELECT terminals::text AS row FROM terminals UNION ALL SELECT accounts::text FROM accounts) AS rows`,
      [terminal.token],
    )
    expect(rows[0]?.found).toBe(false)
  })
})

describe('enrolment', () => {
  const enrol = (code: string, protocol = PROTOCOL_VERSION) =>
    request(running.url, '/v1/terminals', { body: { protocol, code, name: 'test' } })

  it('refuses wrong codes and old protocols', async () => {
    expect(await faultOf(await enrol('wrong-code'))).toBe('enrolmentRefused')
    expect(await faultOf(await enrol('wrong-code', 0))).toBe('protocolTooOld')
    expect(await faultOf(await enrol('wrong-code', PROTOCOL_VERSION + 1))).toBe('protocolTooOld')
  })

  it('takes a one-time code once, and not after ten minutes', async () => {
    const issue = async (): Promise<string> => {
      const headers = { authorization: `Bearer ${running.adminToken}` }
      const response = await fetch(`${running.url}/v1/enrolment-codes`, { method: 'POST', headers })
      return enrolmentCodeSchema.parse(await response.json()).code
    }
    const code = await issue()
    const both = await Promise.all([enrol(code), enrol(code)])
    expect(both.map((response) => response.status).toSorted((a, b) => a - b)).toEqual([200, 403])
    const late = await issue()
    time += 10 * 60_000
    expect((await enrol(late)).status).toBe(403)
  })

  it('looks at no more than twenty wrong codes a minute', async () => {
    for (let n = 0; n < 20; n += 1) await enrol(`wrong-code-${n}`)
    const refused = await enrol('wrong-code')
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('60')
    time += 61_000
    expect((await enrol('wrong-code')).status).toBe(403)
  })
})

describe('sign-in', () => {
  const signIn = (account: string, password: string) =>
    request(running.url, '/v1/sign-in', {
      token: terminal.token,
      body: { protocol: PROTOCOL_VERSION, account, password },
    })

  it('tells who it is and gives the key of the terminal, the same each time', async () => {
    const first = signInResponseSchema.parse(await (await signIn('zhou', 'demo-zhou-2012')).json())
    const second = signInResponseSchema.parse(await (await signIn('ma', 'demo-ma-2012')).json())
    expect(first.actor).toEqual({ id: 'zhou', name: '周某某', role: 'supervisor' })
    expect(Buffer.from(first.terminalKey, 'base64')).toHaveLength(32)
    expect(second.terminalKey).toBe(first.terminalKey)
  })

  it('refuses a wrong password like an unknown account, and locks after five', async () => {
    expect(await faultOf(await signIn('nobody', 'x'))).toBe('signInRefused')
    for (let n = 0; n < 5; n += 1) expect(await faultOf(await signIn('qian', 'wrong'))).toBe('signInRefused')
    const locked = await signIn('qian', 'demo-qian-2012')
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(200)
    expect(await faultOf(locked)).toBe('signInLocked')
    time += 5 * 60_000
    expect((await signIn('qian', 'demo-qian-2012')).status).toBe(200)
  })
})

describe('answers', () => {
  it('have the form of the wire', async () => {
    const get = async (path: string) => (await request(running.url, path, { token: terminal.token })).json()
    expect(referenceSchema.parse(await get('/v1/reference')).channels).toHaveLength(48)
    expect(gatewayStatusSchema.parse(await get('/v1/status')).networks.map((each) => each.up)).toEqual([true, true])
    expect(healthSchema.parse(await get('/v1/health')).database).toBe('pglite')
  })

  it.each([
    ['an unknown route', 'GET', '/v2/anything', undefined, 404, 'notFound'],
    ['a wrong query', 'GET', '/v1/snapshot?limit=0', undefined, 400, 'badRequest'],
    ['an unknown query', 'GET', '/v1/snapshot?limit=1&x=1', undefined, 400, 'badRequest'],
    ['broken JSON', 'POST', '/v1/commands', '{', 400, 'badRequest'],
    ['an unknown field', 'POST', '/v1/commands', '{"epoch":"x","commands":[],"more":1}', 400, 'badRequest'],
    ['a body too large', 'POST', '/v1/sign-in', JSON.stringify({ x: 'x'.repeat(1_100_000) }), 413, 'tooLarge'],
    ['another content type', 'POST', '/v1/commands', undefined, 415, 'badRequest'],
  ])('are a fault of a closed code for %s', async (...[, method, path, body, status, code]) => {
    const type = status === 415 ? 'text/xml' : 'application/json'
    const headers = {
      authorization: `Bearer ${terminal.token}`,
      ...(method === 'POST' ? { 'content-type': type } : {}),
    }
    const response = await fetch(running.url + path, {
      method,
      headers,
      ...(method === 'POST' ? { body: body ?? '<a/>' } : {}),
    })
    const fault = faultSchema.parse(await response.json())
    expect(fault).toMatchObject({ code, retry: faultCodes[code as keyof typeof faultCodes], status: response.status })
    expect(response.status).toBe(status === 415 ? 400 : status)
  })

  it('repeat nothing of what was sent', async () => {
    const secret = '张某某19900000001'
    const response = await request(running.url, '/v1/commands', {
      token: terminal.token,
      body: { epoch: secret, commands: [{ [secret]: secret }] },
    })
    expect(await response.text()).not.toContain('1990000')
  })
})

describe('the stream', () => {
  it('tells the head at once and with every change, and asks to come back soon', async () => {
    const response = await request(running.url, '/v1/stream', { token: terminal.token })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const events = readEvents(response)
    expect((await events.next()).value).toMatchObject({ retry: '2000' })
    const first = (await events.next()).value
    expect(first).toMatchObject({ event: 'head' })
    const before = Number(first?.id)
    await takeInInvented(running, 1)
    const { value } = await events.next()
    expect(value).toMatchObject({ event: 'head', id: String(before + 1), data: JSON.stringify({ head: before + 1 }) })
    await events.return(undefined)
  })

  it('ends when the gateway stops', async () => {
    const other = await startOnPglite()
    const own = await enrolTerminal(other.url)
    const response = await request(other.url, '/v1/stream', { token: own.token })
    const ended = (async () => {
      for await (const event of readEvents(response)) void event
    })()
    await other.end()
    await ended
  })
})

it('drops a sender that is too slow with its headers, while others are served (G8)', async () => {
  const { port } = new URL(running.url)
  const slow = plainRequest({ port, host: '127.0.0.1', path: '/v1/health', agent: false })
  const dropped = new Promise<string>((resolve) => {
    slow.on('socket', (socket) => socket.on('connect', () => socket.write('GET /v1/health HTTP/1.1\r\nX-Slow: ')))
    slow.on('response', (response) => resolve(String(response.statusCode)))
    slow.on('error', () => resolve('closed'))
  })
  expect((await request(running.url, '/v1/health')).status).toBe(200)
  expect(['408', 'closed']).toContain(await dropped)
})

describe('the OpenAPI document', () => {
  const reference = z.looseObject({})
  const operation = z.looseObject({
    summary: z.string(),
    responses: z.record(
      z.string().regex(/^(\d{3}|default)$/),
      z.looseObject({ description: z.string(), content: reference.optional() }),
    ),
    parameters: z
      .array(z.looseObject({ name: z.string(), in: z.enum(['query', 'path', 'header']), schema: reference }))
      .optional(),
    requestBody: z
      .looseObject({ content: z.looseObject({ 'application/json': z.looseObject({ schema: reference }) }) })
      .optional(),
  })
  const document = z.looseObject({
    openapi: z.literal('3.1.0'),
    info: z.looseObject({ title: z.string(), version: z.string() }),
    paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'head']), operation)),
  })

  it('is valid, lists every route, and every reference in it leads somewhere', async () => {
    const text = await (await fetch(`${running.url}/openapi.json`)).text()
    const read = document.parse(JSON.parse(text))
    const listed = Object.entries(read.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const wanted = [...terminalRoutes, ...administrationRoutes, ['POST', '/v1/terminals'], ['GET', '/v1/health']].map(
      ([method, path]) =>
        `${method} ${path
          .split('?')[0]!
          .replace('hotline-12345', '{channel}')
          .replace(/\/(cases|quarantine)\/1\//, '/$1/{id}/')}`,
    )
    expect(listed.toSorted()).toEqual(expect.arrayContaining(wanted))
    expect(new Set(listed).size).toBe(wanted.length)
    for (const [, target] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = target!
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], read)
      expect(found, target).toBeDefined()
    }
    for (const methods of Object.values(read.paths)) {
      for (const each of Object.values(methods))
        expect(Object.keys(each.responses)).toEqual(expect.arrayContaining(['200', 'default']))
    }
  })
})
