import { expect, test } from 'vitest'
import { z } from 'zod'
import { readYaml } from './read-yaml.ts'

const schema = z.strictObject({
  gateway: z.strictObject({
    url: z.string(),
    port: z.int().max(65_535).optional(),
    mode: z.enum(['trial', 'production']),
  }),
  channels: z.array(z.strictObject({ id: z.string().min(1) })),
})

const good = 'gateway:\n  url: https://gateway.example\n  mode: trial\nchannels:\n  - id: a\n'

function faults(text: string) {
  const read = readYaml(text, 'desk.yaml', schema)
  return read.ok ? [] : read.fault.map(({ line, zh, en }) => ({ line, zh, en }))
}

test('a right file is read', () => {
  expect(readYaml(good, 'desk.yaml', schema)).toMatchObject({ ok: true, value: { gateway: { mode: 'trial' } } })
})

test('every fault names its line and what is expected, all at once, in both languages', () => {
  const found = faults(
    'gateway:\n  urll: x\n  mode: live\n  port: 70000\nchannels:\n  - id: a\n  - id: ""\n  - name: b\n',
  )
  expect(found.map((fault) => fault.line)).toEqual([1, 2, 3, 4, 7, 8, 8])
  expect(found).toContainEqual({
    line: 2,
    zh: '没有名为 urll 的设置，请改正拼写或删除',
    en: 'there is no setting named urll; correct the spelling or remove it',
  })
  expect(found).toContainEqual({
    line: 3,
    zh: '应为 trial 或 production，实际是 "live"',
    en: 'expected trial or production, found "live"',
  })
  expect(found).toContainEqual({
    line: 7,
    zh: '应为 至少 1 个字的文字，实际是 ""',
    en: 'expected text of at least 1 characters, found ""',
  })
})

test('broken YAML and a key twice are faults with a line, never an exception', () => {
  expect(faults('gateway: [1,\n')[0]?.line).toBeGreaterThan(0)
  expect(faults(`${good}gateway: {}\n`)[0]?.line).toBe(6)
  expect(faults('')[0]?.en).toContain('a group of key: value')
  expect(faults('\t- x')).not.toEqual([])
})

test('a bomb of references is refused, not expanded', () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`,
  )
  expect(faults(['l0: &l0 [x]', ...levels].join('\n'))[0]?.en).toContain('references')
})
