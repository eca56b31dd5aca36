// npx tsx tests/evaluation/repeats/relations.ts [--count 6000] [--seed 5]
// The four relations on invented hotline appeals as they arrive: what the truth says against what the first suggestion
// says. Each appeal is asked about and then filed; a matter counts as closed twelve days after it was first told.

import { createAppealSource, type Told } from '#gateway/demonstration/appeals.ts'
import { DAY, type Instant, MINUTE } from '#shared/domain/core/instants.ts'
import { findRepeats } from '#shared/domain/repeats/find-repeats.ts'
import { add, createRepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import { LIKELY_SAME } from '#shared/domain/repeats/scoring/scoring.ts'
import type { RepeatSubject } from '#shared/domain/repeats/subject.ts'

function option(name: string, otherwise: number): number {
  const place = process.argv.indexOf(name)
  return place >= 0 ? Number(process.argv[place + 1]) : otherwise
}

const start = Date.UTC(2026, 8, 1)
const closedAfter = 12 * DAY
const between = 6 * MINUTE

function subjectOf({ appeal, truth }: Told, key: number, closedAt?: Instant): RepeatSubject {
  const phone = appeal.phoneText.replace(/[^0-9]/g, '')
  return {
    ...{ key, title: appeal.title, text: appeal.text, place: appeal.place, area: truth.streetCode },
    ...{ channel: appeal.channel, receivedAt: appeal.receivedAt },
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(phone === '' ? {} : { phone }),
    ...(/^[0-9]{17}[0-9Xx]$/.test(appeal.identityText) ? { identity: appeal.identityText } : {}),
    ...(appeal.appellantName.includes('某') ? {} : { appellant: appeal.appellantName }),
  }
}

type Row = { readonly said: Map<string, number>; asked: number; found: number }

const count = option('--count', 6000)
const seed = option('--seed', 5)
const source = createAppealSource(seed)
const told: Told[] = []
const firstAt = new Map<number, number>()
const keysOf = new Map<number, number[]>()
const index = createRepeatIndex({ expected: 60_000 })
/** Matters in the order in which they were first told; those before `closedUntil` are closed. */
const matterOrder: number[] = []
let closedUntil = 0

function closeOldMatters(now: number): void {
  for (; closedUntil < matterOrder.length; closedUntil += 1) {
    const matter = matterOrder[closedUntil] ?? 0
    const closedAt = (firstAt.get(matter) ?? now) + closedAfter
    if (now < closedAt) return
    for (const key of keysOf.get(matter) ?? []) {
      const one = told[key]
      if (one !== undefined) add(index, subjectOf(one, key, closedAt))
    }
  }
}

const table = new Map<string, Row>()
const misses: string[] = []
let right = 0
let wrong = 0
for (let key = 0; key < count; key += 1) {
  const now = start + key * between
  closeOldMatters(now)
  const one = source.nextWithTruth(now)
  const { matterId, relation } = one.truth
  const isKnown = firstAt.has(matterId)
  const fresh = subjectOf(one, key)
  const likely = findRepeats(index, fresh, 10).filter(({ score }) => score >= LIKELY_SAME)
  for (const { key: other } of likely) if (told[other]?.truth.matterId === matterId) right += 1
  wrong += likely.filter(({ key: other }) => told[other]?.truth.matterId !== matterId).length
  if (isKnown) {
    const row: Row = table.get(relation) ?? { said: new Map(), asked: 0, found: 0 }
    table.set(relation, row)
    row.asked += 1
    const match = likely.find(({ key: other }) => told[other]?.truth.matterId === matterId)
    if (match !== undefined) row.found += 1
    else if (relation === 'urge' || relation === 'reAppeal') misses.push(`${relation}: ${one.appeal.title}`)
    const said = match?.relation ?? (likely.length > 0 ? 'another matter' : 'nothing likely')
    row.said.set(said, (row.said.get(said) ?? 0) + 1)
  }
  if (!isKnown) {
    firstAt.set(matterId, now)
    matterOrder.push(matterId)
    keysOf.set(matterId, [])
  }
  keysOf.get(matterId)?.push(key)
  told.push(one)
  add(index, fresh)
}
const print = (text: string): void => void process.stdout.write(`${text}\n`)
print(`seed ${seed}: ${right} right and ${wrong} wrong suggestions, precision ${(right / (right + wrong)).toFixed(3)}`)
for (const [relation, { said, asked, found }] of table)
  print(
    `${relation}: ${asked} asked, found ${(found / asked).toFixed(3)}; said ${[...said].map(([name, times]) => `${name} ${times}`).join(', ')}`,
  )
if (process.argv.includes('--errors')) print(misses.slice(0, 40).join('\n'))
