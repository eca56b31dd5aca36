/**
 * Reads of following terminals may be answered by a streaming replica. It is behind by some milliseconds, so:
 * - a terminal that has seen more than the replica has is answered by the primary: reads never go back in time (I4);
 * - a head that was announced more than a second ago and is not there yet sends all reads to the primary;
 * - a fault is only ever said by the primary: the replica may not know a new epoch yet, or know only the old one;
 * - a replica that cannot be reached costs one failed attempt every few seconds, and nobody an answer.
 * Nothing is ever written through it, and no command is decided on what it says.
 */
import type { Database, Session } from './database.ts'

export type Reader = <T>(
  /** What the terminal has seen; null when it does not say. */
  atLeast: number | null,
  read: (database: Database) => Promise<T>,
  isFinal?: (answer: T) => boolean,
) => Promise<T>

export type Replica = {
  readonly read: Reader
  /** Resolves when the replica has the position, is away, or a second is over: then the primary answers. Never rejects. */
  readonly arrivalOf: (position: number) => Promise<void>
  /** How many reads each of the two has answered; for the log and the tests. */
  readonly answered: () => { readonly replica: number; readonly primary: number }
  readonly close: () => Promise<void>
}

const LONGEST_LAG_MS = 1_000
const ASK_AGAIN_MS = 10
const AWAY_MS = 3_000

/** Thrown inside a read to leave it; never seen outside. */
const tooFarBehind = new Error('the replica is behind')

export const readPrimary =
  (primary: Database): Reader =>
  (_atLeast, read) =>
    read(primary)

export function createReplica(primary: Database, secondary: Database, now: () => number): Replica {
  const announced: { readonly position: number; readonly at: number }[] = []
  const waiting: { readonly position: number; readonly until: number; readonly resolve: () => void }[] = []
  const count = { replica: 0, primary: 0 }
  let owed = 0
  let awayUntil = 0
  let watching = false

  /** The head that a replica must have to be believed. */
  function owedNow(): number {
    const latest = now() - LONGEST_LAG_MS
    while ((announced[0]?.at ?? Infinity) <= latest) owed = Math.max(owed, announced.shift()?.position ?? 0)
    return owed
  }

  async function headOf(session: Session): Promise<number> {
    const [row] = await session.query<{ position: number }>('SELECT position FROM head')
    return row?.position ?? 0
  }

  /** The whole primary, but what is read of one moment is read here, and only if the moment is late enough. */
  function behind(atLeast: number): Database {
    return {
      ...primary,
      snapshot: (work) =>
        speaking((spoken) =>
          secondary.snapshot(async (session) => {
            const head = await headOf(session)
            spoken()
            if (head < Math.max(atLeast, owedNow())) throw tooFarBehind
            return work(session)
          }),
        ),
    }
  }

  async function tryReplica<T>(
    atLeast: number,
    read: (database: Database) => Promise<T>,
  ): Promise<{ answer: T } | null> {
    if (now() < awayUntil) return null
    try {
      return { answer: await read(behind(atLeast)) }
    } catch (error) {
      // Whatever went wrong there, the primary's word is asked for; if it is the reader's own fault, it says so again.
      if (error !== tooFarBehind) awayUntil = now() + AWAY_MS
      return null
    }
  }

  /** Infinity when there is nobody to wait for: reads go to the primary then. */
  function headSeen(): Promise<number> {
    return speaking((spoken) => headOf(secondary).finally(spoken)).catch(() => {
      awayUntil = now() + AWAY_MS
      return Infinity
    })
  }

  async function watch(): Promise<void> {
    if (watching) return
    watching = true
    while (waiting.length > 0) {
      const head = now() < awayUntil ? Infinity : await headSeen()
      for (const each of waiting.splice(0)) {
        if (each.position <= head || each.until <= now()) each.resolve()
        else waiting.push(each)
      }
      if (waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
    }
    watching = false
  }

  return {
    read: async (atLeast, read, isFinal = () => true) => {
      const tried = atLeast === null ? null : await tryReplica(atLeast, read)
      if (tried !== null && isFinal(tried.answer)) {
        count.replica += 1
        return tried.answer
      }
      count.primary += 1
      return read(primary)
    },
    arrivalOf: (position) => {
      announced.push({ position, at: now() })
      return new Promise((resolve) => {
        waiting.push({ position, until: now() + LONGEST_LAG_MS, resolve })
        void watch()
      })
    },
    answered: () => ({ ...count }),
    close: () => secondary.close(),
  }
}

/** Rejects when nothing was heard for a second: a machine that is gone does not even refuse. */
function speaking<T>(ask: (spoken: () => void) => Promise<T>): Promise<T> {
  let spoken = (): void => {}
  const silence = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the replica is silent')), LONGEST_LAG_MS)
    spoken = () => clearTimeout(timer)
  })
  const asking = ask(spoken)
  // Whatever it answers after all, nobody waits for it.
  asking.then(spoken, spoken)
  return Promise.race([asking, silence])
}
