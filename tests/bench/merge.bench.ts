// Pairs judged in a minute by an operator who knows the keys: one digit for each pair of the merge bench, through the real
// screen. Nobody thinks here: the figure is how fast the screen lets a person be.
import { launchDesk } from '../e2e/fixtures/launch.ts'
import { signIn } from '../e2e/fixtures/operator.ts'
import { handsOn, type Hands } from './shift-desk.ts'

const PAIRS = 60
/** Cases in all, of which about one in ten likely repeats another. */
const ARRIVALS = 1_400
const ARRIVALS_MS = 180_000
const NEXT_PAIR_MS = 5_000

/** Cases with likely repeats, by the count on the tab of the bench. */
function likelyOnes(hands: Hands): Promise<number> {
  return hands.page.evaluate(() => {
    const text = document.querySelectorAll('[role="tab"]')[1]?.querySelector('.bench-count')?.textContent
    return Number(text?.replaceAll(',', '') ?? 0)
  })
}

/** All open cases, by the count above the list. */
function cases(hands: Hands): Promise<number> {
  return hands.page.evaluate(() => {
    const [, count = '0'] = /\/\s*([\d,]+)\s*件/u.exec(document.body.textContent ?? '') ?? []
    return Number(count.replaceAll(',', ''))
  })
}

function read(hands: Hands, selector: string): Promise<string> {
  return hands.page.evaluate((what) => document.querySelector(what)?.textContent?.trim() ?? '', selector)
}

/** Presses the digit of the decision that is offered, or 5; false when there is no further pair. */
async function judgeOne(hands: Hands): Promise<boolean> {
  const before = await read(hands, '.merge-middle')
  const suggested = await read(hands, '.merge-decisions .is-suggested:not(:disabled) .key-cap')
  await hands.press(suggested === '' ? '5' : suggested)
  const isNext = async () =>
    (await read(hands, '.merge-middle')) !== before && !(await read(hands, 'th.is-current')).includes('已判')
  return hands.until('the next pair', isNext, NEXT_PAIR_MS).then(
    () => true,
    () => false,
  )
}

const desk = await launchDesk({ words: ['--per-minute', '600'] })
try {
  await signIn(desk.page)
  const hands = handsOn(desk.page)
  await hands.until('enough arrivals', async () => (await cases(hands)) >= ARRIVALS, ARRIVALS_MS)
  await desk.page.evaluate(() => window.desk.request('demonstration.pace', { perMinute: 0 }))
  await hands.until('enough likely repeats', async () => (await likelyOnes(hands)) >= PAIRS * 1.5, ARRIVALS_MS)
  await hands.press('Alt+2')
  await hands.until('a pair', async () => (await read(hands, '.merge-decisions')) !== '')
  const start = performance.now()
  const before = hands.pressed()
  let judged = 0
  while (judged < PAIRS) {
    judged += 1
    if (!(await judgeOne(hands))) break
  }
  const minutes = (performance.now() - start) / 60_000
  const lines = [
    { bench: 'merge.pairsPerMinute', value: Math.round(judged / minutes), unit: 'pairs/min' },
    { bench: 'merge.keysPerPair', value: Math.round(((hands.pressed() - before) / judged) * 100) / 100, unit: 'keys' },
    { bench: 'merge.pairs', value: judged, unit: 'pairs judged' },
  ]
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`)
} catch (error) {
  process.stderr.write(`${desk.log().slice(-2000)}\n`)
  await desk.page.screenshot({ path: 'test-results/merge-bench.png' })
  throw error
} finally {
  await desk.close()
}
