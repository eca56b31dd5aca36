/** The snapshot of a gateway as files, one per page, as main unpacks it for the worker: made once, read by every run. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import { packRecords, writePacked } from '#gateway/ledger/pack-snapshot.ts'
import { unpackSnapshot } from '../../../electron/main/link/unpack-snapshot.ts'
import { BENCH_EPOCH, benchStatus, createBenchCases } from '../generator/cases.ts'

/** As the sync runner asks for them: the first page is small, so that rows show at once; the others end with a span. */
const FIRST = 400
const SPAN = 4096

/** Milliseconds of CPU that gateway (`packing`) and main (`unpacking`) would have spent on all of it. `wire`: bytes between them. */
export type Bodies = {
  readonly rows: number
  readonly pages: number
  readonly characters: number
  readonly packing: number
  readonly unpacking: number
  readonly wire: number
}

export async function writeBodies(folder: string, rows: number): Promise<Bodies> {
  const list = join(folder, 'bodies', 'list.json')
  const before = JSON.parse(await readFile(list, 'utf8').catch(() => 'null')) as Bodies | null
  if (before?.rows === rows && before.unpacking > 0) return before
  await mkdir(join(folder, 'bodies'), { recursive: true })
  const cases = createBenchCases(rows)
  let pages = 0
  let characters = 0
  const spent = { packing: 0, unpacking: 0 }
  let wire = 0
  for (let to = rows; to > 0;) {
    const from = Math.max(1, pages === 0 ? to - FIRST + 1 : to - (to % SPAN))
    const records = cases.range(from, to).map((record) => JSON.stringify(record))
    const texts = records.map((text) => Buffer.from(text))
    const fields = {
      ...{ epoch: BENCH_EPOCH, position: 1, confirmed: 0, next: from === 1 ? null : from, total: rows },
      ...{ mark: { position: 1, hash: 'a'.repeat(64) }, status: benchStatus },
    }
    const sent = await counted(spent, 'packing', async () =>
      writePacked({ fields, buckets: (await packRecords(texts)) ?? [] }),
    )
    const page = await counted(spent, 'unpacking', () => unpackSnapshot(sent))
    if (page === null || page.buckets.length === 0) throw new Error('the page is not written as a gateway writes it')
    await writeFile(join(folder, 'bodies', `${pages}.bin`), asFile(page))
    pages += 1
    wire += sent.length
    characters += records.reduce((sum, text) => sum + text.length, 0)
    to = from - 1
  }
  const made = { rows, pages, characters, wire, ...spent }
  await writeFile(list, JSON.stringify(made))
  return made
}

async function counted<K extends string, T>(spent: Record<K, number>, what: K, work: () => Promise<T>): Promise<T> {
  const began = process.cpuUsage()
  const made = await work()
  const { user, system } = process.cpuUsage(began)
  spent[what] += (user + system) / 1000
  return made
}

/** Length of the head (uint32), the head as JSON, then heads, ends and records of each bucket (store/fill.ts reads it). */
function asFile({ fields, buckets }: PackedSnapshot): Buffer {
  const lengths = buckets.map(({ heads, ends, deflated }) => [heads.length, ends.length, deflated.length])
  const head = Buffer.from(JSON.stringify({ fields, lengths }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const parts = buckets.flatMap(({ heads, ends, deflated }) => [heads, Buffer.from(ends.buffer), deflated])
  return Buffer.concat([length, head, ...parts])
}
