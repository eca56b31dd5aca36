/** One connection through a bad network. All of its misfortune is drawn from one seed. */
import { connect, type Socket } from 'node:net'
import type { Random } from '../../simulation/random.ts'

export const misfortunes = [
  'cutBeforeDelivery',
  'cutBeforeAnswer',
  'cutInAnswer',
  'halfOpen',
  'saidTwice',
  'trickle',
  'refused',
] as const
export type Misfortune = (typeof misfortunes)[number]

export type LineTools = {
  readonly upstream: number
  /** Null: the network is calm. */
  readonly random: Random | null
  readonly happened: (misfortune: Misfortune) => void
}

export type FaultyLine = { readonly destroy: () => void; readonly hangs: () => boolean }

const TRICKLE_BYTES = 2_000
const TRICKLE_MS = 25

/** Requests on a connection follow each other: bytes of the client that come after an answer has begun are the next one. */
export function createFaultyLine(client: Socket, { upstream, random, happened }: LineTools): FaultyLine {
  const server = connect(upstream, '127.0.0.1')
  client.setNoDelay(true)
  server.setNoDelay(true)
  let hanging = false
  let request: Buffer[] = []
  let answering = true
  let fate: Misfortune | null = null
  let budget = 0
  const latency = random === null ? 0 : random.below(3) * random.below(25)
  const trickles = random?.chance(0.08) === true
  if (trickles) happened('trickle')

  function destroy(): void {
    client.destroy()
    server.destroy()
  }

  function beginRequest(): void {
    request = []
    answering = false
    fate = random === null ? null : draw(random)
    if (fate !== null) happened(fate)
    budget = random?.below(4_000) ?? 0
    if (fate === 'halfOpen' && random !== null) hang(random)
  }

  /** Most lines that hang are cut in the end; one in five is left to its owner to give up. */
  function hang(chance: Random): void {
    hanging = true
    if (!chance.chance(0.2)) setTimeout(destroy, 300 + chance.below(4_000)).unref()
  }

  function beginAnswer(): void {
    if (answering) return
    answering = true
    if (fate === 'saidTwice' && random !== null) sayAgain(upstream, Buffer.concat(request), random.below(2_500))
  }

  const toServer = ordered(latency)
  const toClient = ordered(latency)

  client.on('data', (bytes) => {
    if (answering) beginRequest()
    request.push(bytes)
    if (hanging) return
    if (fate === 'cutBeforeDelivery') destroy()
    else toServer(() => server.write(bytes))
  })
  server.on('data', (bytes) => {
    beginAnswer()
    if (hanging) return
    if (fate === 'cutBeforeAnswer') destroy()
    else if (fate === 'cutInAnswer' && bytes.length > budget) {
      const rest = bytes.subarray(0, budget)
      toClient(() => client.end(rest, () => destroy()))
      hanging = true
    } else {
      if (fate === 'cutInAnswer') budget -= bytes.length
      toClient(() => (trickles ? trickle(client, bytes) : client.write(bytes)))
    }
  })
  for (const socket of [client, server]) {
    socket.on('error', destroy)
    // Half-open means that nobody is told.
    socket.on('close', () => (hanging && socket === server ? undefined : destroy()))
  }
  return { destroy, hangs: () => hanging && !client.destroyed }
}

function draw(random: Random): Misfortune | null {
  const number = random.below(100)
  if (number < 8) return 'cutBeforeDelivery'
  if (number < 20) return 'cutBeforeAnswer'
  if (number < 28) return 'cutInAnswer'
  if (number < 32) return 'halfOpen'
  return number < 42 ? 'saidTwice' : null
}

/** The same bytes once more on a line of their own; nobody waits for that answer. */
function sayAgain(upstream: number, bytes: Buffer, afterMs: number): void {
  setTimeout(() => {
    const again = connect(upstream, '127.0.0.1')
    again.on('error', () => again.destroy())
    again.on('data', () => again.destroy())
    again.write(bytes)
  }, afterMs)
}

/** Steps one after the other, each a little late. */
function ordered(latencyMs: number): (step: () => unknown) => void {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    last = last
      .then(() => (latencyMs === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, latencyMs))))
      .then(step)
  }
}

async function trickle(client: Socket, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length && !client.destroyed; at += TRICKLE_BYTES) {
    client.write(bytes.subarray(at, at + TRICKLE_BYTES))
    await new Promise((resolve) => setTimeout(resolve, TRICKLE_MS))
  }
}
