import { targetsOf, type Act, type Bench } from './act.ts'
import { actById } from './acts.ts'

/** Performs acts one after the other, so that a key pressed during an act works on what the act has left. */
export type Performer = {
  readonly perform: (id: string) => void
  /** What leads to another list, in the same order: a key pressed behind it works on the new one. */
  readonly follow: (way: () => Promise<void> | void) => void
  /** What acts work with from now on; nothing is performed before the first time. */
  readonly workWith: (bench: Bench) => void
}

/** `failed`: a bug in an act; it must not take the following keys with it. */
export function createPerformer(failed: (error: unknown) => void): Performer {
  let bench: Bench | null = null
  let last: Act | null = null
  let queue: Promise<void> = Promise.resolve()

  async function run(asked: Act): Promise<void> {
    const present = bench
    if (present === null) return
    const act = asked.id === 'repeat' ? last : asked
    if (act === null) {
      present.queue.say({ text: present.t('said.noRepeat'), kind: 'refused' })
      return
    }
    if (act.refusal !== undefined) {
      const why = act.refusal(present, await targetsOf(present))
      if (why !== null) {
        present.queue.say({ text: why, kind: 'refused' })
        return
      }
    }
    if (act.repeatable === true) last = act
    await act.run(present)
  }

  return {
    perform(id) {
      const act = actById(id)
      if (act === undefined) return
      if (act.atOnce === true) void run(act).catch(failed)
      else queue = queue.then(() => run(act)).catch(failed)
    },
    follow(way) {
      queue = queue.then(way).catch(failed)
    },
    workWith(next) {
      bench = next
    },
  }
}
