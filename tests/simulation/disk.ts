import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { nothingHeard, type Heard } from '#shared/wire/ledger-mark.ts'

export type Entry = { readonly numbered: NumberedCommand; readonly reached: 'journal' | 'ledger' | 'refused' }

/** What a terminal's IndexedDB holds after a transaction. Values are replaced, never changed. */
export type StoreContent = {
  readonly cursor: {
    readonly epoch: string
    readonly position: number
    readonly confirmed: number
    readonly snapshot: {
      readonly before: number | null
      readonly position: number
      readonly confirmed: number
    } | null
  }
  readonly rows: ReadonlyMap<number, CaseRecord>
  readonly outbox: ReadonlyMap<number, Entry>
  readonly heard: Heard
}

export const noCursor: StoreContent['cursor'] = { epoch: '', position: 0, confirmed: 0, snapshot: null }
export const emptyStore: StoreContent = { cursor: noCursor, rows: new Map(), outbox: new Map(), heard: nothingHeard }

export type Frame =
  | { readonly kind: 'command'; readonly command: NumberedCommand }
  | { readonly kind: 'acknowledged'; readonly n: number }
  | { readonly kind: 'skipped'; readonly n: number }

/**
 * Both media of a terminal. Of the journal the first `synced` frames are on the platter, the others only the kernel has
 * seen. The store reaches the platter whole transactions at a time, some of them later than they should.
 */
export type Disk = {
  journal: { readonly frames: readonly Frame[]; readonly synced: number }
  store: StoreContent
  durableStore: StoreContent
}

export function newDisk(): Disk {
  return { journal: { frames: [], synced: 0 }, store: emptyStore, durableStore: emptyStore }
}

export function copyDisk(disk: Disk): Disk {
  return { ...disk }
}

/** The power is gone: of what was not on the platter, `kept` more frames had got there by chance. */
export function losePower(disk: Disk, kept: number): void {
  const { frames, synced } = disk.journal
  const whole = frames.slice(0, synced + kept)
  disk.journal = { frames: whole, synced: whole.length }
  disk.store = disk.durableStore
}

export function commandsOf(frames: readonly Frame[]): readonly NumberedCommand[] {
  return frames.flatMap((frame) => (frame.kind === 'command' ? [frame.command] : []))
}
