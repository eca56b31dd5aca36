// A second window for a second screen: one sign-in, one store, its own list and cursor; any window may go.
import { expect, test } from './fixtures/desk.ts'
import { untilReady } from './fixtures/launch.ts'
import { operatorOn, signIn } from './fixtures/operator.ts'

test('two windows share store and sign-in and have lists of their own', async ({ desk }) => {
  test.setTimeout(120_000)
  const { app, page } = desk
  const first = await signIn(page)
  await first.goTo('j')
  await expect(first.focused()).toContainText('待受理')
  const opening = app.waitForEvent('window')
  await first.keys('Control+Shift+N')
  const other = await opening
  await untilReady(other)
  await expect(other.locator('html')).toHaveAttribute('data-screen', 'workbench')
  const second = operatorOn(other)
  await expect(second.focused()).toBeVisible()

  const no = await first.focusedNo()
  await second.goTo('j')
  await expect(second.row(no)).toBeVisible()
  await second.keys('Home', 'j', 'j')
  await expect.poll(first.focusedNo).toBe(no)

  // What is done in one shows in the other.
  await first.keys('a')
  await expect(first.row(no)).not.toContainText('待受理')
  await expect(second.row(no)).not.toContainText('待受理')
  await second.picture('second-window')

  // The first one goes; the work goes on in the other, down to the ledger.
  await page.close()
  await expect(second.focused()).toContainText('待受理')
  const next = await second.focusedNo()
  await second.keys('a')
  await expect(second.row(next)).not.toContainText('待受理')
  await expect(second.status).toContainText('全部已入账')

  await other.evaluate(() => window.desk.request('session.signOut', null))
  await expect(other.locator('html')).toHaveAttribute('data-screen', 'sign-in')
})
