// What many people raise at once shows by itself, with its cases; what belongs together can be seen as one picture.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('an early warning leads to its cases, and from there to the merge bench', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.keys('Alt+3')
  const bench = page.locator('[data-region="warnings"]')
  const list = bench.getByRole('navigation', { name: '预警' })
  // The words of thirty days are read while nobody waits.
  await expect(list.getByRole('button').first()).toContainText(/近 3 天 \d+ 人/, { timeout: 30_000 })
  await expect(bench.getByText('还在读近 30 天的诉求')).toHaveCount(0, { timeout: 30_000 })
  const cases = bench.getByRole('grid', { name: '涉及的件' }).getByRole('row')
  await expect(bench.getByText(/不到千分之一/)).toBeVisible()
  await expect(cases.nth(4)).toBeVisible()
  await operator.picture('warnings')

  await operator.keys('j')
  await expect(list.getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true')
  await operator.keys('k', 'Tab')
  const no = (await cases.nth(2).getByRole('gridcell').nth(2).innerText()).trim()
  await operator.keys('Enter')
  await expect.poll(operator.focusedNo).toBe(no)

  await operator.keys('Alt+3')
  await expect(cases.nth(4)).toBeVisible()
  await operator.keys('m')
  await expect(page.locator('[data-region="merge"]').getByText('异人同事').first()).toBeVisible()
})

test('numbers that several people name are listed, masked', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page, '2')
  await operator.keys('Alt+3')
  const bench = page.locator('[data-region="warnings"]')
  await expect(bench.getByText('还在读近 30 天的诉求')).toHaveCount(0, { timeout: 30_000 })
  await expect(bench.getByText('199****9', { exact: false }).first()).toBeVisible()
  await expect(bench).not.toContainText(/19900009\d{3}/)
})

test('a merged case shows its family; a member leads back to it', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const first = await operator.focusedNo()
  await operator.keys('x', 'j')
  await expect.poll(operator.focusedNo).not.toBe(first)
  const second = await operator.focusedNo()
  await operator.keys('x', 'm')
  await expect(page.locator('.merge-decisions')).toBeVisible()
  await operator.keys('1')
  await expect(page.getByText(/已合并 2 条/)).toBeVisible()
  await operator.keys('Escape', 'Shift+m')
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('button').filter({ hasText: first })).toBeVisible()
  await expect(panel.getByRole('button').filter({ hasText: second })).toBeVisible()
  await expect(panel.getByText('同人同事')).toBeVisible()
  await operator.picture('family')
  await operator.keys('ArrowRight', 'Enter')
  await expect(panel).toHaveCount(0)
  await expect(operator.card).toContainText('已并入')
})
