import { MessageChannelMain, type WebContents } from 'electron'
import { STORE_PORT_CHANNEL } from '#shared/ipc/channels.ts'
import type { PortNotice } from '#shared/ipc/store-port.ts'
import type { Session } from './session/session.ts'
import { answerStore, type StoreTools } from './store-requests.ts'

export type StorePort = { readonly notify: (notice: PortNotice) => void; readonly close: () => void }

/** Gives the store's worker, by way of one window, its door to journal and gateway. */
export function openStorePort(contents: WebContents, tools: StoreTools, session: Session): StorePort {
  const { port1, port2 } = new MessageChannelMain()
  port1.on('message', (event) => {
    void answerStore(event.data, tools).then((answer) => (answer === null ? undefined : port1.postMessage(answer)))
  })
  port1.start()
  // Copies only: transfer lists between processes lose messages (electron#34905).
  const { actor, terminal, key, journal } = session
  const welcome: PortNotice = {
    kind: 'welcome',
    key: new Uint8Array(key),
    terminal,
    actor,
    database: `desk-${terminal}`,
    journal: journal.marks(),
  }
  port1.postMessage(welcome)
  contents.postMessage(STORE_PORT_CHANNEL, null, [port2])
  return { notify: (notice) => port1.postMessage(notice), close: () => port1.close() }
}
