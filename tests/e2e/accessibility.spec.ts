// Every main screen in both themes under axe, in the real window; then keyboard, large text, forced colours.
import type { Page } from '@playwright/test'
import { violationsOf } from './fixtures/axe.ts'
import { expect, test } from './fixtures/desk.ts'
import { signIn, type Operator } from './fixtures/operator.ts'

const themes = ['light', 'dark'] as const

async function inBothThemes(page: Page, screen: string): Promise<readonly string[]> {
  const all: string[] = []
  for (const theme of themes) {
    await page.evaluate((wished) => window.desk.request('settings.change', { theme: wished }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    all.push(...(await violationsOf(page, `${screen} ${theme}`)))
  }
  return all
}

type Screen = {
  readonly name: string
  readonly open: readonly string[]
  readonly shows: string
  readonly leave: readonly string[]
}

const screens: readonly Screen[] = [
  { name: 'queue', open: ['Home', 'x', 'j'], shows: '.ag-row.is-marked', leave: ['Escape'] },
  { name: 'groups', open: ['Shift+G'], shows: '[role="treeitem"]', leave: ['Shift+G'] },
  { name: 'palette', open: ['Control+k'], shows: '[role="dialog"]', leave: ['Escape'] },
  { name: 'key sheet', open: ['?'], shows: '[role="dialog"]', leave: ['Escape'] },
  { name: 'facets', open: ['f'], shows: '.facet-panel-group', leave: ['Escape'] },
  { name: 'columns', open: ['Shift+C'], shows: '.columns-line', leave: ['Escape'] },
  { name: 'views', open: ['Shift+V'], shows: '.views-new', leave: ['Escape'] },
  { name: 'jump', open: ['Control+g'], shows: '.jump-field', leave: ['Escape'] },
  { name: 'outbox', open: ['w'], shows: '[role="dialog"]', leave: ['Escape'] },
]

const working: readonly Screen[] = [
  { name: 'accept', open: ['g', 'j', 'Home', 'Shift+A'], shows: '[role="dialog"]', leave: ['Escape'] },
  { name: 'dispatch', open: ['d'], shows: '[role="dialog"]', leave: ['Escape'] },
  { name: 'decline', open: ['b'], shows: '[role="dialog"]', leave: ['Escape'] },
  { name: 'reveal', open: ['o'], shows: '[role="dialog"]', leave: ['Escape'] },
  { name: 'merge bench', open: ['Alt+2'], shows: '.merge-middle', leave: ['Alt+1'] },
]

async function look(operator: Operator, shown: readonly Screen[]): Promise<void> {
  const { page } = operator
  for (const { name, open, shows, leave } of shown) {
    await operator.keys(...open)
    await expect(page.locator(shows).first(), name).toBeVisible()
    expect.soft(await inBothThemes(page, name)).toEqual([])
    await operator.keys(...leave)
  }
}

test('sign-in and everything around the list break no rule of axe, in either theme', async ({ desk }) => {
  test.setTimeout(300_000)
  const { page } = desk
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'sign-in')
  expect.soft(await inBothThemes(page, 'sign-in')).toEqual([])
  await look(await signIn(page), screens)
})

test('the panels that handle a case and the merge bench break no rule of axe, in either theme', async ({ desk }) => {
  test.setTimeout(300_000)
  await look(await signIn(desk.page), working)
})

test('F6 reaches every region, and where the keyboard is can be seen', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  const seen = new Set<string>()
  for (let step = 0; step < 8; step += 1) {
    await operator.keys('F6')
    const here = await page.evaluate(() => {
      const at = document.activeElement
      const region = at?.closest('[data-region]')?.getAttribute('data-region') ?? 'none'
      const ring = at === null ? 'none' : getComputedStyle(at).outlineStyle
      // The list shows its cursor, the conditions their whole field.
      const field = at?.closest('.conditions-field')
      const isShown = region === 'list' ? document.querySelector('.ag-row.is-cursor') !== null : ring !== 'none'
      return { region, isVisible: isShown || (field !== null && field !== undefined) }
    })
    expect(here.isVisible, here.region).toBe(true)
    seen.add(here.region)
  }
  expect([...seen].toSorted()).toEqual(
    expect.arrayContaining(['card', 'conditions', 'facets', 'list', 'rail', 'status', 'title']),
  )
})

async function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const outside = [...document.querySelectorAll<HTMLElement>('button, input, [role="row"], .queue-foot > span')]
      .filter((each) => each.checkVisibility() && each.closest('.facet-groups, .ag-root, .rail-groups') === null)
      .filter((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect()
        return right > window.innerWidth + 1 || left < -1 || bottom > window.innerHeight + 1 || top < -1
      })
    return outside.map((each) => `${each.className} ${each.textContent?.slice(0, 20) ?? ''}`)
  })
}

test('text at 150 and 200 percent loses nothing, and goes back', async ({ desk }) => {
  const { page } = desk
  const operator: Operator = await signIn(page)
  const width = await page.evaluate(() => window.innerWidth)
  await operator.keys('Control+=', 'Control+=', 'Control+=')
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(width / 1.4)
  await expect(page.locator('.queue-said')).toContainText('150%')
  expect(await lost(page)).toEqual([])
  await expect(operator.focused()).toBeVisible()
  await operator.picture('zoom-150')
  await operator.keys('Control+=', 'Control+=')
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(width / 1.9)
  expect(await lost(page)).toEqual([])
  await expect(operator.focused()).toBeVisible()
  await operator.picture('zoom-200')
  await operator.keys('Control+0')
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
})

test('reduced motion and forced colours are honoured', async ({ desk }) => {
  const { page } = desk
  const operator = await signIn(page)
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  await operator.keys('?')
  const panel = page.locator('.panel-scrim, .key-sheet-scrim, [role="dialog"]').first()
  await expect(panel).toBeVisible()
  const moving = await page.evaluate(
    () => document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().duration) > 0).length,
  )
  expect(moving).toBe(0)
  await operator.keys('Escape')
  const ring = await page.evaluate(() => {
    const row = document.querySelector('.ag-row.is-cursor')
    return row === null ? 'none' : getComputedStyle(row, '::after').outlineStyle
  })
  expect(ring).toBe('solid')
})
