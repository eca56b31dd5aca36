import type { Status } from '#shared/domain/case/status.ts'
import type { Shape } from './shape.tsx'

const ring = { stroke: 'currentColor', 'stroke-width': 1.3 } as const
const stroke = { ...ring, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const

/** How much of the main line lies behind a case, as the filled part of its pie. */
const progress: Partial<Record<Status, number>> = {
  accepted: 0.2,
  dispatched: 0.33,
  handling: 0.5,
  reviewing: 0.66,
  replyQueued: 0.78,
  visiting: 0.9,
}

function pie(part: number): Shape {
  const angle = 2 * Math.PI * part
  const x = (6 + 3.6 * Math.sin(angle)).toFixed(2)
  const y = (6 - 3.6 * Math.cos(angle)).toFixed(2)
  return {
    box: 12,
    parts: [
      ['circle', { cx: 6, cy: 6, r: 5.2, ...ring }],
      ['path', { d: `M6 6V2.4A3.6 3.6 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`, fill: 'currentColor' }],
    ],
  }
}

const dashed: Shape = { box: 12, parts: [['circle', { cx: 6, cy: 6, r: 5.2, ...ring, 'stroke-dasharray': '2.2 1.9' }]] }
const pausedRing: Shape = {
  box: 12,
  parts: [
    ['circle', { cx: 6, cy: 6, r: 5.2, ...ring }],
    ['path', { d: 'M4.6 4v4M7.4 4v4', ...stroke }],
  ],
}
const tick: Shape = { box: 12, parts: [['path', { d: 'M2 6.4l2.7 2.7L10 3.4', ...stroke, 'stroke-width': 1.6 }]] }
const declined: Shape = {
  box: 12,
  parts: [
    ['circle', { cx: 6, cy: 6, r: 5.2, ...ring }],
    ['path', { d: 'M3.8 6h4.4', ...stroke }],
  ],
}
const mergedAway: Shape = {
  box: 12,
  parts: [['path', { d: 'M2.5 2v3.2a2.3 2.3 0 0 0 2.3 2.3h4.7M7.2 5.2l2.4 2.3-2.4 2.3', ...stroke }]],
}

export function statusShape(status: Status, paused: boolean): Shape {
  if (paused || status === 'awaitingInfo') return pausedRing
  if (status === 'received') return dashed
  if (status === 'declined') return declined
  if (status === 'merged') return mergedAway
  const part = progress[status]
  return part === undefined ? tick : pie(part)
}

const arrow = 'M6 9.5V2.2M2.9 5.2L6 2.1l3.1 3.1'

/** Only on this machine, will go by itself. */
export const localShape: Shape = { box: 12, parts: [['path', { d: arrow, ...stroke }]] }
/** In the ledger, waits for a network: the arrow stands on a line. */
export const ledgerShape: Shape = { box: 12, parts: [['path', { d: `${arrow}M2.2 11.2h7.6`, ...stroke }]] }
/** Two truths: a filled diamond with a cross. */
export const conflictShape: Shape = {
  box: 12,
  parts: [
    ['path', { d: 'M6 0L12 6 6 12 0 6Z', fill: 'currentColor' }],
    [
      'path',
      {
        d: 'M4.4 4.4l3.2 3.2M7.6 4.4L4.4 7.6',
        stroke: 'var(--surface)',
        'stroke-width': 1.3,
        'stroke-linecap': 'round',
      },
    ],
  ],
}

export type Lamp = 'live' | 'late' | 'down'

/** ● live, ◐ more than a minute old, ⊘ down: told apart without their colours. */
export const lampShapes: Readonly<Record<Lamp, Shape>> = {
  live: { box: 10, parts: [['circle', { cx: 5, cy: 5, r: 4, fill: 'currentColor' }]] },
  late: {
    box: 10,
    parts: [
      ['circle', { cx: 5, cy: 5, r: 3.8, stroke: 'var(--amber)', 'stroke-width': 1.2 }],
      ['path', { d: 'M5 1.2a3.8 3.8 0 0 1 0 7.6Z', fill: 'currentColor' }],
    ],
  },
  down: {
    box: 10,
    parts: [
      ['circle', { cx: 5, cy: 5, r: 3.9, stroke: 'currentColor', 'stroke-width': 1.5 }],
      ['path', { d: 'M2.4 7.6L7.6 2.4', stroke: 'currentColor', 'stroke-width': 1.5 }],
    ],
  },
}
