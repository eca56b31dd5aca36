// docs/fault-cases.md promises a test for each case: the promise is held to the files that are there.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const CASES = 44
const rows = readFileSync('docs/fault-cases.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, n, name = '', outcome = '', tests = ''] = /^\| *(\d+) *\|([^|]*)\|([^|]*)\|([^|]*)\|$/.exec(line) ?? []
    return n === undefined ? [] : [{ n: Number(n), name: name.trim(), outcome: outcome.trim(), tests: tests.trim() }]
  })
/** A file, and where a name follows it, how a test in it begins. */
const mentions = rows.flatMap(({ n, tests }) =>
  [...tests.matchAll(/`((?:tests\/(?:soak|bench)\/[^`]+|[^`]+\.(?:test|spec))\.tsx?)`(?: “([^”]+)”)?/g)].map(
    ([, file = '', name]) => ({
      n,
      file,
      name,
    }),
  ),
)

test('every case from 1 to 44 has a row with an outcome, and a test or the reason why there is none', () => {
  expect(rows.map((row) => row.n)).toEqual(Array.from({ length: CASES }, (_, index) => index + 1))
  for (const row of rows) {
    expect(row.name, `case ${row.n}`).not.toBe('')
    expect(row.outcome, `case ${row.n}`).not.toBe('')
    const isTested = mentions.some((each) => each.n === row.n)
    expect(isTested || /^none: .{20,}/.test(row.tests), `case ${row.n}`).toBe(true)
  }
})

test('every test that the table names is there', () => {
  expect(mentions.length).toBeGreaterThan(CASES)
  const missing = mentions.filter(({ file, name }) => {
    if (!existsSync(file)) return true
    const text = readFileSync(file, 'utf8')
    // A soak or a bench counts what it saw by name; it has no tests of a runner.
    if (/^tests\/(?:soak|bench)\//.test(file)) return name !== undefined && !text.includes(name)
    const names = [...text.matchAll(/\b(?:test|it|describe)(?:\.each(?:<[^(]*>)?\([\s\S]*?\))?\(\s*(['"`])(.*?)\1,/g)]
    // Names of tests in template literals hold values that the table leaves out.
    const has = names.some(([, , found = '']) =>
      found
        .replaceAll(/^\$\{[^}]*\} /g, '')
        .replaceAll("\\'", "'")
        .startsWith(name ?? ''),
    )
    return name !== undefined && !has
  })
  expect(missing).toEqual([])
})
