// One operator takes in what arrives: next, accept with a class, dispatch to branch → station → officer. Keyboard only.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('first rows are there soon after the sign-in, and the status bar says how things stand', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await expect(operator.page.locator('.ag-row')).not.toHaveCount(0)
  await expect(operator.status).toContainText('已连接')
  await expect(operator.status).toContainText('公安专网')
  await expect(operator.status).toContainText('政务网')
  await expect(operator.status).toContainText('全部已入账')
  await operator.picture('queue-light')
})

test('the total of services moves and new appeals wait until they are asked for', async ({ launch }) => {
  const { page } = await launch({ words: ['--per-minute', '240'] })
  const operator = await signIn(page)
  const total = page.locator('[data-region="status"] .bar-item', { hasText: '累计服务' })
  const before = await total.innerText()
  await expect(total).not.toHaveText(before, { timeout: 20_000 })
  const bar = page.getByText(/条新到/)
  await expect(bar).toBeVisible({ timeout: 30_000 })
  const focused = await operator.focusedNo()
  const waiting = async (): Promise<number> =>
    (await bar.count()) === 0 ? 0 : Number.parseInt(await bar.first().innerText(), 10)
  await expect.poll(waiting, { timeout: 30_000 }).toBeGreaterThan(5)
  await operator.keys('n')
  await expect.poll(waiting).toBeLessThan(5)
  expect(await operator.focusedNo()).toBe(focused)
})

test('accept with one key, and the next row is ready', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const no = await operator.focusedNo()
  await operator.keys('Shift+a')
  await operator.type('yjrm')
  await expect(desk.page.getByText('夜间扰民').first()).toBeVisible()
  await operator.keys('Enter')
  await operator.picture('accept')
  await operator.keys('Control+Enter')
  await expect(operator.row(no)).toContainText('待派单')
  await expect(operator.row(no)).toContainText('夜间扰民')
  await expect.poll(operator.focusedNo).not.toBe(no)
  await expect(operator.status).toContainText('全部已入账')
})

test('one key accepts and sends to the suggested unit', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  // A place that is known brings a unit; a case that nothing suggests a class for opens the panel instead, and is left.
  const rows = desk.page.locator('.ag-row', { hasText: /历下|市中|天桥|历城|槐荫/ })
  const dialog = desk.page.getByRole('dialog')
  let sent = ''
  for (let at = 0; sent === '' && at < 8; at += 1) {
    await rows.nth(at).locator('[col-id="title"]').click()
    const no = (await rows.nth(at).locator('[col-id="no"]').innerText()).trim()
    await expect.poll(operator.focusedNo).toBe(no)
    await operator.keys('Shift+d')
    await expect(dialog.or(operator.row(no).filter({ hasText: '待签收' })).first()).toBeVisible()
    if ((await dialog.count()) > 0) await operator.keys('Escape')
    else sent = no
  }
  await expect(operator.row(sent)).toContainText('待签收')
  await expect.poll(operator.focusedNo).not.toBe(sent)
})

test('dispatch to an officer by pinyin initials; the unit signs for it', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await operator.goTo('d')
  await expect(operator.focused()).toContainText('待派单')
  const no = await operator.focusedNo()
  await operator.keys('d')
  const tree = desk.page.getByRole('tree')
  await expect(tree).toBeVisible()
  await operator.type('yjs')
  await expect(tree.getByText('姚家', { exact: false }).first()).toBeVisible()
  await operator.picture('dispatch')
  await operator.keys('Enter', 'Control+Enter')
  await expect(operator.row(no)).toContainText('待签收')
  await expect(operator.row(no)).toContainText('姚家')
  await expect(operator.status).toContainText('全部已入账')
})
