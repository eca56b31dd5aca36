import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** Memory 16 MB, some 50 ms on a small machine. Kept within the hash, so that it may grow later. */
export const STANDARD_COST = { N: 16_384, r: 8, p: 1 } as const

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export type PasswordHash = string

/** `cost`: less only for passwords that are no secret. */
export async function hashPassword(
  password: string,
  cost: ScryptOptions & { readonly N: number } = STANDARD_COST,
): Promise<PasswordHash> {
  const salt = randomBytes(16)
  const { N, r, p } = { ...STANDARD_COST, ...cost }
  const hash = await derive(password, salt, { N, r, p })
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Takes as long for a wrong password as for a right one. A hash that cannot be read fits nothing. */
export async function fitsPassword(password: string, kept: PasswordHash): Promise<boolean> {
  const [form, n, r, p, salt = '', hash = ''] = kept.split('$')
  const expected = Buffer.from(hash, 'base64url')
  if (form !== 'scrypt' || expected.length !== 32) return false
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(n), r: Number(r), p: Number(p) })
  return timingSafeEqual(found, expected)
}

function derive(password: string, salt: Uint8Array, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { ...cost, maxmem: 128 * 1024 * 1024 }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
