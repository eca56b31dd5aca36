// A named view keeps the whole list (conditions, order, columns, row height, groups), survives a restart and travels as
// a file. By keyboard alone.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures/desk.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

// Nothing arrives while counts are compared.
test.use({ words: ['--per-minute', '0'] })

/** The person at the file dialog: the next one answers with this path. */
async function chooses(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

const chips = (page: Page) => page.locator('.condition-chip')
const head = (page: Page, column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`)

async function arrange({ page, keys, type }: Operator): Promise<void> {
  await keys('/')
  await type('状态:待派单 到期<30天 ')
  await expect(chips(page)).toHaveCount(2)
  await keys('Enter', 'Shift+C')
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('checkbox').first()).toBeFocused()
  await panel.getByRole('checkbox', { name: '渠道' }).focus()
  await keys('Space', 'ArrowDown', 's', 'ArrowDown', 'Shift+s', 'p')
  await keys('Escape', 'Control+Shift+D')
}

test('a view is kept, opened by G and a digit, and there again after a restart', async ({ launch }) => {
  test.setTimeout(150_000)
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-desk-views-'))
  const first = await launch({ profile })
  const operator = await signIn(first.page)
  await arrange(operator)
  await expect(head(first.page, 'channel')).toHaveCount(0)
  await expect(head(first.page, 'no')).toContainText('1')
  await expect(head(first.page, 'receivedAt')).toContainText('↓2')
  const total = await first.page.locator('.conditions-count b').innerText()

  await operator.keys('Control+s')
  await operator.type('待派 · 近期')
  await operator.keys('Enter')
  const rail = first.page.getByRole('navigation')
  await expect(rail.getByRole('button', { name: /待派 · 近期/u })).toHaveAttribute('aria-current', 'page')
  await operator.picture('views-saved')

  await operator.goTo('a')
  await expect(chips(first.page)).toHaveCount(0)
  await operator.keys('g', '1')
  await expect(chips(first.page)).toHaveCount(2)
  await expect(chips(first.page).nth(1)).toContainText('< 30天')
  await first.close()

  const again = await launch({ profile })
  const back = await signIn(again.page)
  await expect(head(again.page, 'channel')).toHaveCount(0)
  await back.keys('Shift+V')
  await expect(again.page.getByRole('dialog').getByRole('button', { name: /待派 · 近期/u })).toBeFocused()
  await back.keys('Enter')
  await expect(chips(again.page)).toHaveCount(2)
  await expect(again.page.locator('.conditions-count b')).toHaveText(total)
  await expect(head(again.page, 'receivedAt')).toContainText('↓2')
  await expect(again.page.locator('.ag-row').first()).toHaveCSS('height', '28px')
  await again.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

test('a view goes out as a file and comes in again; a wrong file is refused with its place', async ({ desk }) => {
  const { app, page } = desk
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-desk-view-file-'))
  const file = join(folder, 'noise.desk-view.json')
  const operator = await signIn(page)
  await operator.keys('/')
  await operator.type('网络:公安 ')
  await operator.keys('Enter', 'Control+s')
  await operator.type('公安来件')
  await operator.keys('Enter', 'Shift+V')
  const panel = page.getByRole('dialog')
  const view = panel.getByRole('button', { name: /^公安来件/u })
  await expect(view).toBeFocused()

  await chooses(app, file)
  await operator.keys('e')
  await expect(panel.locator('.views-said')).toContainText(file)
  const written = JSON.parse(await readFile(file, 'utf8')) as { views: { name: string }[] }
  expect(written.views.map(({ name }) => name)).toEqual(['公安来件'])

  await operator.keys('Delete')
  await expect(view).toHaveCount(0)
  await panel.getByRole('button', { name: '导入视图文件' }).press('Enter')
  await expect(view).toBeVisible()
  await expect(panel.locator('.views-said')).toContainText('已导入 1 个')

  await writeFile(file, (await readFile(file, 'utf8')).replace('"allOpen"', '"nowhere"'))
  await panel.getByRole('button', { name: '导入视图文件' }).press('Enter')
  await expect(panel.locator('.views-said')).toContainText('views[0].query.queue')
  await operator.picture('views-refused')
  await writeFile(file, 'not a view')
  await panel.getByRole('button', { name: '导入视图文件' }).press('Enter')
  await expect(panel.locator('.views-said')).toContainText('不是视图文件')
  await expect(page.locator('.views-open')).toHaveCount(1)
  await rm(folder, { recursive: true })
})
