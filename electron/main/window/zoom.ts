import type { WebContents } from 'electron'

/** Percent, as browsers step. Chromium keeps the size for our origin, over restarts and for every window. */
const steps = [75, 90, 100, 110, 125, 150, 175, 200] as const

/** Answers the percent now in use. */
export function zoom(
  contents: Pick<WebContents, 'getZoomFactor' | 'setZoomFactor'>,
  act: 'in' | 'out' | 'reset',
): number {
  const now = Math.round(contents.getZoomFactor() * 100)
  const next = act === 'reset' ? 100 : act === 'in' ? stepAbove(now) : stepBelow(now)
  contents.setZoomFactor(next / 100)
  return next
}

function stepAbove(now: number): number {
  return steps.find((step) => step > now) ?? steps[steps.length - 1] ?? 100
}

function stepBelow(now: number): number {
  return steps.findLast((step) => step < now) ?? steps[0]
}
