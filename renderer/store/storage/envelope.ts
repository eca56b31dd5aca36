/**
 * Every value of the local database is an envelope: header (format, suite, flags, key id), a random 96-bit IV, then
 * AES-256-GCM. The GCM tag is the checksum; table, key and the table's layout are authenticated with it, so a value that was
 * moved to another key or table does not open.
 */
import { fail, ok, type Result } from '#shared/domain/core/result.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** What an envelope belongs to. */
export type Place = { readonly table: string; readonly key: string | number }

export type StoreKey = { readonly key: CryptoKey; readonly id: Bytes }

/**
 * Raised when the values of a table change their form: older envelopes then no longer open. Only for what the gateway can
 * fill again (database.ts empties it); what a person made keeps opening.
 */
const layouts: Readonly<Record<string, number>> = { pages: 2, columns: 4, delta: 2 }
const FIRST_LAYOUT = 1

const FORMAT = 1
/** Suite 1: AES-256-GCM. Suite 2 is reserved for the national SM suite. */
const SUITE_AES_GCM = 1
const KEY_ID_LENGTH = 4
const IV_AT = 3 + KEY_ID_LENGTH
const BODY_AT = IV_AT + 12
const NO_FLAGS = 0

/** Imports the raw key as non-extractable. The caller forgets the bytes. Key id: start of the key's SHA-256. */
export async function importKey(raw: Uint8Array): Promise<StoreKey> {
  const bytes = raw.slice()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  return { key, id: digest.slice(0, KEY_ID_LENGTH) }
}

/**
 * Nothing is compressed: deflating a page of 256 cases took 6 ms of our own thread (12 s for 500,000 cases) and opening one
 * case 4 ms more, for disk space that a desk has. The flags byte is there for the day that changes.
 */
export async function seal(storeKey: StoreKey, place: Place, plain: Bytes): Promise<Bytes> {
  const header = new Uint8Array(BODY_AT)
  header.set([FORMAT, SUITE_AES_GCM, NO_FLAGS])
  header.set(storeKey.id, 3)
  const iv = crypto.getRandomValues(new Uint8Array(12))
  header.set(iv, IV_AT)
  const additionalData = associated(place, header)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, storeKey.key, plain)
  const envelope = new Uint8Array(BODY_AT + sealed.byteLength)
  envelope.set(header)
  envelope.set(new Uint8Array(sealed), BODY_AT)
  return envelope
}

export type Damage = 'damaged' | 'otherKey' | 'unknownSuite'

export async function open(storeKey: StoreKey, place: Place, envelope: Bytes): Promise<Result<Bytes, Damage>> {
  if (envelope.length < BODY_AT + 16) return fail('damaged')
  if (envelope[0] !== FORMAT || envelope[1] !== SUITE_AES_GCM || envelope[2] !== NO_FLAGS) return fail('unknownSuite')
  const header = envelope.slice(0, BODY_AT)
  if (!storeKey.id.every((byte, index) => header[3 + index] === byte)) return fail('otherKey')
  const iv = header.slice(IV_AT)
  const additionalData = associated(place, header)
  try {
    const body = envelope.subarray(BODY_AT)
    return ok(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, storeKey.key, body)))
  } catch {
    // The one failure WebCrypto has here: the tag does not fit what is stored.
    return fail('damaged')
  }
}

const encoder = new TextEncoder()

/** The header without the IV (GCM authenticates that itself), then the place. */
function associated(place: Place, header: Uint8Array): Bytes {
  const name = encoder.encode(
    `${place.table}\u0000${typeof place.key}\u0000${place.key}\u0000${layouts[place.table] ?? FIRST_LAYOUT}`,
  )
  const all = new Uint8Array(IV_AT + name.length)
  all.set(header.subarray(0, IV_AT))
  all.set(name, IV_AT)
  return all
}
