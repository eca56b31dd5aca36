import { contextBridge, ipcRenderer } from 'electron'
import { noticeNames, requestNames, STORE_PORT_CHANNEL } from '#shared/ipc/channels.ts'
import type { Bridge } from '#shared/ipc/contract.ts'

/**
 * The whole surface between window and main process: requests and notices by known name. Neither `ipcRenderer` nor
 * an event object ever reaches the page.
 */
const bridge = {
  request(name, input) {
    if (!requestNames.includes(name)) return Promise.reject(new Error(`unknown request ${String(name)}`))
    return ipcRenderer.invoke(name, input)
  },
  listen(name, hear) {
    if (!noticeNames.includes(name)) throw new Error(`unknown notice ${String(name)}`)
    const forward = (_event: unknown, notice: unknown): void => hear(notice as never)
    ipcRenderer.on(name, forward)
    return () => {
      ipcRenderer.off(name, forward)
    }
  },
} satisfies Bridge

contextBridge.exposeInMainWorld('desk', bridge)

// Ports cannot pass through the bridge; they travel as a window message of our own origin.
ipcRenderer.on(STORE_PORT_CHANNEL, (event) => {
  window.postMessage(STORE_PORT_CHANNEL, window.location.origin, event.ports)
})
