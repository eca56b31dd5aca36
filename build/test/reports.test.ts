import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'minsheng-desk-reports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }

test('a report that does not exist is one failure', async () => {
  expect(await countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
  expect(await countPlaywright(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
})

test('no tests at all is one failure', async () => {
  expect(await countVitest(fileOf(nothing), 0)).toEqual({ passed: 0, failed: 1 })
  expect(await countPlaywright(fileOf({ stats }), 0)).toEqual({ passed: 0, failed: 1 })
})

test('a file that does not load counts, beside the tests that passed', async () => {
  const report = { ...nothing, numPassedTests: 3, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(await countVitest(fileOf(report), 1)).toEqual({ passed: 3, failed: 1 })
})

test('a failing exit code without a failing test counts', async () => {
  expect(await countVitest(fileOf({ ...nothing, numPassedTests: 3 }), 1)).toEqual({ passed: 3, failed: 1 })
  expect(await countPlaywright(fileOf({ stats: { ...stats, expected: 2 } }), 1)).toEqual({ passed: 2, failed: 1 })
})

test('what did not run, or passed only the second time, has not passed', async () => {
  expect(await countVitest(fileOf({ ...nothing, numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 }), 0)).toEqual({
    passed: 1,
    failed: 3,
  })
  expect(await countPlaywright(fileOf({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }), 1)).toEqual({
    passed: 4,
    failed: 4,
  })
})

test('all well', async () => {
  expect(await countVitest(fileOf({ ...nothing, numPassedTests: 7 }), 0)).toEqual({ passed: 7, failed: 0 })
  expect(await countPlaywright(fileOf({ stats: { ...stats, expected: 7 } }), 0)).toEqual({ passed: 7, failed: 0 })
})
