// The gateway goes away and comes back; the program is closed and started in between. Nothing is lost, nothing happens twice.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/desk.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

async function gateway(page: Page, running: boolean): Promise<void> {
  await page.evaluate((on) => window.desk.request('demonstration.gateway', { running: on }), running)
}

/** Accepts the focused case with a class that the operator names; answers its number. */
async function acceptOne(operator: Operator): Promise<string> {
  const no = await operator.focusedNo()
  await operator.keys('Shift+a')
  await operator.type('yjrm')
  await operator.keys('Enter', 'Control+Enter')
  await expect(operator.row(no)).toContainText('待派单')
  await expect.poll(operator.focusedNo).not.toBe(no)
  return no
}

async function onToClear(operator: Operator): Promise<void> {
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
}

test('work through an outage and a restart: commands wait visibly and arrive once', async ({ launch }) => {
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-desk-outage-'))
  try {
    const first = await launch({ profile })
    const operator = await signIn(first.page)
    await onToClear(operator)
    await gateway(first.page, false)
    await expect(operator.status).toContainText('断开')
    const worked = [await acceptOne(operator), await acceptOne(operator)]
    await expect(operator.status).toContainText('只在本机 2')
    await operator.keys('w')
    await expect(first.page.getByRole('dialog')).toContainText('待送 2 条')
    await operator.picture('outbox-offline')
    await first.close()

    // Started again, with its gateway: everything is still there, and what waited is sent.
    const second = await launch({ profile })
    const again = await signIn(second.page)
    await expect(again.status).toContainText('全部已入账', { timeout: 30_000 })
    for (const no of worked) {
      await again.keys('Control+k')
      await again.type(no)
      await again.keys('Enter')
      await expect(again.card).toContainText(no)
      await expect(again.card).toContainText('待派单')
      // Accepted once: one line of the story says so.
      await expect(again.card.getByText(/^受理 ·/)).toHaveCount(1)
    }
    await second.close()
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
})

test('one network down is another situation than the gateway down', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await desk.page.evaluate(() => window.desk.request('demonstration.network', { network: 'government', up: false }))
  await expect(desk.page.getByText(/政务网.*中断/).first()).toBeVisible({ timeout: 20_000 })
  await expect(operator.status).toContainText('已连接')
  await operator.picture('government-down')
  await desk.page.evaluate(() => window.desk.request('demonstration.network', { network: 'government', up: true }))
  await expect(desk.page.getByText(/政务网.*中断/)).toHaveCount(0, { timeout: 20_000 })
})
