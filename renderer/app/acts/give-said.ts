import type { Command } from '#shared/domain/case/commands.ts'
import type { Bench } from './act.ts'
import { finish, giveAll, sayFault } from './give.ts'

/** Closes the panel when at least one command was taken; otherwise answers why not. */
export async function giveSaid(bench: Bench, commands: readonly Command[], close: () => void): Promise<string | null> {
  const rows = await bench.store.request('rows.byId', { ids: commands.map((command) => command.caseId) })
  const given = commands.flatMap((command) => {
    const row = rows.find((each) => each.id === command.caseId)
    return row === undefined ? [] : [{ row, command }]
  })
  const outcome = await giveAll(bench, given)
  const [first] = outcome.left
  if (outcome.done.length === 0 && first !== undefined) return sayFault(first.fault, bench.t)
  close()
  const kind = commands[0]?.kind
  finish(
    bench,
    outcome,
    bench.t('said.done', { count: outcome.done.length, act: kind === undefined ? '' : bench.t(`command.${kind}`) }),
  )
  return null
}
