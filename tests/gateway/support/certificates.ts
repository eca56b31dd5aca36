// X.509 certificates for tests, made here: Node signs but does not write them, and no machine needs openssl for it.
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

export type Identity = { readonly certificate: string; readonly key: string }
export type Authority = Identity & {
  readonly issue: (wish: Wish) => Identity
  /** A list of revoked certificates, PEM. */
  readonly revoke: (...certificates: readonly Identity[]) => string
}
export type Wish = {
  readonly name: string
  readonly use: 'server' | 'client'
  readonly from?: number
  readonly until?: number
  /** RSA of so many bits; otherwise an elliptic curve. */
  readonly rsa?: number
  readonly digest?: 'sha1' | 'sha256'
}

const DAY = 86_400_000

export function createAuthority(name: string): Authority {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = { name, key: privateKey, digest: 'sha256' } as const
  const now = Date.now()
  const certificate = write(signer, {
    ...{ subject: name, publicKey, from: now - DAY, until: now + 30 * DAY },
    extensions: [
      extension('551d13', sequence(tagged(0x01, bytes('ff'))), true),
      extension('551d0f', bits('06', 1), true),
    ],
  })
  return {
    certificate,
    key: pem('PRIVATE KEY', privateKey.export({ type: 'pkcs8', format: 'der' })),
    issue: ({ name: subject, use, from = now - DAY, until = now + 30 * DAY, rsa, digest = 'sha256' }) => {
      const pair =
        rsa === undefined
          ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
          : generateKeyPairSync('rsa', { modulusLength: rsa })
      const purpose = object(use === 'server' ? '2b06010505070301' : '2b06010505070302')
      const alternative = sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, bytes('7f000001')))
      return {
        certificate: write(
          { ...signer, digest },
          {
            ...{ subject, publicKey: pair.publicKey, from, until },
            extensions: [extension('551d25', sequence(purpose)), extension('551d11', alternative)],
          },
        ),
        key: pem('PRIVATE KEY', pair.privateKey.export({ type: 'pkcs8', format: 'der' })),
      }
    },
    revoke: (...certificates) => writeRevocations(signer, certificates),
  }
}

type Signer = { readonly name: string; readonly key: KeyObject; readonly digest: 'sha1' | 'sha256' }
type Content = {
  readonly subject: string
  readonly publicKey: KeyObject
  readonly from: number
  readonly until: number
  readonly extensions: readonly Buffer[]
}

function write(signer: Signer, { subject, publicKey, from, until, extensions }: Content): string {
  const body = sequence(
    tagged(0xa0, tagged(0x02, bytes('02'))),
    tagged(0x02, serial()),
    algorithm(signer),
    named(signer.name),
    sequence(instant(from), instant(until)),
    named(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  )
  return pem('CERTIFICATE', signed(signer, body))
}

function writeRevocations(signer: Signer, certificates: readonly Identity[]): string {
  const now = Date.now()
  const entries = certificates.map(({ certificate }) =>
    sequence(tagged(0x02, serialOf(certificate)), instant(now - DAY)),
  )
  const body = sequence(
    tagged(0x02, bytes('01')),
    algorithm(signer),
    named(signer.name),
    instant(now - DAY),
    instant(now + 30 * DAY),
    sequence(...entries),
  )
  return pem('X509 CRL', signed(signer, body))
}

function signed(signer: Signer, body: Buffer): Buffer {
  return sequence(
    body,
    algorithm(signer),
    tagged(0x03, Buffer.concat([bytes('00'), sign(signer.digest, body, signer.key)])),
  )
}

/** ecdsa-with-SHA256, ecdsa-with-SHA1. */
function algorithm({ digest }: Signer): Buffer {
  return sequence(object(digest === 'sha256' ? '2a8648ce3d040302' : '2a8648ce3d0401'))
}

function named(name: string): Buffer {
  return sequence(tagged(0x31, sequence(object('550403'), tagged(0x0c, Buffer.from(name)))))
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(object(id), ...(critical ? [tagged(0x01, bytes('ff'))] : []), tagged(0x04, value))
}

function bits(hex: string, unused: number): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([unused]), bytes(hex)]))
}

/** UTCTime, as certificates before 2050 have it. */
function instant(at: number): Buffer {
  const text = new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  return tagged(0x17, Buffer.from(text.slice(2)))
}

function serial(): Buffer {
  const number = randomBytes(12)
  // Positive, and of full length.
  number[0] = (number[0]! & 0x3f) | 0x40
  return number
}

/** Of a certificate written here: the second element of its body, after the version. */
function serialOf(certificate: string): Buffer {
  const der = Buffer.from(certificate.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
  const at = der.indexOf(bytes('a003020102020c')) + 7
  return der.subarray(at, at + 12)
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

function object(hex: string): Buffer {
  return tagged(0x06, bytes(hex))
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}

function pem(kind: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n')
}
