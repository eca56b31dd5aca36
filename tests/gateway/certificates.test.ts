// TLS and mutual TLS of the gateway itself, met by the desk's own client.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enrolResponseSchema } from '#shared/wire/session.ts'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { createHttpClient, Unreachable, type HttpClient } from '../../electron/main/link/http-client.ts'
import { revokeTerminal } from '#gateway/accounts/terminals.ts'
import { startGateway } from '#gateway/server/start-gateway.ts'
import { createAuthority, type Authority, type Identity, type Wish } from './support/certificates.ts'
import { startOnPglite, type Started } from './support/gateways.ts'
import { ENROLMENT_CODE } from './support/terminal.ts'

const DAY = 86_400_000

let folder: string
let ours: Authority
let theirs: Authority
let desk: Identity
let withdrawn: Identity
let gateway: Started
const clients: HttpClient[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-certificates-'))
  ours = createAuthority('Invented police authority')
  theirs = createAuthority('Somebody else')
  desk = ours.issue({ name: 'desk-12345', use: 'client' })
  withdrawn = ours.issue({ name: 'desk-lost', use: 'client' })
  await keep('gateway', ours.issue({ name: 'gateway', use: 'server' }))
  await keep('ca', ours)
  await writeFile(join(folder, 'revoked.pem'), ours.revoke(withdrawn))
  gateway = await startOnPglite({ configFile: await configuration() })
})
afterAll(async () => {
  for (const client of clients) client.close()
  await gateway.end()
  await rm(folder, { recursive: true, force: true })
})

async function keep(name: string, { certificate, key }: Identity): Promise<void> {
  await writeFile(join(folder, `${name}.pem`), certificate)
  await writeFile(join(folder, `${name}.key`), key, { mode: 0o600 })
}

async function configuration(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const file = join(folder, `gateway-${Object.keys(more).join('-')}.yaml`)
  const tls = {
    certificate: 'gateway.pem',
    key: 'gateway.key',
    clientAuthority: 'ca.pem',
    revoked: 'revoked.pem',
    ...more,
  }
  await writeFile(file, JSON.stringify({ tls }))
  return file
}

let made = 0
async function clientWith(identity: Identity | null, authority: Identity = ours): Promise<HttpClient> {
  made += 1
  const name = `client-${made}`
  if (identity !== null) await keep(name, identity)
  await writeFile(join(folder, `${name}-ca.pem`), authority.certificate)
  const path = (ending: string): string | null => (identity === null ? null : join(folder, `${name}.${ending}`))
  const client = createHttpClient({
    ...{ url: gateway.url, authority: join(folder, `${name}-ca.pem`), certificate: path('pem'), key: path('key') },
  })
  clients.push(client)
  return client
}

async function enrol(client: HttpClient): Promise<{ readonly terminal: string; readonly token: string }> {
  const body = JSON.stringify({ protocol: PROTOCOL_VERSION, code: ENROLMENT_CODE, name: 'desk' })
  const answer = await client.send({ method: 'POST', path: '/v1/terminals', token: null, body })
  return enrolResponseSchema.parse(JSON.parse(answer.body.toString('utf8')))
}

async function statusOf(client: HttpClient, token: string): Promise<number> {
  return (await client.send({ method: 'GET', path: '/v1/status', token, body: null })).status
}

describe('mutual TLS', () => {
  it('lets a desk with a certificate of the authority work, and knows it again by its name', async () => {
    const client = await clientWith(desk)
    const { token } = await enrol(client)
    expect(await statusOf(client, token)).toBe(200)
    // A renewed certificate is the same desk.
    expect(await statusOf(await clientWith(ours.issue({ name: 'desk-12345', use: 'client' })), token)).toBe(200)
  })

  it('refuses the token of one terminal with the certificate of another one (case 68)', async () => {
    const { token } = await enrol(await clientWith(desk))
    expect(await statusOf(await clientWith(ours.issue({ name: 'desk-110', use: 'client' })), token)).toBe(401)
  })

  it('binds a terminal that was enrolled before certificates were to the first one it shows', async () => {
    const { terminal, token } = await enrol(await clientWith(desk))
    await gateway.gateway.database.query('UPDATE terminals SET subject = NULL WHERE id = $1', [terminal])
    expect(await statusOf(await clientWith(ours.issue({ name: 'first', use: 'client' })), token)).toBe(200)
    expect(await statusOf(await clientWith(desk), token)).toBe(401)
  })

  it('answers a token no more once the terminal is revoked, also on a connection that is open', async () => {
    const client = await clientWith(desk)
    const { terminal, token } = await enrol(client)
    expect(await statusOf(client, token)).toBe(200)
    expect(await revokeTerminal(gateway.gateway.database, terminal, Date.now())).toBe(true)
    expect(await revokeTerminal(gateway.gateway.database, 'nobody', Date.now())).toBe(false)
    expect(await statusOf(client, token)).toBe(401)
  })

  it.each<[string, () => Identity | null]>([
    ['no certificate', () => null],
    ['one of another authority', () => theirs.issue({ name: 'desk-12345', use: 'client' })],
    ['one that has ended', () => ours.issue({ name: 'desk-12345', use: 'client', until: Date.now() - DAY / 2 })],
    ['one that is not valid yet', () => ours.issue({ name: 'desk-12345', use: 'client', from: Date.now() + DAY })],
    ['one that is for servers', () => ours.issue({ name: 'desk-12345', use: 'server' })],
    ['one that was withdrawn', () => withdrawn],
  ])('lets nobody in who has %s (case 67)', async (_what, identity) => {
    const sending = (async () => statusOf(await clientWith(identity()), 'token'))()
    await expect(sending).rejects.toThrow(Unreachable)
  })

  it.each<[string, Partial<Wish>, boolean]>([
    ['a sound one', {}, true],
    ['one with a short RSA key', { rsa: 1024 }, false],
    ['one signed over SHA-1', { digest: 'sha1' }, false],
  ])('%s is judged by the gateway, however careless the client (case 67)', async (_what, wish, lets) => {
    const { certificate, key } = ours.issue({ name: 'desk-12345', use: 'client', ...wish })
    const { port } = new URL(gateway.url)
    const answered = await new Promise((resolve) => {
      const careless = { cert: certificate, key, ca: ours.certificate, ciphers: 'DEFAULT:@SECLEVEL=0' }
      get({ host: '127.0.0.1', port, path: '/v1/health', agent: false, ...careless }, (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      }).on('error', () => resolve(false))
    })
    expect(answered).toBe(lets)
  })

  it('speaks TLS 1.3 only', async () => {
    const { port } = new URL(gateway.url)
    const code = await new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: Number(port), ca: ours.certificate, maxVersion: 'TLSv1.2' })
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      socket.on('secureConnect', () => resolve('connected'))
    })
    expect(code).toMatch(/ALERT_PROTOCOL_VERSION|ECONNRESET/)
  })
})

describe('the desk', () => {
  it('sends nothing to a gateway whose certificate another authority signed (case 20)', async () => {
    const client = await clientWith(desk, theirs)
    const asking = client.send({ method: 'GET', path: '/v1/status', token: 'secret', body: null })
    await expect(asking).rejects.toThrow(Unreachable)
    await expect(asking).rejects.toMatchObject({
      detail: expect.stringMatching(/UNABLE_TO|SELF_SIGNED|CERT/) as string,
    })
  })

  it('goes on while the authority changes, as long as both are trusted (case 106)', async () => {
    const next = createAuthority('Invented police authority II')
    await writeFile(join(folder, 'both.pem'), ours.certificate + next.certificate)
    const second = await startOnPglite({
      configFile: await configuration({ clientAuthority: 'both.pem', revoked: 'none.pem' }).then(withoutList),
    })
    try {
      for (const identity of [desk, next.issue({ name: 'desk-12345', use: 'client' })]) {
        await keep('changing', identity)
        const path = (name: string): string => join(folder, name)
        const client = createHttpClient({
          ...{
            url: second.url,
            authority: path('both.pem'),
            certificate: path('changing.pem'),
            key: path('changing.key'),
          },
        })
        expect(await statusOf(client, 'unknown')).toBe(401)
        client.close()
      }
    } finally {
      await second.end()
    }
  })
})

async function withoutList(file: string): Promise<string> {
  const tls = { certificate: 'gateway.pem', key: 'gateway.key', clientAuthority: 'both.pem' }
  await writeFile(file, JSON.stringify({ tls }))
  return file
}

describe('files that cannot be used are named with their line, before anything listens', () => {
  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a file that is not there',
      { key: 'none.key' },
      /^.*\.yaml:1 tls\.key: 文件打不开\(ENOENT\).* \/ .*cannot be opened \(ENOENT\)/m,
    ],
    [
      'a key of another certificate',
      { key: 'ca.key' },
      /^.*\.yaml:1 tls\.certificate: 证书与私钥不能一起使用.* \/ certificate and key/m,
    ],
    [
      'a certificate that has ended',
      { certificate: 'ended.pem', key: 'ended.key' },
      /tls\.certificate: 证书已于 .* \/ the certificate ended on/,
    ],
  ])('%s', async (_what, more, sentence) => {
    await keep('ended', ours.issue({ name: 'gateway', use: 'server', until: Date.now() - DAY / 2 }))
    const started = await startGateway({
      ...{
        store: { kind: 'directory', directory: join(folder, 'never') },
        port: 0,
        configFile: await configuration(more),
      },
    })
    expect(started).toMatchObject({ ok: false, fault: { code: 'configurationFaulty' } })
    expect(!started.ok && started.fault.detail).toMatch(sentence)
  })
})
