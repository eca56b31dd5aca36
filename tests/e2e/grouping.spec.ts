// Counting the list by one field or two, opening a group, and jumping to a place in the list.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

// Nothing arrives while counts are compared.
test.use({ words: ['--per-minute', '0'] })

test('groups count the list, open with Enter and go back to the whole', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  const total = page.locator('.conditions-count b')
  const all = await total.innerText()
  await operator.keys('Shift+G')
  const tree = page.getByRole('tree')
  await expect(tree).toBeFocused()
  await expect(tree.getByRole('treeitem').first()).toContainText(all)
  await operator.keys('ArrowDown')
  const first = tree.locator('.is-here')
  const branch = (await first.locator('.group-count').innerText()).trim()
  await operator.keys('Enter')
  await expect(page.locator('[data-region="list"]')).toBeFocused()
  await expect(total).toHaveText(branch)
  // The panel goes on counting the whole list.
  await expect(tree.getByRole('treeitem').first()).toContainText(all)

  await operator.keys('Shift+G', 'ArrowRight', 'ArrowDown')
  await expect(first).toHaveAttribute('aria-level', '2')
  const inner = (await first.locator('.group-count').innerText()).trim()
  await operator.picture('groups')
  await operator.keys('Enter')
  await expect(page.locator('.condition-chip')).toHaveCount(2)
  await expect(total).toHaveText(inner)

  await operator.keys('Shift+G', 'Home', 'Enter')
  await expect(page.locator('.condition-chip')).toHaveCount(0)
  await operator.keys('Shift+G', 'Shift+G')
  await expect(tree).toHaveCount(0)
})

test('Ctrl+G goes to a number, a row and a time', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.keys('End')
  await expect.poll(operator.focusedNo).not.toBe('')
  const last = await operator.focusedNo()
  await operator.keys('Home')
  await expect.poll(operator.focusedNo).not.toBe(last)
  await operator.keys('Control+g')
  await operator.type(last)
  await operator.keys('Enter')
  await expect.poll(operator.focusedNo).toBe(last)
  await operator.keys('Control+g')
  await operator.type('第 5 行')
  await operator.keys('Enter')
  await expect(page.locator('#list-cursor')).toContainText('第 5 行')
  await operator.keys('Control+g')
  await operator.type('昨天 09:00')
  await expect(page.getByRole('option')).toContainText('09:00')
  await operator.picture('jump')
  await operator.keys('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(operator.focused()).toBeVisible()
})
