// FlexSearch and MiniSearch over the same texts, both with pairs of neighbouring signs as words: Chinese has no blanks.
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { benchReference } from '../generator/reference.ts'
import { createOurRows } from './in-memory.ts'
import { frame, heapAtRest, inTurn, timed, type Run } from './measure.ts'
import { flatRow, pagesOf } from './rows.ts'

const QUERIES = 40
/** Adding to an index in one go would hold the page for longer than the window waits. */
const SLICE = 5000

function pairsOf(text: string): string[] {
  const signs = [...text.toLowerCase()]
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
}

const run: Run = async (rows) => {
  const texts: string[] = []
  const our = createOurRows()
  for (const records of pagesOf(rows)) {
    our.put(records)
    for (const record of records) texts.push(flatRow(record).text)
  }
  our.settle()
  const queries = queriesOf(texts)
  const figures: Record<string, number | readonly number[]> = {}

  const beforeFlex = await heapAtRest()
  const flex = new Index({ encode: pairsOf, tokenize: 'strict' })
  figures['flex.build'] = await inSlices(texts.length, (at) => flex.add(at, texts[at] ?? ''))
  figures['flex.heap'] = (await heapAtRest()) - beforeFlex
  const flexTimes = await inTurn(
    queries.length - 1,
    (round) => our.filter({ text: queries[round] ?? '' }),
    (round) => flex.search(queries[round] ?? '', { limit: 100_000 }),
  )
  figures['flex.ours'] = flexTimes.ours
  figures['flex.theirs'] = flexTimes.theirs

  const beforeMini = await heapAtRest()
  const mini = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ['text'], tokenize: pairsOf })
  figures['mini.build'] = await inSlices(texts.length, (id) => mini.add({ id, text: texts[id] ?? '' }))
  figures['mini.heap'] = (await heapAtRest()) - beforeMini
  const miniTimes = await inTurn(
    queries.length - 1,
    (round) => our.filter({ text: queries[round] ?? '' }),
    (round) => mini.search(queries[round] ?? '', { combineWith: 'AND' }),
  )
  figures['mini.ours'] = miniTimes.ours
  figures['mini.theirs'] = miniTimes.theirs
  figures['our.exact'] = exactShare(queries, texts, (text) => our.filter({ text }))
  figures['flex.exact'] = exactShare(queries, texts, (query) => flex.search(query, { limit: rows }).length)
  figures['mini.exact'] = exactShare(queries, texts, (query) => mini.search(query, { combineWith: 'AND' }).length)
  return figures
}

/** Pieces of two to five signs out of texts all over the rows, and ends of phone numbers. */
function queriesOf(texts: readonly string[]): readonly string[] {
  return Array.from({ length: QUERIES }, (_, at) => {
    const text = texts[Math.floor((at * texts.length) / QUERIES)] ?? ''
    if (at % 4 === 3) return /\d{11}/u.exec(text)?.[0].slice(-5) ?? text.slice(0, 3)
    return text.slice(5 + at, 7 + at + (at % 4)).trim() || text.slice(0, 3)
  })
}

/** We search the names of districts, streets, units and classes too, the peers were given texts alone. */
const names = [...benchReference.divisions, ...benchReference.units, ...benchReference.classes]
  .map(({ name }) => name)
  .join('\n')

/**
 * Share of the queries that find exactly as many rows as looking into every text does; words with blanks or case, and parts of
 * names, apart.
 */
function exactShare(queries: readonly string[], texts: readonly string[], found: (query: string) => number): number {
  const plain = queries.filter((query) => /^\p{Script=Han}+$|^\d{5}$/u.test(query) && !names.includes(query))
  const right = plain.filter((query) => found(query) === texts.filter((text) => text.includes(query)).length)
  return right.length / Math.max(1, plain.length)
}

async function inSlices(count: number, add: (at: number) => void): Promise<number> {
  let spent = 0
  for (let from = 0; from < count; from += SLICE) {
    spent += await timed(() => {
      for (let at = from; at < Math.min(count, from + SLICE); at += 1) add(at)
    })
    await frame()
  }
  return spent
}

window.peer = { run }
