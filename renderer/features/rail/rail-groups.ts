import type { QueueId } from '../../store/query/query.ts'

export type RailQueue = { readonly queue: QueueId; /** After G. */ readonly letter: string | null }
export type RailGroup = {
  readonly id: 'mine' | 'intake' | 'dispatch' | 'handling' | 'reply' | 'decide' | 'files'
  readonly queues: readonly RailQueue[]
}

function at(queue: QueueId, letter: string | null = null): RailQueue {
  return { queue, letter }
}

/** The queues in the order of the work, with the letter that leads to each. */
export const railGroups: readonly RailGroup[] = [
  { id: 'mine', queues: [at('claimed', 'M')] },
  { id: 'intake', queues: [at('toAccept', 'J'), at('awaitingInfo', 'Q'), at('likelyRepeats', 'Y')] },
  {
    id: 'dispatch',
    queues: [at('toDispatch', 'D'), at('toAcknowledge', 'S'), at('returnRequests', 'T'), at('extensionRequests', 'E')],
  },
  { id: 'handling', queues: [at('allOpen', 'A'), at('yellowCard', 'H'), at('redCard', 'R'), at('supervised', 'U')] },
  { id: 'reply', queues: [at('toReview', 'K'), at('toReply', 'F'), at('toVisit', 'V')] },
  { id: 'decide', queues: [at('conflicts', 'C'), at('waiting', 'W')] },
  { id: 'files', queues: [at('ended', 'Z'), at('all', 'X')] },
]

/** Beside the queues: cases that fall due today, and what could not be read. */
export type ExtraPlace = 'dueToday' | 'quarantine'

export const extraLetters: Readonly<Record<ExtraPlace, string>> = { dueToday: 'O', quarantine: 'B' }

export function extraOfLetter(letter: string): ExtraPlace | null {
  const all = Object.entries(extraLetters) as readonly [ExtraPlace, string][]
  return all.find(([, known]) => known === letter)?.[0] ?? null
}

export function queueOfLetter(letter: string): QueueId | null {
  return railGroups.flatMap((group) => group.queues).find((each) => each.letter === letter)?.queue ?? null
}
