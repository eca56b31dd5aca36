// The same key on many rows: what was done is counted, what was left is named with its reason.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('five marked rows are accepted; the one that a colleague holds is left and named', async ({ desk }) => {
  test.setTimeout(120_000)
  const { page } = desk
  // A colleague claims a case at this desk and goes.
  const colleague = await signIn(page, '2')
  await colleague.goTo('j')
  await expect(colleague.focused()).toContainText('待受理')
  await colleague.keys('j', 'j')
  const held = await colleague.focusedNo()
  await colleague.keys('c')
  await expect(colleague.row(held).locator('[col-id="claim"]')).toContainText('我')
  await expect(colleague.status).toContainText('全部已入账')
  await colleague.picture('claimed-by-me')
  await colleague.keys('Control+k')
  await colleague.type('>tcdl')
  await expect(page.getByRole('option', { selected: true })).toContainText('退出登录')
  await colleague.keys('Enter')

  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  await expect(operator.row(held).locator('[col-id="claim"]')).toContainText(/\d+ 分/)
  await operator.keys('Home', 'x', 'Shift+j', 'Shift+j', 'Shift+j', 'Shift+j')
  await expect(page.getByText('已选 5')).toBeVisible()
  await operator.keys('a')
  const summary = page.locator('.queue-said')
  await expect(summary).toContainText(held)
  await expect(summary).toContainText('占有未动')
  await expect(operator.row(held)).toContainText('待受理')
  await operator.picture('bulk-summary')
  await expect(operator.status).toContainText('全部已入账')
})

test('a claim that the gateway has not confirmed looks different', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  await page.evaluate(() => window.desk.request('demonstration.gateway', { running: false }))
  await expect(operator.status).toContainText('断开')
  await operator.keys('c')
  await expect(page.locator('.ag-row .claim-mark.is-mine.is-unconfirmed')).toHaveCount(1)
  await expect(operator.card.locator('.claim-mark.is-unconfirmed')).toBeVisible()
  await operator.picture('claim-unconfirmed')
  await operator.keys('Control+z')
  await expect(page.locator('.ag-row .claim-mark')).toHaveCount(0)
})
