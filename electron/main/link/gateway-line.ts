import type { PortNotice } from '#shared/ipc/store-port.ts'
import { createGatewayClient, type GatewayClient } from './gateway-client.ts'
import { followHints } from './hint-stream.ts'
import { createHttpClient, type GatewayAddress, type HttpClient } from './http-client.ts'

/** The one way from this desk to its gateway: requests by whoever holds the client, hints while somebody is signed in. */
export type GatewayLine = {
  /** Another address, or none; what was open is closed. */
  readonly connect: (address: GatewayAddress | null) => void
  readonly client: () => GatewayClient | null
  /** Follows the stream of hints with this terminal's token; null: nobody is signed in. */
  readonly follow: (token: string | null) => void
}

export function createGatewayLine(notify: (notice: PortNotice) => void): GatewayLine {
  let http: HttpClient | null = null
  let client: GatewayClient | null = null
  let hints: { readonly stop: () => void } | null = null
  let token: string | null = null

  function follow(next: string | null): void {
    token = next
    hints?.stop()
    hints = null
    if (http === null || token === null) {
      notify({ kind: 'stream', up: false })
      return
    }
    hints = followHints(http, token, {
      hint: (head) => notify({ kind: 'hint', head }),
      standing: (up) => notify({ kind: 'stream', up }),
    })
  }

  return {
    connect(address) {
      hints?.stop()
      http?.close()
      http = address === null ? null : createHttpClient(address)
      client = http === null ? null : createGatewayClient(http)
      follow(token)
    },
    client: () => client,
    follow,
  }
}
