import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** A page of numbered laws and the tests that quote them: whoever adds a law adds its test, and the other way round. */
const pages = [
  { page: 'shared/domain/case/RULES.md', folders: ['shared/domain/case', 'tests/property'] },
  { page: 'shared/sync/SPEC.md', folders: ['shared/sync', 'renderer/store/sync'] },
]

function testFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (name.endsWith('.test.ts') ? [`${folder}/${name}`] : []))
}

describe.each(pages)('$page', ({ page, folders }) => {
  const laws = [...readFileSync(page, 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1])
  const quoted = folders
    .flatMap(testFiles)
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^\s*test\('([^:']+):/gm)].flatMap(
        (match) => match[1]?.match(/\b[A-Z]\d+\b/g) ?? [],
      ),
    )

  test('has laws, each with a test that quotes it', () => {
    expect(laws.length).toBeGreaterThan(5)
    expect(laws.filter((law) => !quoted.includes(law ?? ''))).toEqual([])
  })

  test('tests quote only laws that exist', () => {
    expect(quoted.filter((law) => !laws.includes(law) && !law.startsWith('I'))).toEqual([])
  })
})
