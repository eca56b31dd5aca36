/** The network between terminals and gateway, as a process of its own: port to listen on and the gateway's port as words. */
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { createRandom, type Random } from '../../simulation/random.ts'
import { createFaultyLine, type FaultyLine, type Misfortune } from './faulty-line.ts'
import type { LineOrder } from './orders.ts'

const [port = 0, upstream = 0] = process.argv.slice(2).map(Number)
const lines = new Set<FaultyLine>()
const counts = new Map<Misfortune, number>()
let storm: Random | null = null
let away = false

function happened(misfortune: Misfortune): void {
  counts.set(misfortune, (counts.get(misfortune) ?? 0) + 1)
}

function answer(id: number, value: unknown): void {
  process.stdout.write(`${JSON.stringify({ id, value })}\n`)
}

const server = createServer((client) => {
  if (away || storm?.chance(0.08) === true) {
    happened('refused')
    client.destroy()
    return
  }
  // Each connection draws from numbers of its own: which of two came first must not change what happens to the other.
  const random = storm === null ? null : createRandom(1 + storm.below(1_000_000_000))
  const line = createFaultyLine(client, { upstream, random, happened })
  lines.add(line)
  client.on('close', () => lines.delete(line))
})

server.listen(port, '127.0.0.1', () => answer(0, null))
for await (const text of createInterface({ input: process.stdin })) {
  const order = JSON.parse(text) as LineOrder
  if (order.do === 'storm') storm = createRandom(order.seed)
  if (order.do === 'calm') storm = null
  if (order.do !== 'count') away = order.do === 'away'
  for (const line of [...lines]) {
    const ends = order.do === 'away' || order.do === 'storm' || (order.do === 'calm' && order.reset)
    if (ends) line.destroy()
  }
  answer(order.id, Object.fromEntries(counts))
}
