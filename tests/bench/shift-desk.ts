// A desk as a pair of hands knows it: key presses, counted, and what the screen shows before the next one.
import type { Page } from '@playwright/test'

export type Hands = {
  readonly page: Page
  /** Presses keys one after the other; each counts, a combination counts once. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly pressed: () => number
  readonly no: () => Promise<string>
  readonly dialogIsOpen: () => Promise<boolean>
  /** Until the page says so; throws after half a minute (or `limitMs`) with what was waited for. */
  readonly until: (what: string, holds: () => Promise<boolean>, limitMs?: number) => Promise<void>
}

const LIMIT_MS = 30_000
const LOOK_EVERY_MS = 15

export function handsOn(page: Page): Hands {
  let count = 0
  return {
    page,
    async press(...keys) {
      for (const key of keys) {
        count += 1
        await page.keyboard.press(key)
      }
    },
    pressed: () => count,
    // One look each time: a locator would wait for what is not there.
    no: () => page.evaluate(() => document.querySelector('.ag-row.is-cursor [col-id="no"]')?.textContent?.trim() ?? ''),
    dialogIsOpen: () => page.evaluate(() => document.querySelector('[role="dialog"]') !== null),
    async until(what, holds, limitMs = LIMIT_MS) {
      const start = performance.now()
      while (!(await holds())) {
        if (performance.now() - start > limitMs) throw new Error(`waited in vain: ${what}`)
        await page.waitForTimeout(LOOK_EVERY_MS)
      }
    },
  }
}
