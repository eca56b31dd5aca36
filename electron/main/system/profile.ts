import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every path this program writes to, all under one folder: what to back up, what to wipe. */
export type Profile = {
  readonly root: string
  readonly settings: string
  readonly deviceSecret: string
  readonly keyRing: string
  readonly journalOf: (terminal: string) => string
  /** What was revealed here and what left this desk, row by row. */
  readonly auditOf: (terminal: string) => string
  readonly log: string
  /** Chromium's own files, the encrypted local store (IndexedDB) among them. */
  readonly browser: string
  readonly demonstrationGateway: string
}

export function openProfile(root: string): Profile {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  return {
    root,
    settings: join(root, 'settings.json'),
    deviceSecret: join(root, 'device-secret.json'),
    keyRing: join(root, 'key-ring.json'),
    journalOf: (terminal) => join(root, 'journal', `${terminal}.journal`),
    auditOf: (terminal) => join(root, 'audit', `${terminal}.rows`),
    log: join(root, 'log', 'desk.log'),
    browser: join(root, 'browser'),
    demonstrationGateway: join(root, 'demonstration-gateway'),
  }
}
