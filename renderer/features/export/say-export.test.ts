import { expect, it } from 'vitest'
import { exportFaults, type ExportState } from '#shared/ipc/export.ts'
import type { Translate, WordKey } from '../../text/translate.ts'
import type { Words } from '../../text/words.ts'
import { exportWords } from '../../text/words/export.ts'
import { statusBarWords } from '../../text/words/status-bar.ts'
import { timelineWords } from '../../text/words/timeline.ts'
import { factWords } from '../../text/words/facts.ts'
import { domainWords } from '../../text/words/domain.ts'
import { sayExport, sayLeft } from './say-export.ts'

const all: Words = { ...exportWords, ...statusBarWords, ...timelineWords, ...factWords, ...domainWords }
const t: Translate = (key: WordKey, values = {}) =>
  (all[key]?.[0] ?? key).replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''))

const state: ExportState = {
  ...{ export: 'x', format: 'xlsx', state: 'running', done: 125_000, total: 500_000, elapsedMs: 2_000 },
  ...{ file: '全部.xlsx', folder: '/home/ma/Documents/民生警务台导出/', code: null },
}

it('tells how many rows are done and how long the rest takes at this speed', () => {
  expect(sayExport(state, t)).toBe('正在导出 125,000 / 500,000 行')
  expect(sayLeft(state, t)).toContain('6')
  expect(sayLeft({ ...state, done: 0 }, t)).toBe('')
  expect(sayLeft({ ...state, elapsedMs: 100 }, t)).toBe('')
})

it('ends with the place of the file, on every system', () => {
  const done = { ...state, state: 'done', done: 182_155 } as const
  expect(sayExport(done, t)).toBe('已导出 182,155 行到「民生警务台导出」文件夹')
  expect(sayExport({ ...done, folder: 'C:\\Users\\ma\\民生警务台导出' }, t)).toContain('「民生警务台导出」')
})

it('has a sentence for every reason to fail', () => {
  const said = exportFaults.map((code) => sayExport({ ...state, state: 'failed', code }, t))
  expect(new Set(said).size).toBe(exportFaults.length)
})
