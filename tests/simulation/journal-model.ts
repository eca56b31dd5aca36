import { MainFault } from '../../renderer/store/sync/failures.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { commandsOf, type Disk, type Frame } from './disk.ts'
import type { Life, Surroundings } from './surroundings.ts'

/** The journal's promises (electron/main/journal) on the model disk: group commit, numbers taken back, nothing else. */
export type JournalModel = {
  /** Answers the command with its number once it is on the platter. */
  readonly append: (draft: Omit<NumberedCommand, 'n'>) => Promise<NumberedCommand>
  readonly read: (after: number) => readonly NumberedCommand[]
  readonly acknowledge: (n: number) => void
  readonly skip: (n: number) => void
  readonly acknowledged: () => number
}

type Waiting = {
  readonly frame: Frame
  readonly done: (() => void) | null
  readonly failed: ((error: Error) => void) | null
}
type Options = { readonly disk: Disk; readonly life: Life; readonly around: Surroundings }

const full = (): MainFault => new MainFault({ code: 'diskFull', detail: '', retry: 'afterFix', retryAfterMs: null })

export function openJournalModel({ disk, life, around }: Options): JournalModel {
  const { random, bug } = around
  const { frames } = disk.journal
  // What a process killed in the middle of an append left behind is offered to the gateway from now on: it has to stay.
  if (bug !== 'noSyncOnOpen') disk.journal = { frames, synced: frames.length }
  const commands = new Map(commandsOf(frames).map((command) => [command.n, command]))
  let acknowledged = highest(frames, 'acknowledged')
  let last = Math.max(highest(frames, 'skipped'), acknowledged, ...commands.keys(), 0)
  let queue: Waiting[] = []
  let flushing = false

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue
      queue = []
      try {
        await life.later(random.below(4), () => write(batch))
        if (bug === 'acknowledgeBeforeFsync') tell(batch)
        await life.later(bug === 'acknowledgeBeforeFsync' ? random.below(3_000) : 1 + random.below(5), sync)
      } catch {
        takeBack(batch)
        continue
      }
      tell(batch)
    }
    flushing = false
  }

  function write(batch: readonly Waiting[]): void {
    if (around.faultsOn() && random.chance(0.01)) throw full()
    disk.journal = { ...disk.journal, frames: [...disk.journal.frames, ...batch.map((each) => each.frame)] }
  }

  function sync(): void {
    disk.journal = { ...disk.journal, synced: disk.journal.frames.length }
  }

  function tell(batch: readonly Waiting[]): void {
    for (const { frame, done } of batch) {
      if (frame.kind === 'command') commands.set(frame.command.n, frame.command)
      done?.()
    }
  }

  /** Nothing is numbered that did not reach the disk. */
  function takeBack(batch: readonly Waiting[]): void {
    const refused = [...batch, ...queue]
    queue = []
    const numbers = refused.flatMap(({ frame }) => (frame.kind === 'command' ? [frame.command.n] : []))
    if (numbers.length > 0) last = Math.min(...numbers) - 1
    for (const { failed } of refused) failed?.(full())
  }

  function enqueue(waiting: Waiting): void {
    queue.push(waiting)
    if (flushing) return
    flushing = true
    void flush()
  }

  return {
    append: (draft) =>
      new Promise((resolve, reject) => {
        last += 1
        const command = { ...draft, n: last }
        enqueue({ frame: { kind: 'command', command }, done: () => resolve(command), failed: reject })
      }),
    read: (after) => [...commands.values()].filter((command) => command.n > after),
    acknowledge(n) {
      if (n <= acknowledged) return
      acknowledged = n
      enqueue({ frame: { kind: 'acknowledged', n }, done: null, failed: null })
    },
    skip(n) {
      if (n <= last) return
      last = n
      enqueue({ frame: { kind: 'skipped', n }, done: null, failed: null })
    },
    acknowledged: () => acknowledged,
  }
}

function highest(frames: readonly Frame[], kind: 'acknowledged' | 'skipped'): number {
  return Math.max(0, ...frames.map((frame) => (frame.kind === kind ? frame.n : 0)))
}
