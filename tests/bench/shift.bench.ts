// A shift in short: an operator who knows the keys works a hundred mixed appeals through the real screen by a fixed script.
// Key presses are counted as they are made; seconds are the machine's, because nobody thinks here.
import type { Page } from '@playwright/test'
import { launchDesk } from '../e2e/fixtures/launch.ts'
import { signIn } from '../e2e/fixtures/operator.ts'
import { handsOn, type Hands } from './shift-desk.ts'

const KEYS_BUDGET = 7
/** The invented city needs a while until a hundred people have called. */
const ARRIVALS_MS = 120_000
const NEXT_PAIR_MS = 3_000
const script = { bySuggestion: 55, otherUnit: 20, judged: 15, declined: 5, asked: 5 } as const
const total = Object.values(script).reduce((sum, each) => sum + each, 0)

function print(bench: string, value: number, unit: string, budget?: number): void {
  const line = { bench, value: Math.round(value * 100) / 100, unit }
  process.stdout.write(`${JSON.stringify(budget === undefined ? line : { ...line, budget, met: value <= budget })}\n`)
}

async function toAccept(page: Page): Promise<number> {
  const text = await page.evaluate(
    () =>
      [...document.querySelectorAll('nav button')].find((each) => each.textContent?.includes('待受理'))
        ?.lastElementChild?.textContent,
  )
  return Number(text?.replaceAll(',', '') ?? 0)
}

/** The cursor stands on the next case that waits; the first key of a shift and whatever brings new rows in is counted too. */
async function ready(hands: Hands): Promise<string> {
  const waits = () =>
    hands.page.evaluate(() => document.querySelector('.ag-row.is-cursor')?.textContent?.includes('待受理') === true)
  await hands.until('a row under the cursor', async () => (await hands.no()) !== '')
  if (!(await waits())) {
    await hands.press('g', 'j', 'Home')
    await hands.until('a case to accept', waits)
  }
  return hands.no()
}

/** Until the panel is gone and the cursor has gone on; false while the panel says what is missing. */
async function gaveIt(hands: Hands, no: string): Promise<boolean> {
  let refused = false
  await hands.until('the next case', async () => {
    refused = await hands.page.evaluate(() =>
      [...document.querySelectorAll('[role="dialog"] [role="alert"]')].some((each) => each.textContent !== ''),
    )
    return refused || (!(await hands.dialogIsOpen()) && (await hands.no()) !== no)
  })
  return !refused
}

/** Accepts under a class found by its initials, when nothing suggests one. */
async function acceptByHand(hands: Hands, no: string): Promise<void> {
  await hands.press('Escape')
  await hands.until('the list', async () => !(await hands.dialogIsOpen()))
  await hands.press('Shift+A')
  await hands.until('the classes', () => hands.dialogIsOpen())
  await hands.press('z', 'x', 'Enter', 'Control+Enter')
  await gaveIt(hands, no)
  await hands.press('k')
  await hands.until('back on the case', async () => (await hands.no()) === no)
}

/** To a station found by the initials of its name: D, letters, Enter, Ctrl+Enter. */
async function toStation(hands: Hands, initials: readonly string[]): Promise<void> {
  const no = await ready(hands)
  await hands.press('d')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await fillStation(hands, initials)
    if (await gaveIt(hands, no)) return
    await acceptByHand(hands, no)
    await hands.press('d')
  }
  throw new Error(`${no} could not be dispatched`)
}

async function fillStation(hands: Hands, initials: readonly string[]): Promise<void> {
  // The panel takes orders once it has read its case.
  await hands.until('the units', () => hands.page.evaluate(() => document.querySelector('.dispatch-form') !== null))
  await hands.press(...initials, 'Enter', 'Control+Enter')
}

/** Shift+D; where nothing is suggested the panel is open already and the branch is chosen by hand. */
async function bySuggestion(hands: Hands): Promise<boolean> {
  const no = await ready(hands)
  await hands.press('Shift+D')
  await hands.until('an outcome', async () => (await hands.dialogIsOpen()) || (await hands.no()) !== no)
  if (!(await hands.dialogIsOpen())) return true
  await fillStation(hands, ['l', 'x', 'f', 'j'])
  if (await gaveIt(hands, no)) return false
  await acceptByHand(hands, no)
  await toStation(hands, ['l', 'x', 'f', 'j'])
  return false
}

async function withReason(hands: Hands, key: 'b' | 'i'): Promise<void> {
  const no = await ready(hands)
  await hands.press(key)
  await hands.until('the reasons', () => hands.dialogIsOpen())
  await hands.press('Alt+1', 'Control+Enter')
  await gaveIt(hands, no)
}

/** The merge bench: one digit for each pair, the decision that is offered. Answers how many pairs there were, at most `count`. */
async function judge(hands: Hands, count: number): Promise<number> {
  await hands.press('Alt+2')
  const read = (selector: string) =>
    hands.page.evaluate((what) => document.querySelector(what)?.textContent?.trim() ?? '', selector)
  await hands.until('a pair', async () => (await read('.merge-decisions')) !== '')
  let judged = 0
  while (judged < count) {
    const before = await read('.merge-middle')
    const suggested = await read('.merge-decisions .is-suggested:not(:disabled) .key-cap')
    await hands.press(suggested === '' ? '5' : suggested)
    judged += 1
    // The decided pair stands for a moment, and for good when it was the last.
    const isNext = async () =>
      (await read('.merge-middle')) !== before && !(await read('th.is-current')).includes('已判')
    const goesOn = await hands.until('the next pair', isNext, NEXT_PAIR_MS).then(
      () => true,
      () => false,
    )
    if (!goesOn) break
  }
  await hands.press('Alt+1')
  await hands.until('the list', async () => (await hands.no()) !== '')
  return judged
}

const desk = await launchDesk({ words: ['--per-minute', '400'] })
try {
  await signIn(desk.page)
  const hands = handsOn(desk.page)
  await hands.until('enough appeals', async () => (await toAccept(desk.page)) >= total, ARRIVALS_MS)
  await desk.page.evaluate(() => window.desk.request('demonstration.pace', { perMinute: 0 }))
  await hands.until('a row', async () => (await hands.no()) !== '')
  const start = performance.now()
  const before = hands.pressed()
  const judged = await judge(hands, script.judged)
  const worked = total - script.judged + judged
  await hands.press('g', 'j', 'Home')
  let suggested = 0
  for (let at = 0; at < script.bySuggestion; at += 1) suggested += Number(await bySuggestion(hands))
  for (let at = 0; at < script.otherUnit; at += 1) await toStation(hands, ['y', 'j', 's'])
  for (let at = 0; at < script.declined; at += 1) await withReason(hands, 'b')
  for (let at = 0; at < script.asked; at += 1) await withReason(hands, 'i')
  print('shift.keys', (hands.pressed() - before) / worked, 'keys/appeal', KEYS_BUDGET)
  print('shift.seconds', (performance.now() - start) / 1000, 's')
  print('shift.appeals', worked, 'appeals worked')
  print('shift.suggested', (suggested / script.bySuggestion) * 100, '% sent by one key')
} catch (error) {
  process.stderr.write(`${desk.log().slice(-2000)}\n`)
  await desk.page.screenshot({ path: 'test-results/shift.png' })
  throw error
} finally {
  await desk.close()
}
