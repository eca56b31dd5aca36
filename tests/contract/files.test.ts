// House rules about files that no lint rule covers.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productFolders } from '../../build/check/steps.ts'
import { projectRoot } from '../../build/locations.ts'

const all = productFolders
  .filter((folder) => existsSync(join(projectRoot, folder)))
  .flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
const files = all.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file))

/** This folder shows offences to the tools; elsewhere the words below are offences. */
const elsewhere = files.filter((file) => !file.startsWith('tests/contract/'))

function offenders(pattern: RegExp, among: readonly string[]): readonly string[] {
  return among.filter((file) => pattern.test(readFileSync(join(projectRoot, file), 'utf8')))
}

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(50)
})

test('a file is named for its one job', () => {
  const banned = /(^|\/)(utils?|helpers?|common|misc|managers?|services?|index)(\.[a-z]+)+$/
  expect(files.filter((file) => banned.test(file))).toEqual([])
})

test('a sheet of styles is as short as code has to be', () => {
  const long = all.filter(
    (file) => file.endsWith('.css') && readFileSync(join(projectRoot, file), 'utf8').split('\n').length > 400,
  )
  expect(long).toEqual([])
})

test('no barrels: what a file exports, it defines', () => {
  expect(offenders(/^export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s/m, elsewhere)).toEqual([])
})

test('no test is switched off or alone', () => {
  const off = /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fixme|fails|skipIf|runIf)\b|\bx(it|test|describe)\(/
  expect(offenders(off, elsewhere)).toEqual([])
})

test('nothing is left for later', () => {
  expect(offenders(/\b(TODO|FIXME|XXX)\b/, elsewhere)).toEqual([])
})

test('type, not interface; no enum; no compiler switched off', () => {
  // Only a widening of somebody else's interface, indented in its `declare` block, has to be one.
  expect(offenders(/^(export\s+)?interface\s/m, elsewhere)).toEqual([])
  expect(offenders(/^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s|@ts-(ignore|nocheck)/m, elsewhere)).toEqual([])
})
