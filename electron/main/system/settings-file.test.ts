import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSettings, writeSettings } from './settings-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'settings-'))
const path = join(folder, 'settings.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const standard = { language: 'zh-CN', theme: 'system', density: 'compact' }

test.each([
  ['nothing', ''],
  ['half a file', '{"language":"en","the'],
  ['zeros, as after a power cut', '\0\0\0\0'],
  ['a list', '[1,2]'],
  ['null', 'null'],
  ['a theme that does not exist', '{"theme":"purple"}'],
])('a settings file of %s costs the settings, never the start (fault case 43)', (_what, content) => {
  writeFileSync(path, content)
  expect(readSettings(path)).toEqual(standard)
})

test('no file gives the standard, a written one what was written', () => {
  expect(readSettings(join(folder, 'none.json'))).toEqual(standard)
  writeSettings(path, { language: 'en', theme: 'dark', density: 'compact' })
  expect(readSettings(path)).toEqual({ language: 'en', theme: 'dark', density: 'compact' })
})
