import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from './read-yaml.ts';

const schema = z.strictObject({
  gateway: z.strictObject({ url: z.string(), port: z.int().max(65_535).optional(), mode: z.enum(['trial', 'production']) }),
  channels: z.array(z.strictObject({ id: z.string().min(1, '不能空 · must not be empty') })),
});

const good = 'gateway:\n  url: https://gateway.example\n  mode: trial\nchannels:\n  - id: a\n';

function faults(text: string) {
  const read = readYaml('desk.yaml', text, schema);
  return read.ok ? [] : read.fault.map(({ line, zh, en }) => ({ line, zh, en }));
}

test('a right file is read', () => {
  expect(readYaml('desk.yaml', good, schema)).toMatchObject({ ok: true, value: { gateway: { mode: 'trial' } } });
});

test('every fault names its line and what is expected, all at once, in both languages', () => {
  const found = faults('gateway:\n  urll: x\n  mode: live\n  port: 70000\nchannels:\n  - id: a\n  - id: ""\n  - name: b\n');
  expect(found.map((fault) => fault.line).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 7, 8, 8]);
  expect(found).toContainEqual({ line: 2, zh: '没有这个项目:urll。删去或改名', en: 'unknown key: urll. Remove or rename it' });
  expect(found).toContainEqual({ line: 3, zh: 'gateway.mode 只能是:trial、production', en: 'gateway.mode must be one of: trial, production' });
  expect(found).toContainEqual({ line: 7, zh: 'channels.1.id:不能空', en: 'channels.1.id: must not be empty' });
});

test('broken YAML and a key twice are faults with a line, never an exception', () => {
  expect(faults('gateway: [1,\n')[0]?.line).toBeGreaterThan(0);
  expect(faults(`${good}gateway: {}\n`)[0]?.line).toBe(6);
  expect(faults('')[0]?.zh).toContain('要 object');
  expect(faults('\t- x')).not.toEqual([]);
});
