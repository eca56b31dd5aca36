import type { Instant } from '#shared/domain/core/instants.ts'
import { createAppealSource, type AppealTruth, type Told } from '../demonstration/appeals.ts'
import { incomingWords } from '../demonstration/incoming-words.ts'
import type { IncomingAppeal } from '../intake/incoming.ts'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { readAppeal } from '../intake/read-appeal.ts'
import type { ToTakeIn } from '../intake/take-in.ts'
import type { Rulebook } from '../ledger/rulebook.ts'

export type InventedArrival = ToTakeIn & { readonly truth: AppealTruth }
export type InventedAppeals = {
  readonly next: (at: Instant) => InventedArrival
  /** About the matter that many people raise these days. */
  readonly nextOfCrowd: (at: Instant) => InventedArrival
}

/**
 * The invented city's words through the same reading as any channel's. `run` counts the starts on one data directory: each
 * tells other matters, and its numbers never meet those of the runs before.
 */
export function createInventedAppeals(
  rulebook: Rulebook,
  { seed, run }: { seed: number; run: number },
): InventedAppeals {
  const source = createAppealSource(seed + (run - 1) * 7_919)
  const findPlace = createPlaceFinder(rulebook.reference.divisions)
  function readFrom(tell: (at: Instant) => Told, at: Instant): InventedArrival {
    for (;;) {
      const { appeal, truth } = tell(at)
      const read = readAppeal(numberedByRun(incomingWords(appeal), run), findPlace, at)
      // The source may invent an appeal that says nothing; a real channel's would go to quarantine.
      if (read.ok && rulebook.channelOf(appeal.channel) !== undefined)
        return { appeal: read.value, arrivedAt: at, truth }
    }
  }
  return { next: (at) => readFrom(source.nextWithTruth, at), nextOfCrowd: (at) => readFrom(source.nextOfCrowd, at) }
}

function numberedByRun(words: IncomingAppeal, run: number): IncomingAppeal {
  if (run === 1) return words
  return { ...words, words: { ...words.words, externalId: `${words.words.externalId}/${run}` } }
}
