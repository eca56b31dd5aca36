/** The entry of the SharedWorker: one for all windows, the only place that touches IndexedDB. */
import '#shared/wire/without-eval.ts'
import { createHost } from './host.ts'

const scope = self as unknown as SharedWorkerGlobalScope
const host = createHost(Date.now)

scope.addEventListener('connect', (event) => {
  const [port] = event.ports
  if (port !== undefined) host.connect(port)
})
