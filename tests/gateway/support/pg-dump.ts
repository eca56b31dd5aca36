// The real pg_dump (of PostgreSQL 18, compiled to WebAssembly) against a real server. It speaks the protocol in
// synchronous calls; a thread holds the socket, and this one waits for it.
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { pgDump } from '@electric-sql/pglite-tools/pg_dump'
import { ask } from './postgres.ts'

/** An answer is whole when the server waits for the client: ready for a query, for a password, for copied rows. */
const line = `
const { connect } = require('node:net')
const { signal, port, host, tcp } = require('node:worker_threads').workerData
const flag = new Int32Array(signal)
let socket = null
let rest = Buffer.alloc(0)
let said = []
function answer() {
  port.postMessage(Buffer.concat(said))
  said = []
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
}
function hear(chunk) {
  said.push(chunk)
  rest = Buffer.concat([rest, chunk])
  let waits = false
  while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
    const kind = String.fromCharCode(rest[0])
    waits = kind === 'Z' || kind === 'G' || (kind === 'R' && ![0, 12].includes(rest.readInt32BE(5)))
    rest = rest.subarray(rest.readInt32BE(1) + 1)
  }
  if (waits && rest.length === 0) answer()
}
port.on('message', (bytes) => {
  socket ??= connect(tcp, host).on('data', hear).on('error', answer).on('close', answer)
  socket.write(bytes)
})
`
const LONGEST_ANSWER_MS = 30_000

/** The dump as text, INSERT statements; of one moment, while others go on writing. */
export async function dumpDatabase(url: string): Promise<string> {
  const { hostname, port: tcp } = new URL(url)
  const signal = new SharedArrayBuffer(4)
  const flag = new Int32Array(signal)
  const { port1, port2 } = new MessageChannel()
  const workerData = { signal, port: port2, host: hostname, tcp: Number(tcp) }
  const worker = new Worker(line, { eval: true, workerData, transferList: [port2] })
  const stand = {
    query: () => Promise.resolve({ rows: [{ search_path: 'public' }] }),
    exec: () => Promise.resolve([]),
    execProtocolRawStream(
      bytes: Uint8Array,
      { onRawData }: { readonly onRawData: (answer: Uint8Array) => void },
    ): void {
      Atomics.store(flag, 0, 0)
      port1.postMessage(Uint8Array.from(bytes))
      Atomics.wait(flag, 0, 0, LONGEST_ANSWER_MS)
      const answer = receiveMessageOnPort(port1)
      if (answer !== undefined) onRawData(answer.message as Uint8Array)
    },
  }
  try {
    // It asks for a PGlite and uses these three of its methods.
    return await (await pgDump({ pg: stand as never, args: ['-d', url] })).text()
  } finally {
    await worker.terminate()
    port1.close()
  }
}

export async function restoreDump(url: string, dump: string): Promise<void> {
  await ask(url, dump)
}
