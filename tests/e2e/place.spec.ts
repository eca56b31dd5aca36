// The place of a case is put right by street: keyboard only, with what follows from it, and taken back.
import { expect, test } from './fixtures/desk.ts'
import { signIn } from './fixtures/operator.ts'

test('a street found by its initials corrects the place; units are suggested for the new one', async ({ desk }) => {
  test.setTimeout(120_000)
  const { page } = desk
  const operator = await signIn(page)
  await operator.goTo('j')
  await expect(operator.focused()).toContainText('待受理')
  // A bureau-wide matter would go to the same squad from anywhere; noise belongs to the station of the street.
  await operator.keys('/')
  await operator.type('噪声')
  await operator.keys('Enter')
  await expect(operator.focused()).toContainText('噪声')
  const no = await operator.focusedNo()
  const place = operator.row(no).locator('[col-id="place"]')
  const before = (await place.innerText()).trim()

  await operator.keys('p')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('改地点')
  // Seven letters of the quick way: 洪家楼, in 历城.
  await operator.type(before.includes('洪家楼') ? 'lx yaojia' : 'lch hongjl')
  const wanted = before.includes('洪家楼') ? '姚家' : '洪家楼'
  await expect(dialog.getByRole('option').first()).toContainText(wanted)
  await operator.keys('Enter', 'Tab')
  await operator.type('幸福里 3 号楼')
  await expect(dialog).toContainText('建议派往')
  await expect(dialog.locator('.place-facts')).toContainText(wanted)
  await operator.picture('place')
  await operator.keys('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(place).toContainText(wanted)

  await operator.keys('Control+k')
  await operator.type(`#${no}`)
  await expect(page.getByRole('dialog').getByText(no).first()).toBeVisible()
  await operator.keys('Enter')
  await expect(operator.card).toContainText('已改')
  await expect(operator.card).toContainText('原文')
  await expect(operator.card).toContainText(`改地点：`)
  await expect(operator.card).toContainText('幸福里 3 号楼')
  await expect(operator.status).toContainText('全部已入账')
  await operator.picture('place-corrected')

  // The form knows it again, and one key gives the word back to the appeal.
  await operator.keys('Escape', 'Control+z')
  await expect(place).toHaveText(before)
  await expect(operator.card).not.toContainText('幸福里 3 号楼 已改')
  await expect(operator.status).toContainText('全部已入账')
})

test('on the way to a dispatch: the panel comes back and suggests from the new place', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await operator.goTo('d')
  await expect(operator.focused()).toContainText('待派单')
  await operator.keys('d')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('.dispatch-form')).toBeVisible()
  await operator.keys('Alt+p')
  await expect(dialog).toContainText('改地点')
  await operator.type('lch hongjl')
  await expect(dialog.getByRole('option').first()).toContainText('洪家楼')
  await operator.keys('Enter', 'Control+Enter')
  await expect(dialog.locator('.dispatch-form')).toBeVisible()
  await expect(dialog.locator('.dispatch-form')).toContainText('洪家楼')
  await operator.picture('place-then-dispatch')
})
