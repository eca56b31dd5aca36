import type { Bridge } from '#shared/ipc/contract.ts'

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

/** The only place that touches `window.desk`: the door to the main process. */
export const desk: Bridge = window.desk
