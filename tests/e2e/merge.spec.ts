// The same matter twice: marked, compared, merged, found by its old number, taken back.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('merge two cases, find the member by its number, un-merge', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const first = await operator.focusedNo()
  await operator.keys('x', 'j')
  await expect.poll(operator.focusedNo).not.toBe(first)
  const second = await operator.focusedNo()
  await operator.keys('x', 'm')
  await expect(page.getByText(first).first()).toBeVisible()
  await expect(page.getByText(second).first()).toBeVisible()
  await operator.picture('merge')
  await operator.keys('1')
  await expect(page.getByText(/已合并 2 条/)).toBeVisible()
  await operator.keys('Escape')

  await expect(operator.row(first).or(operator.row(second)).filter({ hasText: '×2' })).toHaveCount(1)
  const merged = (await operator.row(first).innerText()).includes('已并入') ? first : second
  await operator.keys('Control+k')
  await operator.type(merged)
  await expect(page.getByRole('dialog').getByText(merged).first()).toBeVisible()
  await operator.keys('Enter')
  await expect(operator.card).toContainText('已并入')
  await operator.picture('merged-member')

  await operator.keys('Escape', 'Control+z')
  await expect(operator.row(merged)).toContainText('待受理')
  await expect(operator.status).toContainText('全部已入账')
})
