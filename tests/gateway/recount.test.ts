// Other time limits, another calendar: the ledger counts its cases anew before it serves (RULES D4).
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { ruleOf } from '#shared/domain/case/timing.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { deadlineOf } from '#shared/domain/deadline/deadline.ts'
import type { DeadlineRule } from '#shared/domain/deadline/rule.ts'
import { deadlineRules } from '#gateway/demonstration/reference/rules.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { recountLedger, RECOUNT_BATCH } from '#gateway/ledger/recount.ts'
import { createRulebook, worldOf } from '#gateway/ledger/rulebook.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import type { Store } from '#gateway/server/open-ledger.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { template } from './support/template.ts'
import { actAs, enrolTerminal, type TestTerminal } from './support/terminal.ts'

/** Every whole-order limit two days longer, and the version raised. */
const longer: readonly DeadlineRule[] = deadlineRules.map((rule) => ({
  ...rule,
  version: rule.version + 1,
  stages: { ...rule.stages, whole: { ...rule.stages.whole, amount: rule.stages.whole.amount + 2 } },
}))
/** More than one batch. */
const CASES = RECOUNT_BATCH + 30
const ended = ['declined', 'closed', 'archived']

type Stocked = { readonly position: number; readonly before: readonly CaseRecord[] }

describe.each(['pglite', 'postgresql'] as const)('changed rules on %s', (kind) => {
  let server: TestServer | null = null
  let folder: string
  let configFile: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minsheng-recount-'))
    configFile = join(folder, 'longer.json')
    // JSON is YAML.
    await writeFile(configFile, JSON.stringify({ mode: 'trial', deadlineRules: longer }), { mode: 0o600 })
    if (kind === 'postgresql') server = await startPostgres()
  })
  afterAll(async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function newStore(): Promise<Store> {
    if (server !== null) return { kind: 'server', url: await server.create() }
    return { kind: 'directory', directory: await mkdtemp(join(folder, 'data-')), template: await template() }
  }

  /** Received, paused and gone on, still paused, accepted, dispatched, merged, declined; then the gateway stops. */
  async function stock(store: Store): Promise<Stocked & { readonly terminal: TestTerminal }> {
    const running = await start({ store })
    const ids = await takeInInvented(running, CASES)
    const terminal = await enrolTerminal(running.url)
    const [a, b, c, d, e, f] = ids as readonly [number, number, number, number, number, number]
    await terminal.say({ kind: 'askInfo', caseId: a, question: '哪里' })
    await terminal.say({ kind: 'infoArrived', caseId: a, note: '南门' })
    await terminal.say({ kind: 'askInfo', caseId: b, question: '哪里' })
    await terminal.say({ kind: 'accept', caseId: c, classCode: '0102', urgency: 'urgent' })
    await terminal.say({ kind: 'dispatch', caseId: c, lead: unitOf(running), assist: [], instruction: '' })
    await terminal.say({ kind: 'merge', caseId: d, members: [e], relation: 'massIncident' })
    await terminal.say({ kind: 'decline', caseId: f, reason: 'outsideRemit', note: '' })
    const { position, records } = await terminal.snapshot()
    await running.stop()
    return { position, before: records, terminal }
  }

  it('keeps start, pauses and extensions, tells of it once, in the feed and in the chain', async () => {
    const store = await newStore()
    const { position, before, terminal } = await stock(store)
    const running = await start({ store, configFile })
    const again = actAs(running.url, terminal)
    const after = new Map((await again.snapshot()).records.map((record) => [record.state.id, record]))
    const world = worldOf(running.gateway.rulebook, (id) => after.get(id)?.state)
    for (const { state } of before) {
      const now = after.get(state.id)!
      expect(recounts(now)).toBe(ended.includes(state.status) ? 0 : 1)
      expect(now.state.clock).toEqual(state.clock)
      expect(fold(now)).toEqual(now.state)
      if (ended.includes(state.status) || state.members.length > 0) continue
      expect(now.state.deadline).toEqual(deadlineOf(ruleOf(now.state.clock, world), now.state.clock, chinaCalendar))
      expect(now.state.deadline.dueAt).toBeGreaterThan(state.deadline.dueAt)
    }
    const changes = await again.changes(position)
    expect(changes.ok && changes.value.records.map((record) => record.state.id).toSorted((x, y) => x - y)).toEqual(
      before
        .map((record) => record.state)
        .filter((state) => !ended.includes(state.status))
        .map((state) => state.id)
        .toSorted((x, y) => x - y),
    )
    expect(await verifyChain(running.gateway.database)).toMatchObject({ brokenAt: null })
    const { head } = (changes.ok ? changes.value.status : null)!
    await running.stop()

    const third = await start({ store, configFile })
    const nothing = await actAs(third.url, terminal).changes(head)
    expect(nothing).toMatchObject({ ok: true, value: { records: [], next: head } })
    await third.stop()
  })

  it('goes on where it was stopped', async () => {
    const store = await newStore()
    await stock(store)
    const running = await start({ store })
    const { database, rulebook } = running.gateway
    const changed = { database, rulebook: createRulebook({ ...rulebook.reference, rules: longer }) }
    let batches = 0
    const stopping = (): number => {
      batches += 1
      if (batches > 1) throw new Error('the power went')
      return Date.now()
    }
    await expect(recountLedger(changed, stopping)).rejects.toThrow('the power went')
    const half = await recountsOf(running)
    expect(half.filter((count) => count === 1).length).toBeGreaterThan(0)
    expect(half.filter((count) => count === 0).length).toBeGreaterThan(10)
    const rest = await recountLedger(changed, Date.now)
    const whole = await recountsOf(running)
    expect(rest).toEqual({ ok: true, changed: sum(whole) - sum(half) })
    expect(Math.max(...whole)).toBe(1)
    // One case is declined, all others were counted.
    expect(sum(whole)).toBe(CASES - 1)
    await running.stop()
  })

  it('two nodes that start at once do it once', async () => {
    const store = await newStore()
    const { terminal } = await stock(store)
    const nodes =
      kind === 'postgresql'
        ? await Promise.all([start({ store, configFile }), start({ store, configFile })])
        : [await start({ store, configFile })]
    expect(await recountsOf(nodes[0]!)).toEqual(Array.from({ length: CASES }, (_, at) => (at === 5 ? 0 : 1)))
    for (const node of nodes) {
      const said = await actAs(node.url, terminal).changes(0)
      expect(said.ok).toBe(true)
    }
    await Promise.all(nodes.map((node) => node.stop()))
  })

  it('a node under the former rules writes nothing any more, and one that is overtaken does not serve', async () => {
    const store = await newStore()
    const running = await start({ store })
    const [id] = await takeInInvented(running, 3)
    const terminal = await enrolTerminal(running.url)
    const { database, rulebook } = running.gateway
    const changed = createRulebook({ ...rulebook.reference, rules: longer })
    expect(await recountLedger({ database, rulebook: changed }, Date.now)).toEqual({ ok: true, changed: 3 })
    const note = terminal.number({ kind: 'note', caseId: id!, text: '备注' }, 1)
    expect(await terminal.push([note])).toEqual({ ok: false, code: 'notReady' })
    expect((await terminal.snapshot()).records.flatMap((record) => record.history).some(isNote)).toBe(false)

    let overtaken = false
    const beside = {
      ...database,
      transaction: async <T>(work: Parameters<typeof database.transaction<T>>[0]): Promise<T> => {
        if (!overtaken) await database.query(`UPDATE head SET time_rules = 'of another node', recounting = 0`)
        overtaken = true
        return database.transaction(work)
      },
    }
    expect(await recountLedger({ database: beside, rulebook }, Date.now)).toEqual({ ok: false, code: 'superseded' })
    expect(await recountLedger({ database, rulebook }, Date.now)).toEqual({ ok: true, changed: 3 })
    expect(await terminal.push([note])).toMatchObject({ ok: true, value: { last: 1 } })
    await running.stop()
  })
})

function unitOf({ gateway }: RunningGateway): string {
  return gateway.rulebook.reference.units.find((unit) => unit.level === 'station' && unit.available)!.id
}

function recounts(record: CaseRecord): number {
  return record.history.filter((event) => event.body.type === 'deadlineRecounted').length
}

/** How often each case was counted anew, in the order of the ids. */
async function recountsOf({ gateway }: RunningGateway): Promise<readonly number[]> {
  const rows = await gateway.database.query<{ record: string }>('SELECT record FROM cases ORDER BY id')
  return rows.map((row) => recounts(JSON.parse(row.record) as CaseRecord))
}

function fold({ history }: CaseRecord): Case | undefined {
  let state: Case | undefined
  for (const event of history) state = apply(state, event)
  return state
}

function isNote(event: CaseRecord['history'][number]): boolean {
  return event.body.type === 'noted'
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
