import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { actorSchema } from '#shared/wire/command.ts'
import type { Actor } from '#shared/domain/access/actor.ts'
import { readFileIfThere, writeFileAtomic } from '../system/atomic-file.ts'

/** scrypt with 64 MiB: about a quarter of a second on a desk, hours per thousand guesses for a thief. */
const SCRYPT = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const

const wrapSchema = z.strictObject({
  suite: z.literal(1),
  actor: actorSchema,
  salt: z.string(),
  iv: z.string(),
  sealed: z.string(),
})
const ringSchema = z.strictObject({
  terminal: z.strictObject({ id: z.string(), gateway: z.string(), iv: z.string(), sealed: z.string() }).nullable(),
  wraps: z.record(z.string(), wrapSchema),
})
export type Ring = z.infer<typeof ringSchema>

/** Where the keys of one profile lie: the terminal's token under the device secret, the data key once per person. */
export type KeyRing = {
  readonly terminal: () => { readonly id: string; readonly gateway: string; readonly token: string } | null
  readonly setTerminal: (terminal: { readonly id: string; readonly gateway: string; readonly token: string }) => void
  /** Keeps the data key for one more person, or anew after a change of password. */
  readonly wrap: (
    person: { readonly account: string; readonly password: string; readonly actor: Actor },
    key: Buffer,
  ) => void
  /** The data key for whoever knows the password; `unknownPerson`: never signed in on this machine. */
  readonly unwrap: (
    account: string,
    password: string,
  ) => { readonly key: Buffer; readonly actor: Actor } | 'unknownPerson' | 'wrongPassword'
}

export function openKeyRing(path: string, deviceSecret: Buffer): KeyRing {
  let ring = read(path)
  function save(next: Ring): void {
    writeFileAtomic(path, JSON.stringify(next))
    ring = next
  }
  return {
    terminal() {
      if (ring.terminal === null) return null
      const { id, gateway, iv, sealed } = ring.terminal
      return { id, gateway, token: unseal(tokenKey(deviceSecret), { iv, sealed }, id).toString('utf8') }
    },
    setTerminal({ id, gateway, token }) {
      save({ ...ring, terminal: { id, gateway, ...seal(tokenKey(deviceSecret), Buffer.from(token, 'utf8'), id) } })
    },
    wrap({ account, password, actor }, key) {
      const salt = randomBytes(16)
      const sealed = seal(personKey(password, salt, deviceSecret), key, account)
      save({
        ...ring,
        wraps: { ...ring.wraps, [account]: { suite: 1, actor, salt: salt.toString('base64'), ...sealed } },
      })
    },
    unwrap(account, password) {
      const wrap = Object.hasOwn(ring.wraps, account) ? ring.wraps[account] : undefined
      if (wrap === undefined) return 'unknownPerson'
      try {
        const key = unseal(personKey(password, Buffer.from(wrap.salt, 'base64'), deviceSecret), wrap, account)
        return { key, actor: wrap.actor }
      } catch {
        // GCM cannot tell a wrong password from a damaged file, and neither should an attacker be told.
        return 'wrongPassword'
      }
    },
  }
}

function read(path: string): Ring {
  const stored = readFileIfThere(path)
  return stored === null ? { terminal: null, wraps: {} } : ringSchema.parse(JSON.parse(stored))
}

function tokenKey(deviceSecret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', deviceSecret, '', 'terminal token', 32))
}

function personKey(password: string, salt: Buffer, deviceSecret: Buffer): Buffer {
  const stretched = scryptSync(password.normalize('NFKC'), salt, 32, SCRYPT)
  return Buffer.from(hkdfSync('sha256', Buffer.concat([stretched, deviceSecret]), salt, 'data key of a person', 32))
}

type Sealed = { readonly iv: string; readonly sealed: string }

function seal(key: Buffer, content: Buffer, about: string): Sealed {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return { iv: iv.toString('base64'), sealed: sealed.toString('base64') }
}

function unseal(key: Buffer, { iv, sealed }: Sealed, about: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64')).setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()])
}
