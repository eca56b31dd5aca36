// The walls of the house hold only while the tools that watch them are alive: here each is shown an offence.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../build/locations.ts'
import { productFolders } from '../../build/check/steps.ts'
import { toolScript, type ToolName } from '../../build/tools.ts'
import { plants, surroundings } from './planted-imports.ts'

type Violation = { readonly from: string; readonly rule: { readonly name: string } }
type Report = { readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number } }
type Rules = { readonly forbidden: readonly { readonly name: string }[] }

const house = mkdtempSync(join(tmpdir(), 'minsheng-desk-boundaries-'))

function write(path: string, source: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), source)
}

function outputOf(name: ToolName, args: readonly string[], cwd: string): string {
  const options = { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const
  return spawnSync(process.execPath, [toolScript(name), ...args], options).stdout
}

function cruise(cwd: string): Report {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...productFolders]
  return JSON.parse(outputOf('depcruise', args, cwd)) as Report
}

beforeAll(() => {
  for (const file of ['.dependency-cruiser.cjs', '.oxlintrc.json', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, file), join(house, file))
  }
  for (const layer of [
    'shared',
    'electron/main',
    'electron/preload',
    'renderer',
    'renderer/store',
    'gateway',
    'build',
  ]) {
    mkdirSync(join(house, layer), { recursive: true })
    cpSync(join(projectRoot, layer, 'tsconfig.json'), join(house, layer, 'tsconfig.json'))
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(house, 'node_modules'), 'junction')
  for (const [path, source] of Object.entries(surroundings)) write(path, source)
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('import rules', () => {
  const rules = createRequire(import.meta.url)(join(projectRoot, '.dependency-cruiser.cjs')) as Rules
  const ruleOf = (key: string): string => key.replace(/ \(.*\)$/, '')

  test('every rule has a planted violation, and every plant a rule', () => {
    const named = rules.forbidden.map((rule) => rule.name)
    expect([...new Set(Object.keys(plants).map(ruleOf))].toSorted()).toEqual(named.toSorted())
  })

  describe('planted', () => {
    let found: readonly Violation[]
    let innocent: readonly Violation[]
    beforeAll(() => {
      innocent = cruise(house).summary.violations
      for (const { file, source, beside } of Object.values(plants)) {
        write(file, source)
        for (const [path, text] of Object.entries(beside ?? {})) write(path, text)
      }
      found = cruise(house).summary.violations
    })

    test('a house without offences is left in peace', () => {
      expect(innocent).toEqual([])
    })

    test.each(Object.entries(plants))('%s', (key, plant) => {
      const raised = found.filter((violation) => violation.from === plant.file).map((violation) => violation.rule.name)
      expect(raised).toContain(ruleOf(key))
    })
  })

  test('the real house is really looked at', () => {
    // With a TypeScript it does not know the cruiser reads no file and reports success.
    expect(cruise(projectRoot).summary.totalCruised).toBeGreaterThan(50)
  })
})

describe('purity of shared/ by its compiler settings', () => {
  const impurities: Readonly<Record<string, string>> = {
    'the window': 'window.alert',
    'the document': 'document.title',
    'Node process': 'process.pid',
    timers: 'setTimeout(() => undefined, 1)',
    console: 'console.log',
    network: "fetch('x')",
    randomness: 'crypto.randomUUID()',
    'structured clone': 'structuredClone({})',
    'indexed database': 'indexedDB.open',
  }

  test('each impurity is refused, and clean code is not', () => {
    const lines = Object.values(impurities)
    write('shared/domain/impure.ts', lines.map((code, at) => `export const a${at} = ${code}\n`).join(''))
    write('shared/domain/impure-import.ts', `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n`)
    write('shared/domain/clean.ts', `export const a = [3, 1, 2].toSorted()\n`)
    write(
      'shared/tsconfig.impure.json',
      JSON.stringify({ extends: './tsconfig.json', include: ['domain/impure*.ts', 'domain/clean.ts'] }),
    )
    const output = outputOf('tsc', ['-p', 'shared/tsconfig.impure.json', '--pretty', 'false'], house)
    for (const [at, name] of Object.keys(impurities).entries()) {
      expect(output, name).toContain(`shared/domain/impure.ts(${at + 1},`)
    }
    expect(output).toContain('shared/domain/impure-import.ts(1,')
    expect(output).not.toContain('clean.ts')
  })
})

describe('lint', () => {
  const offences: Readonly<Record<string, readonly [file: string, source: string, rule: string]>> = {
    'a promise nobody waits for': [
      'gateway/planted/floating.ts',
      `export function a(): void {\n  Promise.resolve(1)\n}\n`,
      'no-floating-promises',
    ],
    'a default export': ['gateway/planted/default.ts', `export default 1\n`, 'no-default-export'],
    'the clock in shared/': [
      'shared/domain/planted/clock.ts',
      `export const a = Date.now()\n`,
      'no-restricted-globals',
    ],
    'randomness in shared/': [
      'shared/domain/planted/dice.ts',
      `export const a = Math.random()\n`,
      'no-restricted-properties',
    ],
    'a forgotten case': [
      'gateway/planted/switch.ts',
      `export function a(kind: 'one' | 'two'): number {\n  switch (kind) {\n    case 'one':\n      return 1\n  }\n  return 0\n}\n`,
      'switch-exhaustiveness-check',
    ],
    'a file without end': [
      'gateway/planted/long.ts',
      'export const a = 1\n'.repeat(1) + '// line\n'.repeat(401),
      'max-lines',
    ],
    'a name in capitals': ['gateway/planted/BadName.ts', `export const a = 1\n`, 'filename-case'],
    'a test switched off': [
      'gateway/planted/off.test.ts',
      `import { test } from 'vitest'\ntest.skip('x', () => undefined)\n`,
      'no-disabled-tests',
    ],
    'literal text on screen': [
      'renderer/features/planted/words.tsx',
      `export function Words() {\n  return <p>text</p>\n}\n`,
      'jsx-no-literals',
    ],
  }

  let output = ''
  beforeAll(() => {
    for (const [file, source] of Object.values(offences)) write(file, source)
    output = outputOf('oxlint', ['-f', 'unix', ...productFolders.filter((folder) => folder !== 'build')], house)
  })

  test.each(Object.entries(offences))('%s', (_name, [file, , rule]) => {
    const lines = output.split('\n').filter((line) => line.startsWith(file))
    expect(lines.join('\n')).toContain(rule)
  })
})
