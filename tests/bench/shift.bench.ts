// A shift in short: an operator who knows the keys works a hundred mixed appeals through the real screen by a fixed script.
// Key presses are counted as they are made; seconds are the machine's, because nobody thinks here.
import type { Page } from '@playwright/test'
import { launchDesk } from '../e2e/fixtures/launch.ts'
import { signIn } from '../e2e/fixtures/operator.ts'
import { handsOn, type Hands } from './shift-desk.ts'

const KEYS_BUDGET = 7
/** The invented city needs a while until a hundred people have called. */
const ARRIVALS_MS = 120_000
const script = { bySuggestion: 55, otherUnit: 20, judged: 15, declined: 5, asked: 5 } as const
const total = Object.values(script).reduce((sum, each) => sum + each, 0)

function print(bench: string, value: number, unit: string, budget?: number): void {
  const line = { bench, value: Math.round(value * 100) / 100, unit }
  process.stdout.write(`${JSON.stringify(budget === undefined ? line : { ...line, budget, met: value <= budget })}\n`)
}

/** The count that the rail shows beside a queue: the sign by which an operator knows that there is work of this kind. */
async function waiting(page: Page, queue: string): Promise<number> {
  const text = await page.evaluate(
    (name) =>
      [...document.querySelectorAll('nav button')].find((each) => each.textContent?.includes(name))?.lastElementChild
        ?.textContent,
    queue,
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

/** The merge bench: one digit for each pair, the decision that is offered. */
async function judge(hands: Hands, count: number): Promise<void> {
  await hands.press('Alt+2')
  const read = (selector: string) =>
    hands.page.evaluate((what) => document.querySelector(what)?.textContent?.trim() ?? '', selector)
  for (let judged = 0; judged < count; judged += 1) {
    // The decided pair stands for a moment.
    await hands.until(
      `pair ${judged + 1}`,
      async () => (await read('.merge-decisions')) !== '' && !(await read('th.is-current')).includes('已判'),
    )
    const before = await read('.merge-middle')
    const suggested = await read('.merge-decisions .is-suggested:not(:disabled) .key-cap')
    await hands.press(suggested === '' ? '5' : suggested)
    await hands.until('what became of the pair', async () => (await read('.merge-middle')) !== before)
  }
  await hands.press('Alt+1')
  await hands.until('the list', async () => (await hands.no()) !== '')
}

const desk = await launchDesk({ words: ['--per-minute', '400'] })
try {
  await signIn(desk.page)
  const hands = handsOn(desk.page)
  // What the operator sees in the rail, not a time: enough to accept after the merges, and enough likely repeats. A pair is two cases.
  await hands.until(
    'enough appeals',
    async () => (await waiting(desk.page, '待受理')) >= total + script.judged,
    ARRIVALS_MS,
  )
  await desk.page.evaluate(() => window.desk.request('demonstration.pace', { perMinute: 0 }))
  const pairsSeen = async () => (await waiting(desk.page, '疑似重复')) >= 2 * script.judged
  await hands.until('enough likely repeats', pairsSeen, ARRIVALS_MS)
  await hands.until('a row', async () => (await hands.no()) !== '')
  const start = performance.now()
  const before = hands.pressed()
  const parts: Record<string, number> = {}
  let suggested = 0
  const part = async (name: keyof typeof script, once: () => Promise<unknown>, times: number): Promise<void> => {
    const from = hands.pressed()
    for (let at = 0; at < times; at += 1) await once()
    parts[name] = Math.round(((hands.pressed() - from) / script[name]) * 100) / 100
  }
  await part('judged', () => judge(hands, script.judged), 1)
  await hands.press('g', 'j', 'Home')
  await part('bySuggestion', async () => (suggested += Number(await bySuggestion(hands))), script.bySuggestion)
  await part('otherUnit', () => toStation(hands, ['y', 'j', 's']), script.otherUnit)
  await part('declined', () => withReason(hands, 'b'), script.declined)
  await part('asked', () => withReason(hands, 'i'), script.asked)
  print('shift.keys', (hands.pressed() - before) / total, 'keys/appeal', KEYS_BUDGET)
  for (const [name, keys] of Object.entries(parts)) print(`shift.keys.${name}`, keys, 'keys/appeal')
  print('shift.seconds', (performance.now() - start) / 1000, 's')
  print('shift.appeals', total, 'appeals worked')
  print('shift.suggested', (suggested / script.bySuggestion) * 100, '% sent by one key')
} catch (error) {
  process.stderr.write(`${desk.log().slice(-2000)}\n`)
  await desk.page.screenshot({ path: 'test-results/shift.png' })
  throw error
} finally {
  await desk.close()
}
