// Many commands of one terminal in one push: judged one after the other, written a few in one transaction.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import { gatewaysOn, takeInInvented, type Started } from './support/gateways.ts'
import { enrolTerminal, type TestTerminal } from './support/terminal.ts'

const accept = (caseId: number) => ({ kind: 'accept', caseId, classCode: '0102', urgency: 'normal' }) as const
const note = (caseId: number, text: string) => ({ kind: 'note', caseId, text }) as const

describe.each(['pglite', 'postgresql'] as const)('a push on %s', (kind) => {
  let all: Awaited<ReturnType<typeof gatewaysOn>>
  let running: Started
  let ids: readonly number[]

  beforeAll(async () => {
    all = await gatewaysOn(kind)
    running = await all.open()
    ids = await takeInInvented(running, 8)
  })
  afterAll(async () => {
    await running.end()
    await all.stop()
  })

  it('judges each command on what the one before it left, and gives each a position of its own', async () => {
    const own = await enrolTerminal(running.url)
    const [one = 0, two = 0, three = 0] = ids
    const before = await head()
    const commands = [
      own.number(accept(one), 1),
      own.number(accept(one), 2),
      own.number({ kind: 'merge', caseId: one, members: [two, three], relation: 'crossChannelRepeat' }, 3),
      own.number(accept(two), 4),
      own.number(note(one, '合并之后'), 5),
      own.number({ kind: 'unmerge', caseId: one, members: [two] }, 6),
      own.number(accept(two), 7),
    ]
    const outcomes = await pushed(own, commands)
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([
      ...['applied', 'alreadySo', 'applied', 'refused', 'applied', 'applied', 'applied'],
    ])
    expect(outcomes.flatMap((outcome) => (outcome.kind === 'applied' ? [outcome.position] : []))).toEqual(
      [1, 2, 3, 4, 5].map((step) => before + step),
    )
    expect(await head()).toBe(before + 5)
    // What changed nothing stands at the head on which it was judged.
    expect((await stored(own)).map((row) => row.position - before)).toEqual([1, 1, 2, 2, 3, 4, 5])
    expect((await verifyChain(running.gateway.database)).brokenAt).toBeNull()
    expect(await pushed(own, commands)).toEqual(outcomes)
    const page = await own.changes(before)
    expect(page.ok && page.value.next).toBe(before + 5)
    expect(page.ok && page.value.confirmed).toBe(7)
    const unmerged = page.ok && page.value.records.find((record) => record.state.id === two)
    expect(unmerged && unmerged.history.map((event) => event.command?.n)).toEqual([undefined, 3, 6, 7])
  })

  it('goes on behind what is there already, and stops before a number that was another command', async () => {
    const own = await enrolTerminal(running.url)
    const command = (n: number) => own.number(note(ids[3 + (n % 5)] ?? 0, `own ${own.id} ${n}`), n)
    const first = await pushed(own, [1, 2, 3].map(command))
    const both = await pushed(own, [2, 3, 4, 5].map(command))
    expect(both.slice(0, 2)).toEqual(first.slice(1))
    const foreign = await own.push([command(4), own.number(note(ids[0] ?? 0, 'of a twin'), 5), command(6)])
    expect(foreign).toMatchObject({ ok: true, value: { last: 5, outcomes: [{ n: 4 }] } })
    const twice = await own.push([command(6), command(6), command(7), command(9)])
    expect(twice.ok && twice.value.outcomes.map(({ n }) => n)).toEqual([6, 6, 7])
  })

  it('keeps what comes before a command that cannot be written, and carries the rest out once it can', async () => {
    const own = await enrolTerminal(running.url)
    const { database } = running.gateway
    await database.script(`
      CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'planted'; END $$;
      CREATE TRIGGER refuse_one BEFORE INSERT ON outcomes FOR EACH ROW
        WHEN (NEW.n = 7 AND NEW.terminal = '${own.id}') EXECUTE FUNCTION refuse_one()`)
    const commands = Array.from({ length: 60 }, (_, index) =>
      own.number(note(ids[3 + (index % 5)] ?? 0, `part ${own.id} ${index}`), index + 1),
    )
    expect((await own.push(commands)).ok).toBe(false)
    expect((await stored(own)).map((row) => row.n)).toEqual([1, 2, 3, 4, 5, 6])
    await database.script('DROP TRIGGER refuse_one ON outcomes; DROP FUNCTION refuse_one()')
    const outcomes = await pushed(own, commands)
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(commands.map(() => 'applied'))
    const { records } = await own.snapshot()
    const said = records
      .flatMap((record) => record.history)
      .flatMap(({ command }) => (command?.terminal === own.id ? [command.n] : []))
    expect(said.toSorted((a, b) => a - b)).toEqual(commands.map(({ n }) => n))
    expect((await verifyChain(database)).brokenAt).toBeNull()
  })

  async function pushed(terminal: TestTerminal, commands: Parameters<TestTerminal['push']>[0]) {
    const answer = await terminal.push(commands)
    if (!answer.ok) throw new Error(answer.code)
    return answer.value.outcomes.map(({ outcome }): Outcome => outcome)
  }

  async function head(): Promise<number> {
    const [row] = await running.gateway.database.query<{ position: number }>('SELECT position FROM head')
    return row?.position ?? Number.NaN
  }

  function stored({ id }: TestTerminal) {
    return running.gateway.database.query<{ n: number; position: number }>(
      'SELECT n, position FROM outcomes WHERE terminal = $1 ORDER BY n',
      [id],
    )
  }
})
