// An appeal that repeats an open case says so when it arrives; what a person has said about the two holds for good.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures/desk.ts'
import { importFile } from './fixtures/import-file.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

function appeal(id: string, text: string): string {
  const title = '云锦假想花园3号楼楼下烧烤店凌晨噪声扰民'
  return JSON.stringify({ id, title, content: text, nature: '投诉', phone: '19900007777', date: '2026-11-20 21:30' })
}

/** The two cases of the invented estate, whatever list was open. */
async function showBoth(operator: Operator): Promise<void> {
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  await operator.keys('/')
  await operator.type('假想花园')
  await operator.keys('Enter')
  await expect(operator.focused()).toContainText('云锦假想花园')
}

test('an arrival that repeats an open case says so unopened; "different" is never asked again', async ({ launch }) => {
  test.setTimeout(150_000)
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-desk-repeats-'))
  try {
    const desk = await launch({ profile, words: ['--per-minute', '0'] })
    const operator = await signIn(desk.page)
    const file = join(profile, 'orders.jsonl')
    const words = '云锦假想花园3号楼楼下的烧烤店每天营业到凌晨三点，食客喧哗、音响声大，老人孩子无法休息，要求处理。'
    await writeFile(file, `${appeal('E2E-1', words)}\n`)
    const first = await importFile(file, profile)
    expect(first.said).toContain('没有发现与在办工单重复的')
    await showBoth(operator)
    await expect(operator.focused()).not.toContainText('≈')

    await writeFile(file, `${appeal('E2E-2', `${words}已经反映过一次。`)}\n`)
    const second = await importFile(file, profile)
    expect(second.said).toContain('其中 1 件可能与在办工单重复')
    expect(JSON.parse(second.summary)).toMatchObject({ added: 1, repeating: 1 })
    await expect(operator.focused()).toContainText('≈1')
    await showBoth(operator)
    const both = desk.page.locator('.ag-row').filter({ hasText: '云锦假想花园' })
    await expect(both.filter({ hasText: '≈1' })).toHaveCount(2)
    await operator.picture('repeats-arrived')

    await operator.keys('m')
    await expect(desk.page.getByRole('tab', { name: /合并/ })).toHaveAttribute('aria-selected', 'true')
    await expect(desk.page.locator('[data-region="merge"]')).toContainText('主件')
    await operator.picture('repeats-bench')
    const saved = desk.page.getByRole('button', { name: /本月省下 \d+ 件办理/u })
    const [count = ''] = /\d+/u.exec(await saved.innerText()) ?? []
    await operator.keys('5', 'Escape')
    await expect(both).toHaveCount(2)
    await expect(both.filter({ hasText: '≈' })).toHaveCount(0)
    await expect(operator.status).toContainText('全部已入账')

    // The figure of the work that merging has saved opens the rows behind it.
    await operator.keys('m')
    await saved.click()
    await expect(desk.page.getByText(count, { exact: true }).first()).toBeVisible()
    if (count !== '0') await expect(operator.focused()).toContainText('已并入')
    await desk.close()

    const later = await launch({ profile, words: ['--per-minute', '0'] })
    const again = await signIn(later.page)
    await showBoth(again)
    const still = later.page.locator('.ag-row').filter({ hasText: '云锦假想花园' })
    await expect(still).toHaveCount(2)
    await expect(still.filter({ hasText: '≈' })).toHaveCount(0)
    await again.keys('m')
    await expect(later.page.getByRole('tab', { name: /合并/ })).toHaveAttribute('aria-selected', 'true')
    await expect(later.page.locator('[data-region="merge"]')).not.toContainText('云锦假想花园')
    await later.close()
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
})
