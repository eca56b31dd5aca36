/**
 * A shift of eight hours for the store, compressed in time: twenty changes of cases a second (ten times a city's busiest hour) and a
 * query a second, tidying up in between. Its memory must not grow: what is measured after half an hour is what it may take.
 * The IndexedDB is one in memory, so what lies on disk is counted too; it stays as large as the cases are.
 */
import 'fake-indexeddb/auto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { HOUR } from '#shared/domain/core/instants.ts'
import type { Query } from '../../renderer/store/query/query.ts'
import { bootstrap, changes, openTestStore } from '../../renderer/store/testing/open-test-store.ts'
import { createRandom, type Random, randomRecord, receivedRecord } from '../../renderer/store/testing/records.ts'
import { createSources } from '../../renderer/store/views/sources.ts'
import { noteChanges, openView, reload, rowsOf } from '../../renderer/store/views/views.ts'
import type { Span } from './process-rounds.ts'
import type { Tally } from './tally.ts'

const SECOND = 1000
const CASES = 8000
const STEP = SECOND
const CHANGES_A_STEP = 20
/** Of the changes; the rest move a case on and leave its words as they are. */
const NEW_WORDS = 0.1
const SHIFT_STEPS = (8 * HOUR) / STEP
/** Every half an hour. */
const MEASURED_EVERY = HOUR / STEP / 2
const LEAST_MEASURED = 4
const NEW_CASE_EVERY = 60
const RELOAD_EVERY = 60
/** Tidying up begins after three seconds at the latest where changes never stop (renderer/store/housekeeping.ts). */
const TIDIED_EVERY = 3
const PIECES = 4
/** Between the means of the two halves; a single measure differs by as much from the next. */
const MOST_GROWTH_MB = 24

const queries: readonly Query[] = [
  { queue: 'all', conditions: [], text: '翠苑小区', order: [{ field: 'title', descending: false }] },
  { queue: 'allOpen', conditions: [{ field: 'branch', op: 'is', values: ['east'] }], text: '', order: [] },
  { queue: 'all', conditions: [], text: '0012', order: [{ field: 'appellant', descending: true }] },
  { queue: 'redCard', conditions: [], text: 'smm', order: [] },
]

export async function playShift(tally: Tally, { seed, until }: Span): Promise<void> {
  const random = createRandom(seed)
  const { store, clock } = await openTestStore({ database: `shift-${seed}` })
  const first = Array.from({ length: CASES }, (_, index) => randomRecord(index + 1, random))
  const latest = new Map(first.map((record) => [record.state.id, record]))
  await bootstrap(store, first, 4000)
  const sources = createSources(store.base)
  const open = openView('list', { queue: 'allOpen', conditions: [], text: '', order: [] }, sources.source())
  const measured: number[] = []
  let step = 0
  let found = 0
  for (; step < SHIFT_STEPS && Date.now() < until; step += 1) {
    clock.now += STEP
    const changed = changesOf(step, random, latest)
    await store.sync.applyChanges(changes(changed, store.sync.cursor().position + 1))
    const slots = changed.map(({ state }) => store.base.table.slotOf(state.id))
    sources.changed(slots)
    noteChanges(open, slots, sources.source())
    const query = queries[step % queries.length]
    if (query !== undefined) found += rowsOf(openView('asked', query, sources.source()), 0, 60, sources.source()).length
    if (step % RELOAD_EVERY === 0) reload(open, sources.source())
    for (let piece = 0; step % TIDIED_EVERY === 0 && piece < PIECES && (await store.maintain()); piece += 1);
    if ((step + 1) % MEASURED_EVERY === 0) measured.push(memoryMb())
  }
  const half = Math.floor(measured.length / 2)
  const grown = Math.round(mean(measured.slice(half)) - mean(measured.slice(0, half)))
  const read = await store.base.records.read([...latest.keys()])
  const wrong = [...latest].filter(([id, record]) => read.get(id)?.state.revision !== record.state.revision).length
  store.close()
  const hours = Math.round((step * STEP * 100) / HOUR) / 100
  tally.figure({
    part: 'shift',
    hours,
    changes: step * CHANGES_A_STEP,
    found,
    memoryMb: measured.join(' '),
    grownMb: grown,
  })
  tally.count(
    wrong === 0 && latest.size >= CASES,
    'shift: every case as it was last said',
    () => `${wrong} cases are not`,
  )
  tally.count(
    measured.length >= LEAST_MEASURED,
    'shift: long enough to say something',
    () => `only ${hours} hours were played`,
  )
  tally.count(grown <= MOST_GROWTH_MB, 'shift: memory does not grow', () => `${grown} MB more after ${hours} hours`)
}

/** Mostly recent cases, now and then an old one; a new one every minute. */
function changesOf(step: number, random: Random, latest: Map<number, CaseRecord>): readonly CaseRecord[] {
  const ids = new Set<number>()
  while (ids.size < CHANGES_A_STEP) ids.add(random.chance(0.8) ? CASES - random.below(1500) : 1 + random.below(CASES))
  const records = [...ids].map((id) => changed(id, random, latest.get(id)))
  if (step % NEW_CASE_EVERY === 0) records.push(receivedRecord(CASES + 1 + step / NEW_CASE_EVERY))
  for (const record of records) latest.set(record.state.id, record)
  return records
}

function changed(id: number, random: Random, before: CaseRecord | undefined): CaseRecord {
  const record = randomRecord(id, random)
  if (before === undefined || random.chance(NEW_WORDS)) return record
  const { receivedAt, no } = before.state
  return { ...record, appeals: before.appeals, state: { ...record.state, receivedAt, no } }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function memoryMb(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return Math.round((heapUsed + arrayBuffers) / 1e6)
}
