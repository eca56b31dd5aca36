// What was begun says so in the row and in the card; it outlives a merge and the loss of the lock, and goes when it is given.
import { expect, test } from './fixtures/desk.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

const field = (operator: Operator) => operator.page.getByRole('dialog').locator('textarea')

async function begin(operator: Operator, key: string, text: string): Promise<void> {
  await operator.keys(key)
  await expect(field(operator)).toBeFocused()
  await operator.type(text)
  await operator.keys('Control+s')
  await expect(operator.page.getByRole('dialog')).toContainText('已存本机')
  await operator.keys('Escape')
}

/** The list may still be arriving: pressed until the cursor stands on this case. */
async function pick(operator: Operator, no: string): Promise<void> {
  await expect(async () => {
    await operator.row(no).locator('[col-id="title"]').click()
    expect(await operator.focusedNo()).toBe(no)
  }).toPass({ timeout: 15_000 })
}

async function signOut(operator: Operator): Promise<void> {
  await operator.keys('Control+k')
  await operator.type('>tcdl')
  await expect(operator.page.getByRole('option', { selected: true })).toContainText('退出登录')
  await operator.keys('Enter')
}

test('the sign stands until the command is given, and the card leads back', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const no = await operator.focusedNo()
  await begin(operator, 't', '经查，已修复')
  await expect(operator.row(no).locator('.draft-mark')).toHaveText('草稿')
  await expect(operator.card).toContainText('有草稿：直接答')
  await operator.picture('draft-sign')
  await operator.card.getByRole('button', { name: '接着写' }).click()
  await expect(field(operator)).toHaveValue('经查，已修复')
  await operator.keys('Control+Enter')
  await expect(operator.page.getByRole('dialog')).toHaveCount(0)
  await expect(operator.row(no).locator('.draft-mark')).toHaveCount(0)
})

test('merged away, the draft is at the primary; taken back, it is where it was', async ({ desk }) => {
  const operator = await signIn(desk.page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const first = await operator.focusedNo()
  await operator.keys('j')
  await expect.poll(operator.focusedNo).not.toBe(first)
  const second = await operator.focusedNo()
  // Both begun: whichever is merged away, its draft must not be lost.
  await begin(operator, 'i', '请说明是哪个门')
  await operator.keys('k')
  await expect.poll(operator.focusedNo).toBe(first)
  await operator.keys('x', 'j', 'x', 'm')
  await expect(desk.page.getByText(/同人同事/).first()).toBeVisible()
  await operator.keys('1')
  await expect(desk.page.getByText(/已合并 2 条/)).toBeVisible()
  await operator.keys('Escape')
  const primary = operator.row(first).or(operator.row(second)).filter({ hasText: '×2' })
  await expect(primary.locator('.draft-mark')).toHaveText('草稿')
  await pick(operator, (await primary.locator('[col-id="no"]').innerText()).trim())
  // The marks of the merge go first, or both rows would be asked.
  await operator.keys('Escape')
  await expect(desk.page.getByText('已选 0')).toBeVisible()
  await operator.keys('i')
  await expect(field(operator)).toHaveValue('请说明是哪个门')
  await operator.keys('Escape', 'Control+z')
  await expect(operator.row(second).locator('.draft-mark')).toHaveText('草稿')
})

test('a colleague takes the lock: the draft stays, giving it is refused by name, and nothing is lost', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const operator = await signIn(desk.page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  const no = await operator.focusedNo()
  await operator.keys('c')
  await expect(operator.row(no).locator('[col-id="claim"]')).toContainText('我')
  await begin(operator, 't', '半句')
  await operator.keys('c')
  await expect(operator.row(no).locator('[col-id="claim"]')).not.toContainText('我')
  await expect(operator.status).toContainText('全部已入账')
  await signOut(operator)

  const colleague = await signIn(desk.page, '2')
  await colleague.goTo('j')
  await pick(colleague, no)
  // A draft is its author's: nobody else sees it.
  await expect(colleague.row(no).locator('.draft-mark')).toHaveCount(0)
  await colleague.keys('c')
  await expect(colleague.row(no).locator('[col-id="claim"]')).toContainText('我')
  await expect(colleague.status).toContainText('全部已入账')
  await signOut(colleague)

  const again = await signIn(desk.page)
  await again.goTo('j')
  await expect(again.row(no).locator('.draft-mark')).toHaveText('草稿')
  await pick(again, no)
  await again.keys('t')
  await expect(field(again)).toHaveValue('半句')
  await again.keys('Control+Enter')
  await expect(desk.page.getByRole('dialog').getByRole('alert')).toContainText('占有')
  await expect(field(again)).toHaveValue('半句')
  await again.picture('draft-lock-lost')
})
