// O: a purpose, then the numbers in full for a while; its row is on disk first and arrives at the gateway, later when it has
// to. Without a row nothing is shown.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AuditDeed } from '#shared/wire/audit.ts'
import { projectRoot } from '../../build/locations.ts'
import { violationsOf } from './fixtures/axe.ts'
import { expect, test } from './fixtures/desk.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

type Row = { readonly actor: { readonly id: string }; readonly deed: AuditDeed; readonly time: string }
type Kept = { readonly rows: readonly Row[]; readonly firstBad: number | null; readonly code: number | null }

/** What the administrator types; the gateway of the desk is running. */
async function keptAudit(profile: string): Promise<Kept> {
  const words = ['--import', 'tsx', 'gateway/main.ts', 'audit', '--data', join(profile, 'demonstration-gateway')]
  const child = spawn(process.execPath, words, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const lines = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row & { readonly firstBad: number | null })
  return { rows: lines.slice(0, -1), firstBad: lines.at(-1)?.firstBad ?? null, code }
}

const purposes = ({ rows }: Kept): readonly string[] =>
  rows.flatMap(({ deed }) => (deed.kind === 'revealed' ? [deed.purpose] : []))

/** A number of the invented city in full. */
const whole = /1990000\d{4}/u
const dialog = (page: Page) => page.getByRole('dialog', { name: '揭示电话' })

/** The first row whose appellant left a phone. */
async function toOneWithPhone(operator: Operator): Promise<string> {
  for (let step = 0; step < 30; step += 1) {
    const no = await operator.focusedNo()
    await expect(operator.card.locator('strong.case-card-no')).toHaveText(no)
    if (/199\*{4}\d{4}/u.test(await operator.card.innerText())) return no
    await operator.keys('j')
    await expect.poll(operator.focusedNo).not.toBe(no)
  }
  throw new Error('nobody left a phone')
}

async function reveal(operator: Operator, purpose: string): Promise<void> {
  await operator.keys('o')
  await expect(dialog(operator.page)).toBeVisible()
  await operator.type(purpose)
  await operator.keys('Enter')
  await expect(dialog(operator.page)).toHaveCount(0)
  await expect(operator.card).toContainText(whole)
}

test('O asks why, shows everything in full for two minutes, hides at once; the row is at the gateway', async ({
  desk,
}) => {
  const { page, profile } = desk
  const operator = await signIn(page)
  const no = await toOneWithPhone(operator)
  await expect(page.locator('.desk')).not.toContainText(whole)
  const rowBefore = await operator.focused().innerText()

  await operator.keys('o')
  await expect(dialog(page)).toContainText(no)
  expect.soft(await violationsOf(page, 'reveal')).toEqual([])
  await operator.picture('reveal-dialog')
  // No purpose, nothing shown; a letter is no purpose either.
  await operator.keys('Enter')
  await expect(dialog(page)).toContainText('至少写 2 个字')
  await operator.type('看')
  await operator.keys('Control+Enter')
  await expect(dialog(page)).toBeVisible()
  expect.soft(await violationsOf(page, 'reveal refused')).toEqual([])
  await operator.keys('Alt+2', 'Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(operator.card).toContainText(whole)
  await expect(operator.card).toContainText(/[01]:\d\d 后收起/u)
  // The list stays as it was.
  expect(await operator.focused().innerText()).toBe(rowBefore)
  await operator.picture('revealed')

  await operator.keys('Escape')
  await expect(page.locator('.desk')).not.toContainText(whole)
  await reveal(operator, '当面回复')
  await operator.keys('o')
  await expect(page.locator('.desk')).not.toContainText(whole)
  await expect(dialog(page)).toHaveCount(0)
  await reveal(operator, '第三次')
  await operator.keys('j')
  await expect.poll(operator.focusedNo).not.toBe(no)
  await operator.keys('k')
  await expect.poll(operator.focusedNo).toBe(no)
  await expect(operator.card.locator('strong.case-card-no')).toHaveText(no)
  await expect(page.locator('.desk')).not.toContainText(whole)

  await expect.poll(async () => purposes(await keptAudit(profile)), { timeout: 30_000 }).toHaveLength(3)
  const kept = await keptAudit(profile)
  expect(purposes(kept)).toEqual(['核实情况', '当面回复', '第三次'])
  expect([kept.firstBad, kept.code]).toEqual([null, 0])
  expect(kept.rows.every(({ actor, deed }) => actor.id === 'ma' && deed.kind === 'revealed' && deed.no === no)).toBe(
    true,
  )
})

test('two minutes later it is masked again, by itself', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await page.clock.install()
  await toOneWithPhone(operator)
  await reveal(operator, '回访联系')
  await page.clock.runFor(90_000)
  await expect(operator.card).toContainText(/0:(?:30|29) 后收起/u)
  await page.clock.runFor(31_000)
  await expect(operator.card).not.toContainText(whole)
})

test('offline: shown all the same, and its row arrives when the gateway is back, also after a restart', async ({
  launch,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-desk-reveal-'))
  const gateway = (page: Page, running: boolean) =>
    page.evaluate((on) => window.desk.request('demonstration.gateway', { running: on }), running)
  const arrived = async () => purposes(await keptAudit(profile))
  try {
    const first = await launch({ profile })
    const operator = await signIn(first.page)
    await toOneWithPhone(operator)
    await gateway(first.page, false)
    await expect(operator.status).toContainText('断开')
    await reveal(operator, '断网时回访')
    await operator.picture('revealed-offline')
    expect(await arrived()).toEqual([])
    await gateway(first.page, true)
    await expect.poll(arrived, { timeout: 30_000 }).toEqual(['断网时回访'])

    await gateway(first.page, false)
    await expect(operator.status).toContainText('断开')
    await operator.keys('o')
    await reveal(operator, '断网后关机')
    await first.close()
    // Started again with its gateway: nobody has to do anything but sign in.
    const second = await launch({ profile })
    await signIn(second.page)
    await expect.poll(arrived, { timeout: 30_000 }).toEqual(['断网时回访', '断网后关机'])
    expect((await keptAudit(profile)).firstBad).toBeNull()
    await second.close()
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
})

test('where the audit cannot be written nothing is shown, and a sentence says why', async ({ launch }) => {
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-desk-reveal-'))
  try {
    // A file stands where the folder belongs.
    await writeFile(join(profile, 'audit'), '')
    const { page, close } = await launch({ profile })
    const operator = await signIn(page)
    await toOneWithPhone(operator)
    await operator.keys('o', 'Alt+1', 'Enter')
    await expect(dialog(page)).toContainText('留痕写不进磁盘，所以没有揭示')
    await operator.picture('reveal-refused')
    await expect(page.locator('.desk')).not.toContainText(whole)
    await operator.keys('Escape')
    await expect(page.locator('.desk')).not.toContainText(whole)
    await close()
    expect((await keptAudit(profile)).rows).toEqual([])
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
})

test('the panel of a visit shows the numbers that are called, and an auditor sees none', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.goTo('v')
  await expect(operator.focused()).toContainText('待回访')
  await toOneWithPhone(operator)
  await operator.keys('h')
  const visit = page.getByRole('dialog', { name: '回访' })
  await expect(visit).toContainText(/199\*{4}\d{4}/u)
  await operator.keys('o', 'Alt+1', 'Enter')
  await expect(visit).toContainText(whole)
  // Digits still answer, Esc hides before it closes.
  await operator.keys('1')
  await expect(visit.getByRole('button', { name: '联系上了', exact: false }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect.soft(await violationsOf(page, 'visit')).toEqual([])
  await operator.picture('visit-revealed')
  await operator.keys('Escape')
  await expect(visit).toBeVisible()
  await expect(page.locator('.desk')).not.toContainText(whole)

  await page.evaluate(() => window.desk.request('session.signOut', null))
  const auditor = await signIn(page, '7')
  await auditor.keys('o')
  await expect(page.locator('.queue-said')).toContainText('你的角色看不了电话')
  await expect(dialog(page)).toHaveCount(0)
  // But what others did stands in the record.
  await auditor.keys('Control+e')
  await expect(page.getByRole('region', { name: '本机最近留痕' })).toContainText('回访联系')
  await auditor.picture('audit-history')
})
