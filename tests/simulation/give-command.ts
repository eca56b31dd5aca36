import type { Actor } from '#shared/domain/access/actor.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { replay, type Replay } from '../../renderer/store/overlay/replay.ts'
import type { JournalModel } from './journal-model.ts'
import { rulesOfWorld } from './opened-cases.ts'
import type { Life, Surroundings } from './surroundings.ts'
import type { StoreModel } from './store-model.ts'

type Options = {
  readonly id: string
  readonly name: string
  readonly journal: JournalModel
  readonly store: StoreModel
  readonly life: Life
  readonly now: () => number
  readonly around: Surroundings
  readonly added: (n: number) => void
}

/** A person's command: decided at once, into the journal, into the outbox, visible; one after the other. */
export function createGiver(options: Options): (command: Command, actor: Actor) => void {
  const { id, name, journal, store, now, around } = options

  function overlay(): Replay {
    const { outbox, rows, cursor } = store.content()
    const entries = [...outbox.values()].toSorted((a, b) => a.numbered.n - b.numbered.n)
    const incomplete = cursor.epoch === '' || cursor.snapshot !== null
    return replay({
      entries: entries.map((entry) => ({ ...entry, refusal: null, dropped: false })),
      base: rows,
      terminal: id,
      world: rulesOfWorld,
      incomplete,
    })
  }

  function decided(command: Command, actor: Actor, at: number) {
    const view = overlay()
    const caseOf = (caseId: number): Case | undefined =>
      view.cases.get(caseId)?.state ?? store.content().rows.get(caseId)?.state
    return {
      answer: decide(command, { ...rulesOfWorld, caseOf }, { now: at, actor }),
      seenRevision: caseOf(command.caseId)?.revision ?? 0,
    }
  }

  async function give(command: Command, actor: Actor): Promise<void> {
    const saidAt = now()
    const { answer, seenRevision } = decided(command, actor, saidAt)
    if (!answer.ok || answer.value.length === 0) return
    // The wire's type of the same command differs in `readonly` only.
    const numbered = await journal.append({
      saidAt,
      actor,
      seenRevision,
      command: command as NumberedCommand['command'],
    })
    if (options.life.isOver()) return
    around.saved.push({ terminal: id, n: numbered.n, content: JSON.stringify(numbered) })
    around.trace?.(name, `saved ${numbered.n}`)
    await store.enqueue([numbered]).catch(() => undefined)
    if (!isVisible(numbered)) around.broken.push(`I4 ${name}: own command ${numbered.n} is not visible`)
    options.added(numbered.n)
  }

  /** On the screen, or as a conflict, or in the base by now, or nothing of it left to see because it is already so. */
  function isVisible({ n, command, actor, saidAt }: NumberedCommand): boolean {
    const view = overlay()
    const { rows, cursor } = store.content()
    if (view.cases.get(command.caseId)?.events.some((event) => event.command?.n === n) === true || view.refusals.has(n))
      return true
    if (
      rows.get(command.caseId)?.history.some((event) => event.command?.n === n && event.command.terminal === id) ===
      true
    )
      return true
    // While the base is being read anew, a case that is not here yet cannot show anything.
    if (cursor.epoch === '' || cursor.snapshot !== null) return true
    const { answer } = decided(command, actor, saidAt)
    return answer.ok && answer.value.length === 0
  }

  // A full disk refuses the command to the person's face: nothing is promised then.
  return (command, actor) => void store.serial(() => give(command, actor)).catch(() => undefined)
}
