// What merging has saved is counted by period, unit, class and channel, and every figure opens the rows behind it.
import { violationsOf } from './fixtures/axe.ts'
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('figures of saved handlings follow a merge and open exactly their rows', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  const bench = page.locator('[data-region="savings"]')
  const figures = bench.getByRole('table', { name: '各单位、类别、渠道省下的办理' })
  const current = figures.locator('button.is-current')
  const total = figures.getByRole('button', { name: /^合计 省下 \d+$/ })
  await operator.keys('Alt+4')
  await expect(total).toHaveAttribute('aria-current', 'true')
  const before = Number(await total.innerText())

  // Two appeals of different people become one handling.
  await operator.keys('Escape')
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const first = await operator.focusedNo()
  await operator.keys('x', 'j')
  await expect.poll(operator.focusedNo).not.toBe(first)
  await operator.keys('x', 'm')
  await expect(page.locator('.merge-decisions')).toBeVisible()
  await operator.keys('2')
  await expect(page.getByText(/已合并 2 条/)).toBeVisible()
  await operator.keys('Alt+4')
  await expect(total).toHaveText(String(before + 1))
  await operator.picture('savings')
  expect.soft(await violationsOf(page, 'savings')).toEqual([])
  await operator.keys('Control+Shift+l')
  expect.soft(await violationsOf(page, 'savings in the other theme')).toEqual([])

  // 省下, then one to the left: merged of other people.
  await operator.keys('ArrowLeft')
  await expect(current).toHaveAccessibleName('合计 异人同事并入 1')
  await operator.keys('4')
  await expect(figures.getByRole('columnheader', { name: '渠道' })).toBeVisible()
  await operator.keys('ArrowDown', 'ArrowRight')
  await expect(current).toHaveAccessibleName(/ 省下 \d+$/)
  const count = await current.innerText()
  await operator.keys('Enter')
  await expect(operator.focused()).toContainText('已并入')
  await expect(page.locator('.desk-body')).toContainText(`共 ${count}已选`)
  await operator.keys('Alt+4', 'Tab')
  await expect(current).toHaveAccessibleName(/ 占来件 /)
  await operator.keys('Control+k')
  await operator.type('hbjy')
  await expect(page.getByRole('option', { name: /合并节约/ }).first()).toBeVisible()
})
