/** Every act of the window, in the order in which palette and key sheet show them. */
import type { Act } from './act.ts'
import { deskActs } from './desk-acts.ts'
import { exportActs } from './export-acts.ts'
import { flagActs } from './flag-acts.ts'
import { handleActs } from './handle-acts.ts'
import { listActs } from './list-acts.ts'
import { moveActs } from './move-acts.ts'
import { replyActs } from './reply-acts.ts'
import { revealActs } from './reveal-acts.ts'
import { unitActs } from './unit-acts.ts'

const repeat: Act = {
  id: 'repeat',
  keys: '.',
  word: 'act.repeat',
  group: 'handle',
  scope: 'list',
  // Which act is repeated is known where acts are performed.
  run: () => undefined,
}

export const acts: readonly Act[] = [
  ...moveActs,
  ...listActs,
  ...handleActs,
  ...replyActs,
  ...revealActs,
  ...unitActs,
  ...flagActs,
  repeat,
  ...deskActs,
  ...exportActs,
]

export function actById(id: string): Act | undefined {
  return acts.find((act) => act.id === id)
}

const inMenu = ['openCard', 'claim', 'mark']

/** For the menu of a row, which shows those of them that are possible for it: every act that changes a case. */
export const menuActs: readonly Act[] = acts.filter(
  (act) => inMenu.includes(act.id) || (act.group === 'handle' && act.refusal !== undefined) || act.id === 'unmerge',
)
