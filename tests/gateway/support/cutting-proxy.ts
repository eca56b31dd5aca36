// Stands between gateway and database and cuts the line at a chosen moment.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type Cut = 'beforeCommit' | 'afterCommit'

export type CuttingProxy = {
  readonly url: string
  /** Cuts the line of the next transaction that commits, once. Resolves when it has happened. */
  readonly cutNext: (cut: Cut) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Of the simple query protocol: 'Q', length 11, the word, a zero. */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1')

export async function startCuttingProxy(database: string): Promise<CuttingProxy> {
  const target = new URL(database)
  const sockets = new Set<Socket>()
  let wanted: { readonly cut: Cut; readonly done: () => void } | null = null

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const end = (): void => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    let deaf = false
    far.on('data', (chunk) => {
      if (!deaf) near.write(chunk)
      // The server has answered the commit; the answer does not arrive.
      else end()
    })
    near.on('data', (chunk) => {
      if (wanted === null || !chunk.includes(COMMIT)) return void far.write(chunk)
      const { cut, done } = wanted
      wanted = null
      done()
      if (cut === 'beforeCommit') return end()
      deaf = true
      far.write(chunk)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(database)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    cutNext: (cut) => new Promise((done) => (wanted = { cut, done })),
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
