import { HEAD_TOPIC, type Database } from '../database/database.ts'
import type { Replica } from '../database/replica.ts'
import { readHead } from '../ledger/status.ts'
import type { Hints } from './gateway.ts'

/** The first change is told at once, those of the next moment together: 500 commands a second are not 500 hints to each. */
const REST_MS = 25

/**
 * Follows the announcements of all nodes. A missed one does no harm: pull decides, and the next one tells a higher head.
 * Where reads go to a replica, a head is told once the replica has it: a terminal that pulls at once finds it there.
 */
export async function followHead(database: Database, replica: Replica | null): Promise<Hints> {
  const listeners = new Set<(head: number) => void>()
  let head = 0
  let told = 0
  let resting = false
  const tellAll = (): void => {
    resting = told < head
    if (!resting) return
    told = head
    for (const listener of listeners) listener(head)
    setTimeout(tellAll, REST_MS).unref()
  }
  const tell = (position: number): void => {
    if (!(position > head)) return
    head = position
    if (!resting) tellAll()
  }
  const heard = (position: number): void => {
    if (replica === null) tell(position)
    else void replica.arrivalOf(position).then(() => tell(position))
  }
  const ask = async (): Promise<void> => heard((await readHead(database)).position)
  await database.listen(
    HEAD_TOPIC,
    (payload) => heard(Number(payload)),
    () => void ask().catch(() => {}),
  )
  await ask()
  return {
    head: () => head,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
