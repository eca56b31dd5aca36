/** Mistakes put into a terminal's wiring on purpose: rounds that do not find them prove nothing. */
import { ok } from '#shared/domain/core/result.ts'
import type { PortAnswer } from '#shared/ipc/store-port.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Journal } from '../../../electron/main/journal/journal.ts'

/** `savedBeforeDisk`: called saved, written later. `saidTwice`: an unanswered push is said again under new numbers. `pageSkipped`: the cursor moves without the rows. */
export const planted = ['savedBeforeDisk', 'saidTwice', 'pageSkipped'] as const
export type Planted = (typeof planted)[number]

const WRITTEN_LATER_MS = 400

export function plantInJournal(journal: Journal, bug: Planted | null): Journal {
  if (bug !== 'savedBeforeDisk') return journal
  let given = journal.marks().last
  const early: NumberedCommand[] = []
  return {
    ...journal,
    append(draft) {
      given += 1
      early.push({ ...draft, n: given })
      setTimeout(() => void journal.append(draft), WRITTEN_LATER_MS)
      return Promise.resolve(ok(given))
    },
    read: (after) => {
      const written = journal.read(after)
      const { last } = journal.marks()
      return [...written, ...early.filter((command) => command.n > Math.max(after, last))]
    },
    marks: () => ({ ...journal.marks(), last: given }),
  }
}

type Asked = { readonly kind?: string; readonly from?: number; readonly to?: number }

/** What the worker gets to hear instead of `answer`. */
export async function plantInAnswer(
  { bug, journal }: { readonly bug: Planted | null; readonly journal: Journal },
  asked: Asked,
  answer: PortAnswer | null,
): Promise<PortAnswer | null> {
  if (answer === null) return answer
  if (bug === 'pageSkipped' && asked.kind === 'gateway.changes' && answer.ok && answer.id % 4 === 0)
    return { ...answer, value: JSON.stringify({ ...(JSON.parse(String(answer.value)) as object), records: [] }) }
  if (bug === 'saidTwice' && asked.kind === 'gateway.push' && !answer.ok) await sayAgain(journal, asked)
  return answer
}

async function sayAgain(journal: Journal, { from = 0, to = 0 }: Asked): Promise<void> {
  for (const { n: _given, ...draft } of journal.read(from - 1).filter((command) => command.n <= to))
    await journal.append(draft)
}
