import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { openStatuses } from '#shared/domain/case/status.ts'
import { DAY } from '#shared/domain/core/instants.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { sendReplies } from '#gateway/relay/send-replies.ts'
import { startOnPglite, start, type Started } from './support/gateways.ts'
import { enrolTerminal, type TestTerminal } from './support/terminal.ts'

let running: Started
let terminal: TestTerminal
let stock: readonly CaseRecord[]
let startedAt: number
let ahead = 0

beforeAll(async () => {
  startedAt = Date.now()
  running = await startOnPglite({ demonstration: { perMinute: 0, seed: 3 }, now: () => Date.now() + ahead })
  terminal = await enrolTerminal(running.url)
  await running.demonstration!.stocked
  stock = (await terminal.snapshot()).records
})
afterAll(() => running.end())

describe('the stock of a new demonstration', () => {
  it('is about 240 open cases in every status, and some that are done', () => {
    const count = (of: (record: CaseRecord) => boolean): number => stock.filter(of).length
    const open = count((record) => openStatuses.includes(record.state.status))
    expect(open).toBeGreaterThan(225)
    expect(open).toBeLessThan(265)
    for (const status of openStatuses)
      expect(
        count((record) => record.state.status === status),
        status,
      ).toBeGreaterThan(3)
    for (const status of ['closed', 'archived', 'declined', 'merged'] as const)
      expect(
        count((record) => record.state.status === status),
        status,
      ).toBeGreaterThan(2)
    expect(count((record) => record.state.network === 'police')).toBeGreaterThan(60)
    expect(count((record) => record.state.network === 'government')).toBeGreaterThan(60)
    expect(new Set(stock.map((record) => record.state.channel)).size).toBeGreaterThan(25)
  })

  it('has a whole history for each, in order, within the last twelve days', () => {
    for (const { state, history, appeals } of stock) {
      expect(history.reduce<Case | undefined>((before, event) => apply(before, event), undefined)).toEqual(state)
      const times = history.map((event) => event.at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times[0]).toBeGreaterThan(startedAt - 12.5 * DAY)
      expect(times.at(-1)).toBeLessThanOrEqual(Date.now())
      expect(appeals[0]?.receivedAt).toBeLessThanOrEqual(times[0]!)
    }
    expect(new Set(stock.map((record) => record.state.no)).size).toBe(stock.length)
  })

  it('dispatches to units that answer for the place or the line of work', () => {
    const dispatched = stock.filter((record) => record.state.assignment !== null)
    const leads = new Set(dispatched.map((record) => record.state.assignment!.lead))
    expect(leads.size).toBeGreaterThan(30)
    for (const lead of leads) expect(running.gateway.rulebook.unitOf(lead)).toBeDefined()
  })

  it('leaves an unbroken chain', async () => {
    expect((await verifyChain(running.gateway.database)).brokenAt).toBeNull()
  })

  it('begins the count of services at the figure of the day', async () => {
    const page = await terminal.changes(0, 1)
    expect(page.ok && page.value.status.services.total).toBeGreaterThanOrEqual(482_808)
    expect(page.ok && page.value.status.services.total).toBeLessThan(482_900)
  })
})

describe('while it runs', () => {
  it('brings appeals at the pace that is set, at once', async () => {
    const before = await head()
    running.demonstration!.setPace(6_000)
    await reach(async () => (await head()) > before + 5)
    running.demonstration!.setPace(0)
    const fresh = (await terminal.snapshot()).records.filter((record) => record.state.openedAt > startedAt)
    expect(fresh.length).toBeGreaterThan(2)
  })

  it('keeps replies back while their network is down, and sends each once when it is up again', async () => {
    await running.demonstration!.setNetwork('government', false)
    await running.demonstration!.setNetwork('police', false)
    const [record] = (await terminal.snapshot()).records.filter(
      (each) => each.state.status === 'received' && each.state.network === 'government',
    )
    await terminal.say({ kind: 'answerDirect', caseId: record!.state.id, text: '您好，已答复。' })
    const down = await status()
    expect(down.networks.map((each) => each.up)).toEqual([false, false])
    expect(down.networks.find((each) => each.network === 'government')?.waiting).toBeGreaterThan(0)
    // A whole turn of the relay, later than it lets replies rest, passes by without sending.
    ahead += 60_000
    await sendReplies(running.gateway)
    expect((await caseOf(record!.state.id)).state.status).toBe('replyQueued')
    const government = (await status()).networks.find((each) => each.network === 'government')
    expect(government?.asOf).toBe(government?.since)
    await running.demonstration!.setNetwork('government', true)
    while ((await caseOf(record!.state.id)).state.status === 'replyQueued') await sendReplies(running.gateway)
    expect((await caseOf(record!.state.id)).state.status).toBe('visiting')
    await sendReplies(running.gateway)
    const sent = (await caseOf(record!.state.id)).history.filter((event) => event.body.type === 'replySent')
    expect(sent).toHaveLength(1)
  })

  it('lets in what was said on a network that was down when it is up again', async () => {
    const before = (await terminal.snapshot()).records.length
    await running.demonstration!.setNetwork('government', false)
    await running.demonstration!.setNetwork('police', false)
    const { head: still } = await status()
    running.demonstration!.setPace(60_000)
    await running.demonstration!.setNetwork('police', true)
    await reach(async () => (await status()).head > still + 3)
    running.demonstration!.setPace(0)
    const during = (await terminal.snapshot()).records
    expect(new Set(during.slice(0, during.length - before).map((record) => record.state.network))).toEqual(
      new Set(['police']),
    )
    await running.demonstration!.setNetwork('government', true)
    const after = (await terminal.snapshot()).records
    const late = after.slice(0, after.length - during.length)
    expect(late.length).toBeGreaterThan(0)
    expect(late.filter((record) => record.state.network === 'government').length).toBeGreaterThan(0)
  })

  it('goes on in the same directory with new matters under new numbers', async () => {
    const directory = running.directory!
    await running.stop()
    const again = await start({ store: { kind: 'directory', directory }, demonstration: { perMinute: 6_000, seed: 3 } })
    const own = await enrolTerminal(again.url)
    const before = (await own.snapshot()).records.length
    await reach(async () => (await own.snapshot()).records.length > before + 5)
    const { records } = await own.snapshot()
    expect(records.flatMap((record) => record.appeals).filter((appeal) => appeal.revision > 1)).toEqual([])
    await again.stop()
    running = { ...running, end: () => rm(directory, { recursive: true, force: true }) }
  })
})

async function status() {
  const page = await terminal.changes(0, 1)
  if (!page.ok) throw new Error(page.code)
  return page.value.status
}

async function head(): Promise<number> {
  return (await status()).head
}

async function caseOf(id: number): Promise<CaseRecord> {
  return (await terminal.snapshot()).records.find((record) => record.state.id === id)!
}

/** Asks again until it is so; the time limit of the test ends it otherwise. */
async function reach(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50))
}
