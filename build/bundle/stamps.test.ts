import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stampOf } from './stamps.ts'

let root: string
const target = { inputs: ['shared', 'gateway'] }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'minsheng-desk-stamps-'))
  mkdirSync(join(root, 'shared/domain'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{}')
  writeFileSync(join(root, 'shared/domain/a.ts'), 'one')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the same sources have the same stamp', async () => {
  expect(await stampOf(target, root)).toBe(await stampOf(target, root))
})

test.each<[string, () => void]>([
  ['changed', () => writeFileSync(join(root, 'shared/domain/a.ts'), 'two')],
  ['added', () => writeFileSync(join(root, 'shared/domain/b.ts'), 'one')],
  ['renamed', () => renameSync(join(root, 'shared/domain/a.ts'), join(root, 'shared/domain/c.ts'))],
  ['removed', () => rmSync(join(root, 'shared/domain/a.ts'))],
  ['of a library list', () => writeFileSync(join(root, 'package.json'), '{"dependencies":{}}')],
])('a file %s makes the target stale', async (_what, change) => {
  const before = await stampOf(target, root)
  change()
  expect(await stampOf(target, root)).not.toBe(before)
})

test('a test, and a folder the target is not made of, make nothing stale', async () => {
  const before = await stampOf(target, root)
  writeFileSync(join(root, 'shared/domain/a.test.ts'), 'x')
  mkdirSync(join(root, 'renderer'))
  writeFileSync(join(root, 'renderer/b.ts'), 'x')
  expect(await stampOf(target, root)).toBe(before)
})
