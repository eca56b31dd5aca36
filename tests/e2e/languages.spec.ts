// Both languages and both themes, switched while working; pictures are kept to be looked at.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('language and theme change without a restart and without losing the place', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.keys('j', 'j')
  const no = await operator.focusedNo()
  await page.evaluate(() => window.desk.request('settings.change', { language: 'en', theme: 'dark' }))
  await expect(operator.status).toContainText('connected')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect.poll(operator.focusedNo).toBe(no)
  await operator.picture('queue-dark-english')
  await page.evaluate(() => window.desk.request('settings.change', { language: 'zh-CN', theme: 'light' }))
  await expect(operator.status).toContainText('已连接')
  await expect.poll(operator.focusedNo).toBe(no)
})

test('the key sheet and the palette show every act with its key', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await operator.keys('?')
  await expect(desk.page.getByRole('dialog')).toContainText('受理')
  await operator.picture('key-sheet')
  await operator.keys('Escape', 'Control+k')
  await operator.type('shouli')
  await expect(desk.page.getByRole('dialog')).toContainText('受理')
  await operator.picture('palette')
})
