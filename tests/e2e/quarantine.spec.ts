// What a file brought and nobody could read: seen, corrected, taken in and opened, put aside; not without the gateway.
import { join } from 'node:path'
import { projectRoot } from '../../build/locations.ts'
import { expect, test } from './fixtures/desk.ts'
import { importFile } from './fixtures/import-file.ts'
import { signIn } from './fixtures/operator.ts'

test('a line in quarantine is corrected, taken in and opened by the keyboard alone; another is put aside', async ({
  launch,
}) => {
  const desk = await launch({ words: ['--per-minute', '0'] })
  const operator = await signIn(desk.page)
  const imported = await importFile(join(projectRoot, 'tests/fixtures/import/orders-broken.csv'), desk.profile)
  expect(JSON.parse(imported.summary)).toMatchObject({ added: 3, quarantined: 5 })
  await expect(operator.status).toContainText('隔离件 5')

  await operator.goTo('b')
  const panel = desk.page.getByRole('dialog')
  await expect(panel.getByRole('heading', { name: '隔离件 5' })).toBeVisible()
  const lines = panel.getByRole('list', { name: '隔离件' }).getByRole('listitem')
  await expect(lines).toHaveCount(5)
  const chosen = panel.locator('[aria-current="true"]')
  while (!(await chosen.innerText()).includes('栏数不对')) await operator.keys('j')
  await expect(panel.locator('.is-broken')).toContainText('主要内容')
  await operator.picture('quarantine')

  await operator.keys('Enter', 'Control+Enter')
  await expect(panel).toContainText('还是读不出')
  await operator.keys('End')
  await operator.type(',内容二')
  await expect(panel).toContainText('读得出了')
  await operator.picture('quarantine-correct')
  await operator.keys('Control+Enter')
  await expect(chosen).toContainText(/已重收 \d{6}-\d{4}/)
  const no = /\d{6}-\d{4}/.exec(await chosen.innerText())?.[0] ?? ''
  await operator.picture('quarantine-taken')

  const before = await lines.count()
  while (!(await chosen.innerText()).includes('标题和内容都空')) await operator.keys('k')
  await operator.keys('n')
  await operator.type('空单，已与热线核对')
  await operator.keys('Control+Enter')
  await expect(chosen).toContainText('已不收')
  expect(await lines.count()).toBe(before)
  await expect(operator.status).toContainText('隔离件 3')

  await operator.keys('t')
  await expect(panel.getByRole('heading', { name: '已处理 2' })).toBeVisible()
  await expect(panel).toContainText('空单，已与热线核对')
  while (!(await chosen.innerText()).includes(no)) await operator.keys('j')
  await operator.keys('Enter')
  await expect(panel).toBeHidden()
  await expect(operator.focused()).toContainText(no)
  await expect(operator.focused()).toContainText('少一列')
})

test('without the gateway it says so, keeps what was typed, and goes on when the gateway is back', async ({
  launch,
}) => {
  const desk = await launch({ words: ['--per-minute', '0'] })
  const operator = await signIn(desk.page)
  await importFile(join(projectRoot, 'tests/fixtures/import/orders-broken.csv'), desk.profile)
  await expect(operator.status).toContainText('隔离件 5')
  await operator.goTo('b')
  const panel = desk.page.getByRole('dialog')
  const chosen = panel.locator('[aria-current="true"]')
  while (!(await chosen.innerText()).includes('栏数不对')) await operator.keys('j')
  await operator.keys('e', 'End')
  await operator.type(',内容二')
  await setGateway(false)
  await expect(panel.getByRole('alert')).toContainText('网关没有应答')
  await operator.keys('Control+Enter')
  await expect(panel).toContainText('改好的文字还在这里')
  await operator.picture('quarantine-offline')
  await setGateway(true)
  await expect(panel.getByRole('alert')).toBeHidden({ timeout: 30_000 })
  await operator.keys('Control+Enter')
  await expect(chosen).toContainText(/已重收 \d{6}-\d{4}/)

  async function setGateway(running: boolean): Promise<void> {
    await desk.page.evaluate((to) => window.desk.request('demonstration.gateway', { running: to }), running)
  }
})
