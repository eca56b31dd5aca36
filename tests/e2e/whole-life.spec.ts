// One case from arrival to its end, by keyboard alone: taken in, dispatched, answered for by telephone, approved, delivered
// by the gateway, visited. Its timeline tells the whole story afterwards.
import { expect, test } from './fixtures/desk.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

/** Back to the case by its number, wherever the cursor has gone meanwhile. */
async function open(operator: Operator, no: string): Promise<void> {
  await expect(operator.page.getByRole('dialog')).toHaveCount(0)
  await operator.keys('Control+k')
  await operator.type(`#${no}`)
  await expect(operator.page.getByRole('dialog').getByText(no).first()).toBeVisible()
  await operator.keys('Enter')
  await expect(operator.card).toContainText(no)
  await expect.poll(operator.focusedNo).toBe(no)
}

/** An act without a key of its own, by the initials of its name. */
async function act(operator: Operator, initials: string, name: string): Promise<void> {
  await operator.keys('Control+k')
  await operator.type(`>${initials}`)
  await expect(operator.page.getByRole('option', { selected: true })).toContainText(name)
  await operator.keys('Enter')
}

test('a case from arrival to its end', async ({ desk }) => {
  test.setTimeout(180_000)
  const { page } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const no = await operator.focusedNo()

  await operator.keys('Shift+a')
  await operator.type('yjrm')
  await expect(page.getByText('夜间扰民').first()).toBeVisible()
  await operator.keys('Enter', 'Control+Enter')
  await expect(operator.row(no)).toContainText('待派单')

  await open(operator, no)
  await operator.keys('d')
  await expect(page.getByRole('tree')).toBeVisible()
  await operator.type('yjs')
  await expect(page.getByRole('tree').getByText('姚家', { exact: false }).first()).toBeVisible()
  await operator.keys('Enter', 'Control+Enter')
  await expect(operator.row(no)).toContainText('待签收')

  await open(operator, no)
  await act(operator, 'ddwqs', '代单位签收')
  await expect(operator.row(no)).toContainText('办理中')

  await open(operator, no)
  await act(operator, 'ddwfk', '代单位反馈结果')
  await expect(page.getByRole('dialog')).toContainText('代单位反馈结果')
  await operator.type('民警到场，已责令停止')
  await operator.keys('Tab')
  await operator.type('您反映的问题已处理，夜间不再施工')
  await operator.picture('unit-result')
  await operator.keys('Control+Enter')
  await expect(operator.row(no)).toContainText('待审核')

  await open(operator, no)
  await operator.keys('v')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('民警到场')
  await expect(dialog.locator('textarea')).toHaveValue('您反映的问题已处理，夜间不再施工')
  await operator.picture('reply')
  await operator.keys('v')
  await expect(dialog).toHaveCount(0)

  // The gateway delivers it through the channel of the appeal.
  await open(operator, no)
  await expect(operator.row(no)).toContainText('待回访', { timeout: 30_000 })
  await operator.keys('r')
  await expect(dialog).toContainText('对方已收')
  await operator.picture('reply-received')
  await operator.keys('Escape', 'h')
  await expect(dialog).toContainText('回访')
  await operator.keys('1', '1', '2')
  await operator.picture('visit')
  await operator.keys('Control+Enter')
  await expect(operator.row(no)).toContainText('已办结')

  await open(operator, no)
  const story = operator.card.locator('.timeline')
  for (const step of ['受理', '姚家', '签收', '反馈', '答复', '送', '回访', '满意'])
    await expect(story).toContainText(step)
  await expect(operator.status).toContainText('全部已入账')
  await operator.picture('whole-life')
})
