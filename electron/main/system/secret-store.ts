import { app, safeStorage } from 'electron'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readFileIfThere, writeFileAtomic } from './atomic-file.ts'

/**
 * A random secret of this machine and OS user, kept by the OS keychain: one of the two factors of every key. The
 * other is the operator's password, because desks share OS accounts.
 */
export type DeviceSecret = { readonly secret: Buffer; readonly backend: string }

export type SecretFault = { readonly code: 'keyStoreFailed'; readonly detail: string }

const fileSchema = z.strictObject({ suite: z.literal(1), backend: z.string(), sealed: z.string() })

/**
 * Reads the secret, or makes it at the first start. `basic_text` (a Linux without keyring) protects nothing against
 * other programs of the same user; it is accepted only where `allowBasicText` says so. Never replaces a secret that
 * cannot be opened: that would silently lock everybody out of their data.
 */
export function openDeviceSecret(path: string, allowBasicText: boolean): DeviceSecret | SecretFault {
  const backend = backendName()
  if (backend === 'basic_text' && !allowBasicText) return { code: 'keyStoreFailed', detail: 'basic_text' }
  // Without a keyring Electron refuses to encrypt unless it is told that plain protection is accepted.
  if (backend === 'basic_text') safeStorage.setUsePlainTextEncryption(true)
  const stored = readFileIfThere(path)
  try {
    return { secret: stored === null ? create(path, backend) : open(stored), backend }
  } catch (error) {
    return { code: 'keyStoreFailed', detail: error instanceof Error ? error.name : 'unknown' }
  }
}

function create(path: string, backend: string): Buffer {
  const secret = randomBytes(32)
  const sealed = safeStorage.encryptString(secret.toString('base64')).toString('base64')
  writeFileAtomic(path, JSON.stringify({ suite: 1, backend, sealed }))
  return secret
}

function open(stored: string): Buffer {
  const { sealed } = fileSchema.parse(JSON.parse(stored))
  return Buffer.from(safeStorage.decryptString(Buffer.from(sealed, 'base64')), 'base64')
}

function backendName(): string {
  if (process.platform !== 'linux') return process.platform
  if (!app.isReady()) throw new Error('the key store is asked before the application is ready')
  const backend = safeStorage.getSelectedStorageBackend()
  return safeStorage.isEncryptionAvailable() && backend !== 'unknown' ? backend : 'basic_text'
}
