/**
 * One headless terminal as a process of its own. Takes orders as JSON lines, answers each with one line. What it was told is
 * saved it writes into a list of its own, which the recount afterwards believes instead of anything the product says.
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Command } from '#shared/domain/case/commands.ts'
import { createRandom, type Random } from '../../simulation/random.ts'
import { openHeadlessDesk, type HeadlessDesk, type HeadlessOptions } from './headless-desk.ts'
import { someCommand } from './operator-hand.ts'
import type { TerminalOrder, TerminalSetup } from './orders.ts'

const setup = JSON.parse(process.argv[2] ?? '') as TerminalSetup
const options: HeadlessOptions = setup
const desk = await openHeadlessDesk(options)
const broken: string[] = []
const diskFaults: string[] = []
const longest = new Map<number, number>()
let marks = 0

function answer(id: number, value: unknown): void {
  process.stdout.write(`${JSON.stringify({ id, value })}\n`)
}

function keep(line: object): void {
  appendFileSync(join(setup.folder, 'said.log'), `${JSON.stringify(line)}\n`)
}

answer(0, { terminal: desk.terminal })
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as TerminalOrder
  void carryOut(desk, order).then(
    (value) => answer(order.id, value),
    (error: unknown) => answer(order.id, { failed: String(error) }),
  )
}

async function carryOut({ ask }: HeadlessDesk, order: TerminalOrder): Promise<unknown> {
  switch (order.do) {
    case 'work':
      return work(order)
    case 'status':
      return ask('status', null)
    case 'syncNow':
      return ask('sync.now', null)
    case 'end':
      return process.exit(0)
    case 'outbox':
      return ask('outbox.list', { limit: 1_000_000 })
    case 'letGo':
      return letGo(order.share, createRandom(order.seed))
    case 'records':
      return { records: await records(order.ids), broken }
    case 'notes':
      return notes(order)
    case 'fillJournal':
      return fillJournal(order)
    case 'await':
      return untilSeen(order)
    case 'memory': {
      const collect = (globalThis as { gc?: () => void }).gc
      collect?.()
      return process.memoryUsage()
    }
  }
}

async function work({ seed, count, cases, pauseMs }: Extract<TerminalOrder, { do: 'work' }>): Promise<unknown> {
  const random = createRandom(seed)
  let saved = 0
  let refused = 0
  const reference = await untilReference()
  for (let done = 0; done < count; done += 1) {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      marks += 1
      const command = someCommand(random, cases, reference, `${desk.terminal}-${process.pid}-${seed}-${marks}`)
      if (await give(command)) {
        saved += 1
        break
      }
      refused += 1
    }
    await new Promise((resolve) => setTimeout(resolve, random.below(pauseMs)))
    await look(random.pick(cases))
  }
  return { saved, refused, diskFaults: diskFaults.splice(0) }
}

async function untilReference() {
  for (;;) {
    const reference = await desk.ask('reference', null)
    if (reference !== null) return reference
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Answers whether it was called saved. */
async function give(command: Command): Promise<boolean> {
  const given = await desk.ask('command.give', { command })
  if (!given.ok) {
    if (given.fault.code === 'diskFull' || given.fault.code === 'journalFailed') diskFaults.push(given.fault.code)
    return false
  }
  const { n } = given.value
  if (n === 0) return false
  keep({ said: 'saved', terminal: desk.terminal, n, command })
  await look(command.caseId, n)
  return true
}

/** Law I4: what the gateway said of a case never gets less on this screen, and one's own command is seen at once. */
async function look(id: number, own?: number): Promise<void> {
  const view = await desk.ask('case.open', { id, markOpened: false })
  if (view === null) {
    if (longest.has(id)) broken.push(`I4: case ${id} vanished`)
    return
  }
  const { history } = view.record
  const before = longest.get(id) ?? 0
  if (history.length < before) broken.push(`I4: case ${id} went from ${before} events to ${history.length}`)
  longest.set(id, Math.max(before, history.length))
  if (own === undefined) return
  const isOwn = (event: { readonly command: { readonly terminal: string; readonly n: number } | null }): boolean =>
    event.command?.n === own && event.command.terminal === desk.terminal
  const isSeen =
    view.pending.some(isOwn) || history.some(isOwn) || view.conflicts.some((conflict) => conflict.n === own)
  // The recount forgives it when the ledger called the command already so.
  if (!isSeen) keep({ said: 'unseen', terminal: desk.terminal, n: own })
}

async function letGo(share: number, random: Random): Promise<unknown> {
  const { items } = await desk.ask('outbox.list', { limit: 1_000_000 })
  const chosen = items.filter((item) => item.state === 'refused' && random.chance(share))
  for (const { n } of chosen) {
    keep({ said: 'letGo', terminal: desk.terminal, n })
    await desk.ask('conflict.drop', { n })
  }
  return chosen.length
}

async function records(ids: readonly number[]): Promise<unknown> {
  const views = await Promise.all(ids.map((id) => desk.ask('case.open', { id, markOpened: false })))
  return views.map((view) => view?.record ?? null)
}

/** As fast as the desk takes them: what the benchmarks measure with. Answers the instants at which each was saved. */
async function notes({ count, cases, text }: Extract<TerminalOrder, { do: 'notes' }>): Promise<unknown> {
  const savedAt: number[] = []
  for (let index = 0; index < count; index += 1) {
    const caseId = cases[index % cases.length] ?? 0
    const given = await desk.ask('command.give', { command: { kind: 'note', caseId, text: `${text} ${index}` } })
    if (!given.ok) throw new Error(given.fault.code)
    savedAt.push(Date.now())
  }
  return savedAt
}

async function fillJournal({ count, cases }: Extract<TerminalOrder, { do: 'fillJournal' }>): Promise<unknown> {
  const { journal, actor } = desk.session
  const said: Promise<unknown>[] = []
  for (let index = 0; index < count; index += 1) {
    const command = { kind: 'note' as const, caseId: cases[index % cases.length] ?? 0, text: `核实中,第 ${index} 次` }
    said.push(journal.append({ saidAt: Date.now(), actor, seenRevision: 1, command }))
    if (index % 5_000 === 0) await Promise.all(said.splice(0))
  }
  await Promise.all(said)
  return journal.marks()
}

async function untilSeen({ caseId, text }: Extract<TerminalOrder, { do: 'await' }>): Promise<number> {
  for (;;) {
    const view = await desk.ask('case.open', { id: caseId, markOpened: false })
    if (view?.record.history.some(({ body }) => body.type === 'noted' && body.text === text) === true) return Date.now()
    await new Promise((resolve) => setTimeout(resolve, 3))
  }
}
