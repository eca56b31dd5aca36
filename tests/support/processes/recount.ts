/**
 * What was promised, counted again without asking the product: the terminals' own lists of what they were told is saved,
 * against the rows of the ledger.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { canonicalJson } from '#shared/domain/core/canonical-json.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { openDatabase, type Store } from '#gateway/server/open-ledger.ts'

export type Said = {
  readonly said: 'saved' | 'unseen' | 'letGo'
  readonly terminal: string
  readonly n: number
  readonly command?: Command
}

export type Ledger = {
  readonly outcomes: readonly {
    readonly terminal: string
    readonly n: number
    readonly kind: string
    readonly command: string
  }[]
  readonly records: readonly CaseRecord[]
  readonly brokenAt: number | null
}

/** On a directory the gateway must have been stopped. */
export async function readLedger(store: Store): Promise<Ledger> {
  const opened = await openDatabase(store)
  if (!opened.ok) throw new Error(`${opened.fault.code} ${opened.fault.detail}`)
  const database = opened.value
  try {
    const outcomes = await database.query<Ledger['outcomes'][number]>(
      'SELECT terminal, n, kind, command FROM outcomes ORDER BY terminal, n',
    )
    const rows = await database.query<{ record: string }>('SELECT record FROM cases ORDER BY id')
    const { brokenAt } = await verifyChain(database)
    return { outcomes, records: rows.map((row) => JSON.parse(row.record) as CaseRecord), brokenAt }
  } finally {
    await database.close()
  }
}

export function readSaid(folder: string): readonly Said[] {
  let text = ''
  try {
    text = readFileSync(join(folder, 'said.log'), 'utf8')
  } catch {
    // A terminal that has not said anything yet.
  }
  // A line that its process was killed in the middle of was not said.
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Said)
}

export type Count = {
  readonly saved: number
  readonly applied: number
  readonly refused: number
  /** Numbered and carried, although its process died before anybody was told that it was saved. */
  readonly unsaid: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly broken: readonly string[]
}

export function recount(ledger: Ledger, said: readonly Said[]): Count {
  const outcomes = new Map(ledger.outcomes.map((outcome) => [`${outcome.terminal}/${outcome.n}`, outcome]))
  const saved = said.filter((line) => line.said === 'saved')
  const told = new Set(saved.map((line) => `${line.terminal}/${line.n}`))
  return {
    saved: saved.length,
    applied: ledger.outcomes.filter(({ kind }) => kind === 'applied').length,
    refused: ledger.outcomes.filter(({ kind }) => kind === 'refused').length,
    unsaid: [...outcomes.keys()].filter((key) => !told.has(key)).length,
    lost: saved.filter((line) => !isKept(line, outcomes)).map(({ terminal, n }) => `${terminal}/${n}`),
    doubled: [...doubledEffects(ledger), ...doubledMarks(ledger), ...missingEffects(ledger)],
    broken: [
      ...ledger.records.flatMap(notTheFold),
      ...(ledger.brokenAt === null ? [] : [`the chain is broken at ${ledger.brokenAt}`]),
      ...said
        .filter((line) => line.said === 'unseen' && outcomes.get(`${line.terminal}/${line.n}`)?.kind !== 'alreadySo')
        .map(({ terminal, n }) => `I4: ${terminal}/${n} was saved and not to be seen`),
    ],
  }
}

type Outcomes = ReadonlyMap<string, Ledger['outcomes'][number]>

/** I1: under its number stands exactly what its author said. */
function isKept({ terminal, n, command }: Said, outcomes: Outcomes): boolean {
  const outcome = outcomes.get(`${terminal}/${n}`)
  if (outcome === undefined) return false
  const numbered = JSON.parse(outcome.command) as { readonly command: unknown }
  return canonicalJson(numbered.command) === canonicalJson(command)
}

/** I1: no command has its effect twice on one case. */
function doubledEffects({ records }: Ledger): readonly string[] {
  const keys = records.flatMap(({ history }) =>
    history.flatMap(({ caseId, command, body }) =>
      command === null ? [] : [`${command.terminal}/${command.n} ${body.type} on ${caseId}`],
    ),
  )
  return repeated(keys)
}

/** I1, without trusting numbers: the words of a note were said by one key press and stand in one command. */
function doubledMarks({ outcomes }: Ledger): readonly string[] {
  return repeated(
    outcomes.flatMap(({ command }) => {
      const { kind, text } = (JSON.parse(command) as { readonly command: { kind: string; text?: string } }).command
      return kind === 'note' && text !== undefined ? [text] : []
    }),
  )
}

/** An applied command has left its event; a number alone is no effect. */
function missingEffects({ outcomes, records }: Ledger): readonly string[] {
  const seen = new Set(
    records.flatMap(({ history }) =>
      history.flatMap(({ command }) => (command === null ? [] : [`${command.terminal}/${command.n}`])),
    ),
  )
  return outcomes
    .filter(({ kind, terminal, n }) => kind === 'applied' && !seen.has(`${terminal}/${n}`))
    .map(({ terminal, n }) => `${terminal}/${n} was applied without an event`)
}

function repeated(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return keys.filter((key) => seen.size === seen.add(key).size)
}

/** I3: each case is the fold of its history, and was dispatched only while it was accepted. */
function notTheFold({ state: final, history }: CaseRecord): readonly string[] {
  let state: Case | undefined
  const broken: string[] = []
  for (const event of history) {
    if (event.body.type === 'dispatched' && state?.status !== 'accepted')
      broken.push(`I3: case ${final.id} dispatched while ${state?.status}`)
    state = apply(state, event)
  }
  // What is stored went through JSON.
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(state)), final))
    broken.push(`I3: case ${final.id} is not the fold of its history`)
  return broken
}
