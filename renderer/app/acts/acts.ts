/** Every act of the window, in the order in which palette and key sheet show them. */
import type { Act } from './act.ts'
import { deskActs } from './desk-acts.ts'
import { handleActs } from './handle-acts.ts'
import { moveActs } from './move-acts.ts'

const repeat: Act = {
  id: 'repeat',
  keys: '.',
  word: 'act.repeat',
  group: 'handle',
  scope: 'list',
  // Which act is repeated is known where acts are performed.
  run: () => undefined,
}

export const acts: readonly Act[] = [...moveActs, ...handleActs, repeat, ...deskActs]

export function actById(id: string): Act | undefined {
  return acts.find((act) => act.id === id)
}
