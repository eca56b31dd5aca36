import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startTranslation } from './translate.ts'

const folder = join(import.meta.dirname, 'words')
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

type Pair = readonly [zh: string, en: string]
async function pairsOf(file: string): Promise<readonly (readonly [string, Pair])[]> {
  const module = (await import(join(folder, file))) as Record<string, Record<string, Pair>>
  return Object.values(module).flatMap((area) => Object.entries(area))
}

test('every file of words is registered, and no key stands twice', async () => {
  const instance = await startTranslation('zh-CN')
  for (const file of files) {
    for (const [key] of await pairsOf(file)) expect(instance.exists(key), `${file}: ${key}`).toBe(true)
  }
  expect(readFileSync(join(folder, '../translate.ts'), 'utf8').match(/from '\.\/words\//g)).toHaveLength(files.length)
})

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted()

describe.each(files)('%s', (file) => {
  test('both languages take the same values, unless a language can do without', async () => {
    for (const [key, [zh, en]] of await pairsOf(file)) {
      const unknown = placeholders(en).filter((name) => !placeholders(zh).includes(name))
      expect(unknown, key).toEqual([])
    }
  })

  test('Chinese has full-width punctuation, English has no Chinese in it', async () => {
    const halfWidth = /[\u4e00-\u9fff」』][,;:?!]|[,;][\u4e00-\u9fff「『]/u
    // Chinese examples of what may be typed keep the width they are typed in.
    const allowed = new Set(['settings.language.zh-CN', 'act.language', 'shell.brandMark', 'condition.hint'])
    for (const [key, [zh, en]] of await pairsOf(file)) {
      if (allowed.has(key)) continue
      expect(halfWidth.test(zh), `${key}: ${zh}`).toBe(false)
      expect(/[\u4e00-\u9fff]/u.test(en), `${key}: ${en}`).toBe(false)
    }
  })

  test('calm: no exclamation marks, no 请您, 成功, 抱歉', async () => {
    for (const [key, [zh, en]] of await pairsOf(file)) {
      expect(/[!\uFF01]|请您|成功|抱歉|点击/u.test(zh + en), `${key}: ${zh} ${en}`).toBe(false)
    }
  })
})
