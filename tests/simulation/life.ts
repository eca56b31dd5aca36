import type { Life, Surroundings } from './surroundings.ts'

export type EndableLife = Life & { readonly end: () => void }

/** How often the programme dies at an await, of all its awaits. */
const CRASH_AT_AWAIT = 0.004

/** `crash` ends this life; it is called in the middle of whatever the programme was doing. */
export function createLife({ schedule, random, faultsOn }: Surroundings, crash: () => void): EndableLife {
  let over = false

  function dies(): boolean {
    if (!faultsOn() || !random.chance(CRASH_AT_AWAIT)) return false
    crash()
    return true
  }

  function promise<T>(work: (finish: (value: T) => void, fail: (error: Error) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      work(
        (value) => (over ? undefined : resolve(value)),
        (error) => (over ? undefined : reject(error)),
      )
    })
  }

  return {
    isOver: () => over,
    promise,
    later: (delay, act) =>
      promise((finish, fail) => {
        schedule.after(delay, () => {
          if (over || dies()) return
          try {
            const value = act()
            if (dies()) return
            const pause = random.below(3)
            if (pause === 0) finish(value)
            else schedule.after(pause, () => finish(value))
          } catch (error) {
            fail(error as Error)
          }
        })
      }),
    end() {
      over = true
    },
  }
}
