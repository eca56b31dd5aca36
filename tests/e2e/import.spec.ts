// A file of appeals is fed into the running gateway: all of it appears, can be found and worked; once.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/desk.ts'
import { importFile } from './fixtures/import-file.ts'
import { signIn } from './fixtures/operator.ts'

test('an imported file is in the grid, can be found, accepted and merged; a second import adds nothing', async ({
  launch,
}) => {
  const desk = await launch({ words: ['--per-minute', '0'] })
  const operator = await signIn(desk.page)
  const lines = Array.from({ length: 40 }, (_, index) =>
    JSON.stringify({
      id: `E2E-${index}`,
      title: `天河畔假想小区${index}号楼前有人彻夜唱歌`,
      content: `我住天河畔假想小区${index}号楼，楼前每晚有人唱到两点，睡不着。请管一管。`,
      date: '2026-11-20 21:30',
      nature: '投诉',
      phone: '19900000012',
    }),
  )
  const file = join(desk.profile, 'orders.jsonl')
  await writeFile(file, [...lines, '{"id": "broken", ', ''].join('\n'))

  const first = await importFile(file, desk.profile)
  expect(first.code).toBe(2)
  expect(JSON.parse(first.summary)).toMatchObject({ lines: 41, added: 40, known: 0, corrected: 0, quarantined: 1 })
  expect(first.said).toContain('41')

  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  await operator.keys('/')
  await operator.type('假想小区')
  await operator.keys('Enter')
  await expect(desk.page.getByText('40', { exact: true }).first()).toBeVisible()
  await expect(operator.focused()).toContainText('天河畔假想小区')
  await operator.picture('imported')
  const no = await operator.focusedNo()
  await desk.page.locator('[data-region="list"]').focus()
  await operator.keys('x', 'j', 'x', 'm')
  await expect(desk.page.getByRole('tab', { name: /合并/ })).toHaveAttribute('aria-selected', 'true')
  await expect(desk.page.getByText('主件', { exact: true })).toBeVisible()
  await operator.keys('1')
  await expect(desk.page.getByText(/已合并 2 条/)).toBeVisible()
  await operator.keys('Escape', 'Escape')
  await expect(operator.row(no)).toContainText(/×2|已并入/)
  const primary = operator.row('×2')
  await primary.locator('[col-id="title"]').click()
  await operator.keys('Shift+a')
  await operator.type('yjrm')
  await operator.keys('Enter', 'Control+Enter')
  await expect(primary).toContainText('待派单')
  await expect(operator.status).toContainText('全部已入账')

  const second = await importFile(file, desk.profile)
  expect(JSON.parse(second.summary)).toMatchObject({ added: 0, known: 40 })
})
