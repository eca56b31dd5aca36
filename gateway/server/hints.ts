import { HEAD_TOPIC, type Database } from '../database/database.ts'
import { readHead } from '../ledger/status.ts'
import type { Hints } from './gateway.ts'

/** Follows the announcements of all nodes. A missed one does no harm: pull decides, and the next one tells a higher head. */
export async function followHead(database: Database): Promise<Hints> {
  const listeners = new Set<(head: number) => void>()
  let head = 0
  const heard = (position: number): void => {
    if (!(position > head)) return
    head = position
    for (const listener of listeners) listener(head)
  }
  await database.listen(HEAD_TOPIC, (payload) => heard(Number(payload)))
  heard((await readHead(database)).position)
  return {
    head: () => head,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
