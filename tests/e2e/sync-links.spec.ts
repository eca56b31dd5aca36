// What the desk tells about its links and its queue: a day of each link, what waits as a file, rows held against the gateway's.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('a day of each link: the three are told apart, and the rows are compared when a person asks', async ({ desk }) => {
  const operator = await signIn(desk.page)
  const panel = desk.page.getByRole('dialog')
  await operator.keys('Shift+W')
  await expect(panel).toContainText('这一天哪条线路都没断过')
  await operator.keys('Escape')

  await desk.page.evaluate(() => window.desk.request('demonstration.network', { network: 'government', up: false }))
  await expect(desk.page.getByText(/政务网.*中断/).first()).toBeVisible({ timeout: 20_000 })
  await operator.keys('F5')
  // The lamp of a network opens the same panel as the key.
  await operator.status.locator('.bar-network').filter({ hasText: '政务网' }).click()
  await expect(panel.locator('li')).toHaveCount(1, { timeout: 15_000 })
  await expect(panel.locator('li')).toContainText(/中断政务网.*现在/)
  await expect(panel.getByRole('img', { name: /^政务网 断 1 次/ })).toBeVisible()
  await expect(panel.getByRole('img', { name: /^公安专网 没/ })).toBeVisible()
  await expect(panel).toContainText('和网关逐件比对，一致', { timeout: 15_000 })
  await operator.picture('links-day')
  await operator.keys('ArrowLeft')
  await expect(panel).toContainText('这一天哪条线路都没断过')
  await operator.keys('ArrowRight', 'Escape')
  await expect(panel).toHaveCount(0)
  await desk.page.evaluate(() => window.desk.request('demonstration.network', { network: 'government', up: true }))
  await desk.page.evaluate(() => window.desk.request('demonstration.gateway', { running: false }))
  await expect(operator.status).toContainText('断开')
  await operator.keys('Control+Shift+L', 'Shift+W')
  await expect(panel.locator('li').first()).toContainText(/中断本机–网关.*现在/, { timeout: 15_000 })
  await operator.picture('links-day-other-theme')
})

test('a supervisor takes the waiting commands out as a file, with a reason; the desk’s diagnostics hold nobody’s data', async ({
  desk,
}) => {
  const supervisor = await signIn(desk.page, '6')
  const panel = desk.page.getByRole('dialog')
  await desk.page.evaluate(() => window.desk.request('demonstration.gateway', { running: false }))
  await expect(supervisor.status).toContainText('断开')
  await supervisor.keys('Control+k')
  await supervisor.type('标疑难')
  await supervisor.keys('Enter')
  await expect(supervisor.status).toContainText('只在本机 1')
  await supervisor.keys('w')
  await supervisor.keys('e')
  await supervisor.type('本机送修')
  await supervisor.picture('outbox-take-out')
  await supervisor.keys('Enter')
  await expect(panel.getByRole('status')).toContainText('1 条写入')
  await supervisor.keys('d')
  await expect(panel.getByRole('status')).toContainText('不含个人信息')
  await supervisor.picture('outbox-taken-out')

  const folder = join(desk.profile, 'exports')
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  const lines = (start: string): unknown[] =>
    (files.find(({ name }) => name.startsWith(start))?.text ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  expect(lines('待送')).toMatchObject([
    { kind: 'commands', personalData: true, reason: '本机送修', lines: 1 },
    { n: 1, state: 'local', waitsFor: { code: 'gateway' }, command: { kind: 'markHard', on: true } },
  ])
  expect(lines('诊断')[0]).toMatchObject({ kind: 'diagnostics', personalData: false })
})

test('an operator has no way to take commands out; the rest of the panel is there', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await page.evaluate(() => window.desk.request('settings.change', { language: 'en' }))
  await expect(operator.status).toContainText('connected')
  await operator.keys('w')
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('button', { name: /Try again now/ })).toBeVisible()
  await expect(panel.getByRole('button', { name: /Save what waits/ })).toHaveCount(0)
  await operator.keys('e')
  await expect(panel.getByRole('textbox')).toHaveCount(0)
  await operator.keys('Escape', 'Shift+W')
  await expect(panel).toContainText('No link was down on this day')
  await operator.picture('links-day-english')
})
