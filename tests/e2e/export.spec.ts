// What leaves the desk, by keyboard: a workbook, a CSV of marked rows, a copy. Files are read back, and each has its line in
// the audit; an export that is stopped leaves no file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import type { AuditRow } from '#shared/wire/audit.ts'
import { expect, test } from './fixtures/desk.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

const exported = (profile: string): readonly string[] => {
  const folder = join(profile, 'exports')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

async function audit(page: Page): Promise<readonly AuditRow[]> {
  const answer = await page.evaluate(() => window.desk.request('audit.history', null))
  return answer.ok ? answer.value : []
}

/** A column of the rows on the screen, from above. */
function shown(page: Page, column: string): Promise<string[]> {
  return page.evaluate((id) => {
    const cells = [...document.querySelectorAll<HTMLElement>(`.ag-row [col-id="${id}"]`)]
    const place = (cell: HTMLElement): number => Number(cell.closest('.ag-row')?.getAttribute('row-index'))
    return cells.toSorted((a, b) => place(a) - place(b)).map((cell) => cell.innerText.trim())
  }, column)
}

async function openExport(operator: Operator): Promise<void> {
  await operator.keys('Control+e')
  await expect(operator.page.getByRole('dialog')).toContainText('XLSX')
}

test('Ctrl+E and Enter: the view as a workbook, masked, in its order, with a line in the audit', async ({ desk }) => {
  const { page, profile } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const first = await operator.focusedNo()
  const appellants = new Set(await shown(page, 'appellant'))
  expect(appellants.size).toBeGreaterThan(3)
  await openExport(operator)
  await operator.picture('export-panel')
  await operator.keys('Enter')
  const bar = page.locator('.export-bar')
  await expect(bar).toContainText(/已导出 [\d,]+ 行到「exports」文件夹/u)
  await operator.picture('export-done')

  const [file = ''] = exported(profile)
  expect(file).toMatch(/待受理 \d{8}-\d{6}\.xlsx$/u)
  const [sheet] = await readWorkbook(file)
  const [head = [], ...rows] = sheet?.data ?? []
  expect(head).toEqual(expect.arrayContaining(['渠道', '单号', '收到', '诉求人', '标题', '状态', '时限', '来源条数']))
  expect(rows[0]?.[head.indexOf('单号')]).toBe(first)
  expect(rows.every((row) => row[head.indexOf('状态')] === '待受理')).toBe(true)
  expect(rows[0]?.[head.indexOf('收到')]).toBeInstanceOf(Date)
  expect(typeof rows[0]?.[head.indexOf('来源条数')]).toBe('number')
  const written = new Set(rows.map((row) => row[head.indexOf('诉求人')] ?? ''))
  for (const name of appellants) expect([...written]).toContain(name)
  // Nobody's number leaves: not as a name, not anywhere else.
  expect(readText(rows)).not.toMatch(/199000\d{5}/u)

  const [done, begun] = await audit(page)
  expect(begun?.deed).toMatchObject({ kind: 'exportBegun', rows: rows.length })
  expect(done).toMatchObject({
    actor: { role: 'operator' },
    deed: { kind: 'exportDone', rows: rows.length, scope: 'view', format: 'xlsx', columns: head },
  })
  expect(JSON.stringify(done?.deed)).toContain('待受理')
})

test('marked rows as CSV, in the order of the list', async ({ desk }) => {
  const { page, profile } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const numbers = (await shown(page, 'no')).slice(0, 3)
  // Marked from below: what counts is the order of the list.
  await operator.keys('j', 'j')
  await expect.poll(operator.focusedNo).toBe(numbers[2])
  await operator.keys('x', 'k', 'k')
  await expect.poll(operator.focusedNo).toBe(numbers[0])
  await operator.keys('x')
  await expect(page.getByText('已选 2')).toBeVisible()
  await openExport(operator)
  await operator.keys('ArrowDown', 'Tab', 'ArrowDown')
  await expect(page.getByRole('radio', { name: /勾选的 2 行/u })).toBeChecked()
  await operator.keys('Enter')
  await expect(page.locator('.export-bar')).toContainText('已导出 2 行')
  const [file = ''] = exported(profile)
  const bytes = readFileSync(file)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head = [], ...rows] = parse(bytes, { bom: true, record_delimiter: '\r\n' })
  expect(rows.map((row) => row[head.indexOf('单号')])).toEqual([numbers[0], numbers[2]])
  expect(rows[0]?.[head.indexOf('收到')]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u)
})

test('a stopped export leaves no file, says so, and is in the audit', async ({ desk }) => {
  const { app, page, profile } = desk
  const operator = await signIn(page)
  await holdWrites(app)
  await openExport(operator)
  await operator.keys('Enter')
  await expect(page.locator('.export-bar')).toContainText('正在导出')
  expect(exported(profile)).toHaveLength(1)
  // Work goes on meanwhile.
  const before = await operator.focusedNo()
  await operator.keys('j')
  await expect.poll(operator.focusedNo).not.toBe(before)
  await operator.keys('Control+e')
  await expect(page.getByRole('dialog')).toContainText('停止')
  await operator.picture('export-running')
  await operator.keys('Enter')
  await expect(page.locator('.export-bar')).toContainText('没有留下文件')
  expect(exported(profile)).toEqual([])
  expect((await audit(page)).map(({ deed }) => deed.kind)).toEqual(['exportStopped', 'exportBegun'])
})

test('Ctrl+C: marked rows, or the one under the cursor, as text and as a table', async ({ desk }) => {
  const { app, page } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const first = await operator.focusedNo()
  await operator.keys('Control+c')
  await expect(page.locator('.queue-said')).toContainText('1 行已复制')
  const { text, html } = await clipboard(app)
  const lines = text.split('\r\n').map((line) => line.split('\t'))
  expect(lines).toHaveLength(2)
  expect(lines[1]?.[lines[0]?.indexOf('单号') ?? 0]).toBe(first)
  expect(html).toContain('<table>')
  expect(html).toContain(first)
  await operator.keys('x', 'j', 'x', 'Control+c')
  await expect(page.locator('.queue-said')).toContainText('2 行已复制')
  expect((await clipboard(app)).text.split('\r\n')).toHaveLength(3)
  await operator.picture('copied')
  expect((await audit(page)).map(({ deed }) => deed)).toMatchObject([
    { kind: 'copied', rows: 2 },
    { kind: 'copied', rows: 1 },
  ])
})

function readText(rows: readonly (readonly unknown[])[]): string {
  return rows.flat().map(String).join('\n')
}

/** The disk takes no more until the application ends: the export stands still, as on a share that does not answer. */
async function holdWrites(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const files = process.getBuiltinModule('fs') as { write: unknown; writev: unknown }
    files.write = () => undefined
    files.writev = () => undefined
  })
}

/** Both generations of Electron's clipboard (electron/main/export/system-clipboard.ts). */
function clipboard(app: ElectronApplication): Promise<{ readonly text: string; readonly html: string }> {
  return app.evaluate(async ({ clipboard: system }) => {
    const earlier = system as unknown as { readonly readHTML?: () => string }
    const text = await system.readText()
    if (earlier.readHTML !== undefined) return { text, html: earlier.readHTML() }
    const [item] = await system.read()
    const html = await item?.getType('text/html')
    return { text, html: (await html?.text()) ?? '' }
  })
}
