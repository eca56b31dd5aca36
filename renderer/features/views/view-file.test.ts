import { describe, expect, test } from 'vitest'
import { isSameContent, type SavedView } from './saved-view.ts'
import { readViewFile, writeViewFile } from './view-file.ts'

const view: SavedView = {
  id: 'a',
  name: '历下 · 夜间噪声',
  place: 1,
  query: {
    queue: 'allOpen',
    conditions: [
      { field: 'district', op: 'is', values: ['370102'] },
      { field: 'dueAt', op: 'within', from: null, to: 1_350_000_000_000, typed: '到期<3天' },
      { field: 'likelyRepeats', op: 'within', from: 1, to: null },
    ],
    text: '噪声',
    order: [
      { field: 'status', descending: false },
      { field: 'receivedAt', descending: true },
    ],
  },
  layout: { order: ['no', 'title'], hidden: ['claim'], pinned: ['no'], widths: { title: 300 } },
  density: 'comfortable',
  groups: ['branch', 'class'],
}

function changed(path: string, value: unknown): string {
  const file = JSON.parse(writeViewFile([view])) as object
  const keys = path.split('.')
  let at = file as Record<string, unknown>
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>
  at[keys.at(-1) ?? ''] = value
  return JSON.stringify(file)
}

test('a written view is read back as it was', () => {
  const read = readViewFile(`\uFEFF${writeViewFile([view])}`)
  expect(read).toEqual({
    ok: true,
    value: [{ name: view.name, query: view.query, layout: view.layout, density: view.density, groups: view.groups }],
  })
})

describe('what is refused, and where it stands', () => {
  test.each([
    ['no JSON', '{', { code: 'notJson' }],
    ['other JSON', '{"format":"other"}', { code: 'notViews' }],
    ['a list', '[]', { code: 'notViews' }],
    ['nothing in it', changed('views', []), { code: 'empty' }],
    ['a newer version', changed('version', 2), { code: 'newer', version: 2 }],
    ['no name', changed('views.0.name', ' '), { code: 'wrong', where: 'views[0].name' }],
    ['a name too long', changed('views.0.name', 'x'.repeat(41)), { code: 'wrong', where: 'views[0].name' }],
    ['an unknown queue', changed('views.0.query.queue', 'mine'), { code: 'wrong', where: 'views[0].query.queue' }],
    [
      'an unknown field',
      changed('views.0.query.conditions.0.field', 'colour'),
      { code: 'wrong', where: 'views[0].query.conditions[0].field' },
    ],
    [
      'a range on a field without numbers',
      changed('views.0.query.conditions.1.field', 'status'),
      { code: 'wrong', where: 'views[0].query.conditions[1].op' },
    ],
    [
      'no value',
      changed('views.0.query.conditions.0.values', []),
      { code: 'wrong', where: 'views[0].query.conditions[0].values' },
    ],
    [
      'a width of nothing',
      changed('views.0.columns.widths', { title: -1 }),
      { code: 'wrong', where: 'views[0].columns.widths.title' },
    ],
    ['groups by title', changed('views.0.groups', ['title']), { code: 'wrong', where: 'views[0].groups[0]' }],
    [
      'three levels',
      changed('views.0.groups', ['class', 'class', 'class']),
      { code: 'wrong', where: 'views[0].groups' },
    ],
  ])('%s', (_name, text, fault) => {
    expect(readViewFile(text)).toEqual({ ok: false, fault })
  })
})

test('a list is the same as long as nothing that the view keeps has changed', () => {
  const later = view.query.conditions.map((each) => (each.op === 'within' && each.typed ? { ...each, to: 9 } : each))
  expect(isSameContent(view, { ...view, query: { ...view.query, conditions: later } })).toBe(true)
  expect(isSameContent(view, { ...view, groups: [] })).toBe(false)
  expect(isSameContent(view, { ...view, query: { ...view.query, text: '' } })).toBe(false)
  expect(isSameContent(view, { ...view, layout: { ...view.layout, pinned: [] } })).toBe(false)
})
