// What happens between desks: a case that two of them changed, and a machine that was copied. Nothing is lost, and the
// screen says what a person has to do.
import { cp } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { enrolTerminal } from '../gateway/support/terminal.ts'
import { violationsOf } from './fixtures/axe.ts'
import { expect, test } from './fixtures/desk.ts'
import { operatorOn, type Operator } from './fixtures/operator.ts'
import { openOutside, type Outside } from './fixtures/outside.ts'

let outside: Outside
test.beforeAll(async () => {
  outside = await openOutside()
})
test.afterAll(async () => {
  await outside.end()
})

/** A desk in service shows nobody's password: the operator types. */
async function signIn(page: Page): Promise<Operator> {
  await page.fill('input[name="account"]', 'ma')
  await page.fill('input[name="password"]', 'demo-ma-2012')
  await page.press('input[name="password"]', 'Enter')
  const operator = operatorOn(page)
  await expect(operator.focused()).toBeVisible({ timeout: 30_000 })
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  return operator
}

async function declineFocused(operator: Operator): Promise<string> {
  const no = await operator.focusedNo()
  await operator.keys('b', 'Alt+1', 'Control+Enter')
  await expect(operator.row(no)).toContainText('不受理')
  return no
}

test('two desks handle one case during an outage: both versions side by side, decided by one digit', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const { page } = await launch({ profile: await outside.newProfile('first') })
  const operator = await signIn(page)
  await outside.cutLine()
  await expect(operator.status).toContainText('断开', { timeout: 30_000 })
  const no = await declineFocused(operator)
  await expect(operator.status).toContainText('只在本机 1')

  // A colleague, whose line holds, accepts the same case meanwhile.
  const colleague = await enrolTerminal(outside.url, 'qian')
  const { records } = await colleague.snapshot()
  const caseId = records.find(({ state }) => state.no === no)!.state.id
  const actor = { id: 'qian', name: '钱某', role: 'operator' } as const
  const accepted = await colleague.say({ kind: 'accept', caseId, classCode: '0101', urgency: 'urgent' }, { actor })
  expect(accepted.kind).toBe('applied')

  await outside.mendLine()
  await expect(page.locator('nav button').filter({ hasText: '冲突' })).toContainText('1', { timeout: 30_000 })
  await operator.keys('l')
  await expect.poll(operator.focusedNo).toBe(no)
  await expect(operator.card).toContainText('没有生效，需要你定')
  await expect(operator.card).toContainText('钱某')
  await expect(operator.card).toContainText('也没有丢')
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wished) => window.desk.request('settings.change', { theme: wished }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await operator.picture(`conflict-${theme}`)
    expect.soft(await violationsOf(page, `conflict ${theme}`)).toEqual([])
  }

  await operator.keys('1')
  await expect(page.locator('nav button').filter({ hasText: '冲突' })).toContainText('0')
  await expect(operator.row(no)).toContainText('待派单')
  await expect(operator.status).toContainText('全部已入账')
})

test('a copied machine is stopped, says so and keeps what waits', async ({ launch }) => {
  test.setTimeout(120_000)
  const original = await outside.newProfile('original')
  const before = await launch({ profile: original })
  await expect((await signIn(before.page)).status).toContainText('全部已入账')
  await before.close()
  const copied = `${original}-copy`
  await cp(original, copied, { recursive: true })

  const copy = await launch({ profile: copied })
  const stranger = await signIn(copy.page)
  await declineFocused(stranger)
  await expect(stranger.status).toContainText('全部已入账', { timeout: 20_000 })
  await copy.close()

  // The original works without a line, knows nothing of the other, and uses the same number for other work.
  await outside.cutLine()
  const { page } = await launch({ profile: original })
  const operator = await signIn(page)
  await expect(operator.status).toContainText('断开')
  await operator.keys('j')
  const no = await declineFocused(operator)
  await outside.mendLine()
  await expect(page.getByText('另一台机器用着本终端的编号').first()).toBeVisible({ timeout: 30_000 })
  await operator.picture('cloned-terminal')
  await operator.keys('w')
  await expect(page.getByRole('dialog')).toContainText('待送 1 条')
  await expect(page.getByRole('dialog')).toContainText('已停止送出')
  await expect(operator.status).toContainText('已停止送出')
  await operator.picture('cloned-terminal-outbox')
  await operator.keys('Escape')
  await expect(operator.row(no)).toContainText('不受理')
})
