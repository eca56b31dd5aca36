// Narrowing a list: typed with completion, pressed in the facets, sorted by several columns; a wrong word is pointed at.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

// Nothing arrives while counts are compared.
test.use({ words: ['--per-minute', '0'] })

test('conditions are completed while they are typed; a wrong word stays selected', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  const field = page.getByRole('combobox', { name: '条件' })
  await operator.keys('/')
  await expect(field).toBeFocused()
  await operator.type('zt')
  await operator.keys('Tab')
  await expect(field).toHaveValue('状态:')
  await expect(page.getByRole('option', { name: '待派单' })).toBeVisible()
  await operator.picture('conditions-completion')
  await operator.type('待p')
  await operator.keys('ArrowDown', 'Enter')
  await expect(page.locator('.condition-chip')).toContainText('待派单')
  await operator.keys('Enter')
  await expect(operator.focused()).toContainText('待派单')
  const states = await page.locator('.ag-row [col-id="status"]').allInnerTexts()
  expect(new Set(states.map((each) => each.trim()))).toEqual(new Set(['待派单']))

  await operator.keys('/')
  await operator.type('烧烤 渠道:电报')
  await operator.keys('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '渠道:电报' })).toBeVisible()
  await expect(field).toBeFocused()
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('渠道:电报')
  await operator.picture('conditions-problem')
})

test('facets count, narrow and widen by keyboard', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  const total = page.locator('.conditions-count b')
  await operator.keys('f')
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('textbox')).toBeFocused()
  for (const name of ['网络', '渠道', '类别', '分局', '派出所', '状态', '时限', '重复']) {
    await expect(panel.getByRole('heading', { name, exact: true })).toBeVisible()
  }
  await operator.type('gonga')
  const police = panel.getByRole('button', { name: /^公安/u })
  const count = (await police.locator('.facet-count').innerText()).trim()
  await operator.keys('Enter')
  await expect(police).toHaveAttribute('aria-pressed', 'true')
  await expect(total).toHaveText(count)
  // The other network can still be chosen beside it.
  await panel.getByRole('textbox').fill('')
  await expect(panel.getByRole('button', { name: /^政务/u })).toBeVisible()
  await operator.picture('facets')
  await operator.keys('ArrowDown')
  await expect(police).toBeFocused()
  await operator.keys('Enter', 'Escape')
  await expect(page.locator('.condition-chip')).toHaveCount(0)
  await expect(page.locator('[data-region="list"]')).toBeFocused()
})

test('several columns sort together, by Shift and the head', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  const head = (id: string) => page.locator(`.ag-header-cell[col-id="${id}"]`)
  await head('network').click()
  await head('no').click({ modifiers: ['Shift'] })
  await expect(head('network')).toContainText('↑1')
  await expect(head('no')).toContainText('↑2')
  await expect(operator.focused()).toBeVisible()
  await operator.keys('Home')
  const numbers = await page.locator('.ag-row').evaluateAll((rows) =>
    rows
      .toSorted((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
      .slice(0, 12)
      .map((row) => row.querySelector('[col-id="no"]')?.textContent ?? ''),
  )
  expect(numbers).toEqual(numbers.toSorted())
})

test('marks reach over any distance, are counted and let go', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.keys('Home', 'Shift+PageDown')
  const marked = page.locator('.queue-marked')
  await expect(marked).toContainText(/已选 [1-9]\d/u)
  await operator.keys('Escape')
  await expect(marked).toContainText('已选 0')
  await operator.keys('Control+a')
  const total = await page.locator('.conditions-count b').innerText()
  await expect(marked).toContainText(`已选 ${total}`)
  await operator.keys('Escape', 'Home')
  await page.locator('.ag-row[row-index="6"] [col-id="title"]').click({ modifiers: ['Shift'] })
  await expect(marked).toContainText('已选 7')
})
