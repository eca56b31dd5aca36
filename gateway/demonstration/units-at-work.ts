/** What a unit of the demonstration does next with a case it was given. Pure: the feed asks, waits until `at` and sends the step in. */
import { DAY, HOUR, type Instant, MINUTE } from '#shared/domain/core/instants.ts'
import { extensionReasons, fallbackOutcome, type Outcome, outcomes, returnNotes } from './outcomes.ts'
import { createRandom, type Random } from './random.ts'
import { createWriter, type Slots } from './wording.ts'

export type UnitCaseFacts = {
  readonly status: 'dispatched' | 'handling'
  readonly classCode: string | null
  /** As the unit would write it; empty when the appeal named none. */
  readonly place: string
  readonly unitName: string
  readonly dueAt: Instant
  /** A return or an extension was asked for and nobody has decided yet. */
  readonly waiting: boolean
  readonly returns: number
  readonly extensions: number
  /** From the case's rule. */
  readonly extension: { readonly days: number; readonly times: number }
  readonly reworks: number
}

export type UnitStep =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'requestReturn'; readonly reason: string; readonly note: string }
  | { readonly kind: 'requestExtension'; readonly days: number; readonly reason: string }
  | {
      readonly kind: 'submitResult'
      readonly contacted: boolean
      readonly solved: boolean
      readonly notes: string
      readonly publicReply: string
    }

function outcomeFor(classCode: string | null): Outcome {
  let best = fallbackOutcome
  let length = 0
  for (const outcome of outcomes) {
    for (const prefix of outcome.classes) {
      if (prefix.length > length && classCode?.startsWith(prefix)) {
        best = outcome
        length = prefix.length
      }
    }
  }
  return best
}

/** Sentences that would be untrue when nobody was reached. */
const speaksOfContact = /诉求人|与您|向您|电话/u

function slotsOf(outcome: Outcome, facts: UnitCaseFacts, random: Random): Slots {
  const level2 = facts.classCode?.slice(0, 4) ?? ''
  return {
    unit: facts.unitName,
    place: facts.place === '' ? '现场' : facts.place,
    '#1': String(random.between(0, 5)),
    ...(outcome.slots?.[level2] ?? outcome.slots?.['']),
  }
}

/** Praise and suggestions are answered, there is nothing to solve; a rework solves more often than a first try. */
function isSolved({ classCode, reworks }: UnitCaseFacts, random: Random): boolean {
  if (classCode?.startsWith('13')) return true
  return random.chance(reworks > 0 ? 0.97 : 0.88)
}

function submitResult(facts: UnitCaseFacts, random: Random): UnitStep {
  const write = createWriter()
  const outcome = outcomeFor(facts.classCode)
  const slots = slotsOf(outcome, facts, random)
  const contacted = random.chance(0.95)
  const solved = isSolved(facts, random)
  const say = (patterns: readonly string[]): string =>
    patterns
      .filter((pattern) => contacted || !speaksOfContact.test(pattern))
      .map((pattern) => write(pattern, slots, random))
      .join('')
  const notes = [
    facts.reworks > 0 ? '按回访意见重新办理。' : '',
    say(outcome.notes),
    contacted ? '' : '三次拨打诉求人电话未接通。',
    solved ? '' : `因涉及多个部门，尚需一段时间${contacted ? '，已向诉求人说明' : ''}。`,
  ]
  const publicReply = [
    '您好，您反映的问题收悉。',
    say(outcome.reply),
    solved ? '' : '该问题还需要与相关部门配合解决，进展会及时告知您。',
    '感谢您的理解与支持。',
  ]
  return { kind: 'submitResult', contacted, solved, notes: notes.join(''), publicReply: publicReply.join('') }
}

function requestReturn(random: Random): UnitStep {
  const [reason, note] = random.pick(returnNotes)
  return { kind: 'requestReturn', reason, note }
}

function wantsExtension(facts: UnitCaseFacts, now: Instant, random: Random): boolean {
  const left = facts.dueAt - now
  return facts.extensions < facts.extension.times && left > 0 && left < 1.5 * DAY && random.chance(0.3)
}

/**
 * The next step and when it is due, or null while the unit waits for a decision. Units sign within 3 to 25 minutes (one in 25 asks
 * to return the case instead) and report 15 minutes to 4 hours later, at the demonstration's pace rather than life's.
 * The same seed and facts give the same step; a `Random` given instead of a seed is drawn from.
 */
export function nextUnitStep(
  seedOrRandom: number | Random,
  facts: UnitCaseFacts,
  now: Instant,
): { readonly at: Instant; readonly step: UnitStep } | null {
  const random = typeof seedOrRandom === 'number' ? createRandom(seedOrRandom) : seedOrRandom
  if (facts.waiting) return null
  if (facts.status === 'dispatched') {
    const returned = facts.returns === 0 && random.chance(0.04)
    const at = now + random.between(3, 25) * MINUTE
    return { at, step: returned ? requestReturn(random) : { kind: 'acknowledge' } }
  }
  if (wantsExtension(facts, now, random)) {
    const days = random.between(1, facts.extension.days)
    return {
      at: now + random.between(5, 40) * MINUTE,
      step: { kind: 'requestExtension', days, reason: random.pick(extensionReasons) },
    }
  }
  return { at: now + 15 * MINUTE + Math.floor(random.next() * 3.75 * HOUR), step: submitResult(facts, random) }
}
