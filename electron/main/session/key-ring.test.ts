import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeyRing } from './key-ring.ts'

const device = randomBytes(32)
const key = randomBytes(32)
const ma = { account: 'ma', password: '密码-1', actor: { id: 'ma', name: '马某某', role: 'operator' } } as const
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-ring-'))
  path = join(folder, 'key-ring.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each person opens the same data key with their own password, after a restart too', () => {
  const ring = openKeyRing(path, device)
  ring.wrap(ma, key)
  ring.wrap({ account: 'qian', password: 'other', actor: { ...ma.actor, id: 'qian', name: '钱某' } }, key)
  const again = openKeyRing(path, device)
  expect(again.unwrap('ma', '密码-1')).toEqual({ key, actor: ma.actor })
  expect(again.unwrap('qian', 'other')).toMatchObject({ key })
  expect(again.unwrap('ma', 'other')).toBe('wrongPassword')
  expect(again.unwrap('sun', 'x')).toBe('unknownPerson')
  expect(again.unwrap('__proto__', 'x')).toBe('unknownPerson')
})

test('a copied file opens nothing on another machine (fault case 58)', () => {
  const ring = openKeyRing(path, device)
  ring.wrap(ma, key)
  ring.setTerminal({ id: 't1', gateway: 'g', token: 'secret-token' })
  const copied = openKeyRing(path, randomBytes(32))
  expect(copied.unwrap('ma', ma.password)).toBe('wrongPassword')
  expect(() => copied.terminal()).toThrow()
  expect(ring.terminal()).toEqual({ id: 't1', gateway: 'g', token: 'secret-token' })
})

test('a wrap moved to another account, or bent, opens nothing', () => {
  const ring = openKeyRing(path, device)
  ring.wrap(ma, key)
  const stored = JSON.parse(readFileSync(path, 'utf8')) as { wraps: Record<string, { sealed: string }> }
  stored.wraps['zhou'] = stored.wraps['ma']!
  writeFileSync(path, JSON.stringify(stored))
  expect(openKeyRing(path, device).unwrap('zhou', ma.password)).toBe('wrongPassword')
})

test('neither key nor token nor password is in the file', () => {
  const ring = openKeyRing(path, device)
  ring.wrap(ma, key)
  ring.setTerminal({ id: 't1', gateway: 'g', token: 'secret-token' })
  const text = readFileSync(path, 'utf8')
  for (const secret of [key.toString('base64'), key.toString('hex'), 'secret-token', '密码-1'])
    expect(text).not.toContain(secret)
})
