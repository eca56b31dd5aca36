import type { Desk } from '#shared/ipc/contract.ts'

/** The one place where main keeps what every window shows; each change is announced whole. */
export type DeskState = {
  readonly get: () => Desk
  readonly change: (change: Partial<Desk>) => void
}

export function createDeskState(first: Desk, announceDesk: (desk: Desk) => void): DeskState {
  let desk = first
  return {
    get: () => desk,
    change(change) {
      desk = { ...desk, ...change }
      announceDesk(desk)
    },
  }
}
