import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileFor } from './app-files.ts'

let outside: string
let folder: string

beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'app-files-')))
  folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'app'), { recursive: true })
  mkdirSync(join(outside, 'renderer-other'))
  writeFileSync(join(folder, 'app', 'index.html'), 'page')
  writeFileSync(join(outside, 'secret.html'), 'secret')
  writeFileSync(join(outside, 'renderer-other', 'secret.html'), 'secret')
  symlinkSync(join(outside, 'secret.html'), join(folder, 'app', 'link.html'))
})
afterAll(() => rmSync(outside, { recursive: true, force: true }))

test('our own files are served, with or without a query', async () => {
  expect(await fileFor(folder, 'app://desk/app/index.html')).toBe(join(folder, 'app', 'index.html'))
  expect(await fileFor(folder, 'app://desk/app/index.html?v=1#x')).toBe(join(folder, 'app', 'index.html'))
})

test.each([
  'app://desk/../secret.html',
  'app://desk/app/../../secret.html',
  'app://desk/%2e%2e/secret.html',
  'app://desk/app/%2e%2e/%2e%2e/secret.html',
  'app://desk/..%2fsecret.html',
  'app://desk/..%5csecret.html',
  'app://desk/app%00/index.html',
  'app://desk/app/link.html',
  'app://desk/../renderer-other/secret.html',
  'app://desk/nothing.html',
  `app://desk/${'a'.repeat(5_000)}`,
  'app://other/app/index.html',
  'https://desk/app/index.html',
  'app://desk/%',
  'nonsense',
])('%s leads nowhere (fault case 49)', async (address) => {
  expect(await fileFor(folder, address)).toBe(null)
})
