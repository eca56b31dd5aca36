import type { Command } from '#shared/domain/case/commands.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Bench } from './act.ts'
import { finish, giveAll, sayFault, type Outcome } from './give.ts'

/** Closes the panel when at least one command was taken; otherwise answers why not. */
export async function giveSaid(bench: Bench, commands: readonly Command[], close: () => void): Promise<string | null> {
  const given = await giveToRows(bench, commands)
  if (!given.ok) return given.fault
  close()
  const kind = commands[0]?.kind
  const count = given.value.done.length
  finish(bench, given.value, bench.t('said.done', { count, act: kind === undefined ? '' : bench.t(`command.${kind}`) }))
  return null
}

/** Goes on in another panel with the same cases instead of stepping to the next one. */
export async function giveAndGoOn(
  bench: Bench,
  commands: readonly Command[],
  next: () => void,
): Promise<string | null> {
  const given = await giveToRows(bench, commands)
  if (!given.ok) return given.fault
  next()
  return null
}

async function giveToRows(bench: Bench, commands: readonly Command[]): Promise<Result<Outcome, string>> {
  const rows = await bench.store.request('rows.byId', { ids: commands.map((command) => command.caseId) })
  const given = commands.flatMap((command) => {
    const row = rows.find((each) => each.id === command.caseId)
    return row === undefined ? [] : [{ row, command }]
  })
  const outcome = await giveAll(bench, given)
  const [first] = outcome.left
  return outcome.done.length === 0 && first !== undefined ? fail(sayFault(first.fault, bench.t)) : ok(outcome)
}
