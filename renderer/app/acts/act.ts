import type { Actor } from '#shared/domain/access/actor.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Queue } from '../../features/queue/queue-state.ts'
import type { Views } from '../../features/views/views-store.ts'
import type { Row } from '../../store/protocol.ts'
import type { Names } from '../../text/names.ts'
import type { Translate, WordKey } from '../../text/translate.ts'
import type { Screen } from '../screen.ts'
import type { DoneList } from './done-list.ts'

/** Everything an act may use. Made anew when the language changes; the stores in it stay. */
export type Bench = {
  /** Remembers every command that is given, for Ctrl+Z. */
  readonly store: StoreClient
  /** The same store without that memory: for undoing. */
  readonly plainStore: StoreClient
  readonly queue: Queue
  readonly views: Views
  readonly screen: Screen
  readonly done: DoneList
  readonly actor: Actor
  readonly reference: Reference
  readonly settings: Settings
  readonly changeSettings: (change: Partial<Settings>) => void
  readonly signOut: () => void
  readonly t: Translate
  readonly names: Names
}

export type ActGroup = 'move' | 'choose' | 'find' | 'handle' | 'data' | 'screen'

export type Act = {
  readonly id: string
  /** As printed, several ways separated by ` / `: `J / ↓`. */
  readonly keys: string
  readonly word: WordKey
  readonly hint?: WordKey
  readonly group: ActGroup
  /** list: in list and card only · anywhere: also from other benches and from text fields (modified keys). */
  readonly scope: 'list' | 'anywhere'
  /** Sentence why not, or null when it may be done. Absent: always. */
  readonly refusal?: (bench: Bench, rows: readonly Row[]) => string | null
  /** Remembered for `.` */
  readonly repeatable?: boolean
  /** Changes nothing but what the next key means: does not wait for what is under way. */
  readonly atOnce?: boolean
  readonly run: (bench: Bench) => void | Promise<void>
}

/** The strokes of an act, one by one. */
export function strokesOf(act: Pick<Act, 'keys'>): readonly string[] {
  return act.keys === '' ? [] : act.keys.split(' / ')
}

/** What the keys work on: the marked rows, or the one under the cursor. */
export async function targetsOf(bench: Bench): Promise<readonly Row[]> {
  const { marks } = bench.queue.state.getState()
  if (marks.size > 0) return bench.store.request('rows.byId', { ids: [...marks] })
  const row = await bench.queue.cursorRow()
  return row === null ? [] : [row]
}

export type GivenTo = { readonly row: Row; readonly command: Command }
