import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { start, startOnPglite, takeInInvented } from './support/gateways.ts'
import { spawnGateway } from './support/spawned-gateway.ts'
import { actAs, enrolTerminal, type TestTerminal } from './support/terminal.ts'

const ROUNDS = 3
const PUSHED_AT_ONCE = 5

it('has every acknowledged command exactly once after being killed in the middle of its work', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-kill-'))
  const prepared = await startOnPglite()
  const ids = await takeInInvented(prepared, 20)
  const enrolled = await Promise.all([enrolTerminal(prepared.url), enrolTerminal(prepared.url)])
  await prepared.stop()
  await cp(prepared.directory!, directory, { recursive: true })

  const acknowledged = enrolled.map(() => new Map<number, Outcome>())
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { child, url } = await spawnGateway('--data', directory)
    const kill = async (): Promise<void> => {
      const wanted = 60 * round
      while (acknowledged.reduce((sum, each) => sum + each.size, 0) < wanted)
        await new Promise((resolve) => setImmediate(resolve))
      child.kill('SIGKILL')
    }
    await Promise.all([
      kill(),
      ...enrolled.map((one, index) => pushUntilDead(actAs(url, one), acknowledged[index]!, ids)),
      once(child, 'exit'),
    ])
  }

  const reopened = await start({ store: { kind: 'directory', directory } })
  try {
    const terminals = enrolled.map((one) => actAs(reopened.url, one))
    const { records } = await terminals[0]!.snapshot()
    const said = records
      .flatMap((record) => record.history)
      .flatMap((event) =>
        event.body.type === 'noted' && event.command ? [`${event.command.terminal} ${event.command.n}`] : [],
      )
    expect(new Set(said).size).toBe(said.length)
    for (const [index, terminal] of terminals.entries()) {
      const outcomes = acknowledged[index]!
      expect(outcomes.size).toBeGreaterThan(20)
      for (const n of outcomes.keys()) expect(said).toContain(`${terminal.id} ${n}`)
      // Asked again, the gateway says what it said.
      const again = await terminal.push([...outcomes.keys()].map((n) => command(terminal, n, ids)).slice(0, 500))
      expect(again.ok && again.value.outcomes).toEqual(
        [...outcomes].map(([n, outcome]) => ({ n, outcome })).slice(0, 500),
      )
    }
    expect((await verifyChain(reopened.gateway.database)).brokenAt).toBeNull()
  } finally {
    await reopened.stop()
    await rm(directory, { recursive: true, force: true })
    await rm(prepared.directory!, { recursive: true, force: true })
  }
})

function command(terminal: TestTerminal, n: number, ids: readonly number[]): NumberedCommand {
  return terminal.number({ kind: 'note', caseId: ids[n % ids.length]!, text: `note ${n}` }, n)
}

/** As a desk does: what was not acknowledged is sent again. */
async function pushUntilDead(
  terminal: TestTerminal,
  acknowledged: Map<number, Outcome>,
  ids: readonly number[],
): Promise<void> {
  for (let next = acknowledged.size + 1; ; next += PUSHED_AT_ONCE) {
    const commands = Array.from({ length: PUSHED_AT_ONCE }, (_, index) => command(terminal, next + index, ids))
    const answer = await terminal.push(commands).catch(() => null)
    if (answer === null) return
    if (!answer.ok) throw new Error(answer.code)
    for (const { n, outcome } of answer.value.outcomes) acknowledged.set(n, outcome)
  }
}
