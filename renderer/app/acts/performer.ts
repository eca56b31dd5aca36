import { targetsOf, type Act, type Bench } from './act.ts'
import { actById } from './acts.ts'

/** Performs acts one after the other, so that a key pressed during an act works on what the act has left. */
export type Performer = { readonly perform: (id: string) => void; readonly count: () => ReadonlyMap<string, number> }

/** `failed`: a bug in an act; it must not take the following keys with it. */
export function createPerformer(bench: () => Bench, failed: (error: unknown) => void): Performer {
  let last: Act | null = null
  let queue: Promise<void> = Promise.resolve()
  const performed = new Map<string, number>()

  async function run(asked: Act): Promise<void> {
    const present = bench()
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
    performed.set(act.id, (performed.get(act.id) ?? 0) + 1)
    if (act.repeatable === true) last = act
    await act.run(present)
  }

  return {
    perform(id) {
      const act = actById(id)
      if (act === undefined) return
      queue = queue.then(() => run(act)).catch(failed)
    },
    count: () => performed,
  }
}
