// What was begun and not given is there again: after Esc, and after the application was closed and started.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('a half-written answer outlives the application', async ({ launch }) => {
  test.setTimeout(120_000)
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-desk-drafts-'))
  try {
    const first = await launch({ profile })
    const operator = await signIn(first.page)
    await operator.goTo('j')
    await expect(operator.focused()).toContainText('待受理')
    const no = await operator.focusedNo()
    await operator.keys('t')
    const field = first.page.getByRole('dialog').locator('textarea')
    await expect(field).toBeFocused()
    await operator.type('经查，该处')
    await operator.keys('Control+s')
    await expect(first.page.getByRole('dialog')).toContainText('已存本机')
    await operator.picture('draft')
    await operator.keys('Escape', 't')
    await expect(field).toHaveValue('经查，该处')
    await operator.keys('Escape')
    await first.close()

    const second = await launch({ profile })
    const again = await signIn(second.page)
    await again.keys('Control+k')
    await again.type(`#${no}`)
    await expect(second.page.getByRole('dialog').getByText(no).first()).toBeVisible()
    await again.keys('Enter')
    await expect.poll(again.focusedNo).toBe(no)
    await again.keys('t')
    await expect(second.page.getByRole('dialog').locator('textarea')).toHaveValue('经查，该处')
    await again.keys('Control+Enter')
    await expect(second.page.getByRole('dialog')).toHaveCount(0)
    await expect(again.row(no)).toContainText(/待答复|待回访/)
    await second.close()
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
})
