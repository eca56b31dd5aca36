/** The snapshot of a gateway as files of text, one per page: made once, read by every run. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BENCH_EPOCH, benchStatus, createBenchCases } from '../generator/cases.ts'

/** As the sync runner asks for them: the first page is small, so that rows show at once. */
const FIRST = 400
const PAGE = 4000

type Bodies = { readonly rows: number; readonly pages: number; readonly characters: number }

export async function writeBodies(folder: string, rows: number): Promise<Bodies> {
  const list = join(folder, 'bodies', 'list.json')
  const before = JSON.parse(await readFile(list, 'utf8').catch(() => 'null')) as Bodies | null
  if (before?.rows === rows) return before
  await mkdir(join(folder, 'bodies'), { recursive: true })
  const cases = createBenchCases(rows)
  let pages = 0
  let characters = 0
  for (let to = rows; to > 0;) {
    const from = Math.max(1, to - (pages === 0 ? FIRST : PAGE) + 1)
    // Written as the gateway writes it: the records first (gateway/ledger/feed.ts).
    const body = JSON.stringify({
      records: cases.range(from, to),
      ...{ epoch: BENCH_EPOCH, position: 1, confirmed: 0, next: from === 1 ? null : from, total: rows },
      ...{ mark: { position: 1, hash: 'a'.repeat(64) }, status: benchStatus },
    })
    await writeFile(join(folder, 'bodies', `${pages}.json`), body)
    pages += 1
    characters += body.length
    to = from - 1
  }
  const made = { rows, pages, characters }
  await writeFile(list, JSON.stringify(made))
  return made
}
