/** Time limits as data. A rule pack is a list of these; nothing in the program knows a limit by heart. */
import type { Nature } from '../appeal/appeal.ts'
import { assert } from '../core/assert.ts'
import type { Instant } from '../core/instants.ts'

/**
 * `workingDay` and `naturalDay` count from the day after the start and end at closing time; a natural-day limit that ends on
 * a day off moves to the next workday. `workingHour` counts from the moment itself, inside working hours.
 * `sameDay` ends with the Beijing day of the start, worked or not; its amount is not used.
 */
export type TimeLimit = {
  readonly unit: 'workingDay' | 'naturalDay' | 'workingHour' | 'sameDay'
  readonly amount: number
}

/** Minutes after midnight in Beijing, ascending and apart: 8:30–12:00 is `{ from: 510, to: 720 }`. */
export type WorkingHours = readonly { readonly from: number; readonly to: number }[]

export type Urgency = 'normal' | 'urgent' | 'critical'

export type Stages = {
  /** 签收: from dispatch until the unit signs for it. */
  readonly acknowledge: TimeLimit
  /** 整单: from receipt until the case is closed. */
  readonly whole: TimeLimit
  /** 退单: from dispatch, how long a unit may still say "not mine". */
  readonly returnWithin: TimeLimit
  /** 受理: from arrival until an operator accepts. */
  readonly accept?: TimeLimit
}

/** An override applies when every condition it states holds; the one with most conditions wins, then the first. */
export type RuleOverride = {
  /** Unique within its rule; the chosen rule's id becomes `rule/key`. */
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly natures?: readonly Nature[]
  readonly urgencies?: readonly Urgency[]
  /** Class codes with their descendants: a code matches when it starts with one of these. */
  readonly classes?: readonly string[]
  readonly stages: Partial<Stages>
  readonly extension?: DeadlineRule['extension']
  readonly yellowBefore?: TimeLimit
}

export type DeadlineRule = {
  readonly id: string
  /** Grows by one with every change, so that a ledger can say under which version a date was counted. */
  readonly version: number
  readonly name: string
  readonly nameEn: string
  readonly hours: WorkingHours
  readonly stages: Stages
  /** Days in the unit of the whole-order limit (working days unless that is `naturalDay`). */
  readonly extension: { readonly days: number; readonly times: number }
  readonly yellowBefore: TimeLimit
  readonly overrides?: readonly RuleOverride[]
}

/**
 * The running clock of one case or one stage. It holds no limit: changing the rule recomputes every date
 * from the same start and the same pauses.
 */
export type Clock = {
  readonly ruleId: string
  readonly startedAt: Instant
  /** In any order, overlaps allowed. `to: null` is a pause that is still open. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant | null }[]
  readonly extensionDays: number
}

export type RuleFacts = {
  /** `Channel.deadlineRule`. */
  readonly channelRule: string
  readonly classCode: string | null
  readonly nature: Nature
  readonly urgency: Urgency
}

function applyOverride(rule: DeadlineRule, override: RuleOverride): DeadlineRule {
  const { overrides: _, ...plain } = rule
  return {
    ...plain,
    id: `${rule.id}/${override.key}`,
    name: override.name,
    nameEn: override.nameEn,
    stages: { ...rule.stages, ...override.stages },
    extension: override.extension ?? rule.extension,
    yellowBefore: override.yellowBefore ?? rule.yellowBefore,
  }
}

/** How many conditions the override states, or 0 when one of them does not hold. */
function conditionsMet(override: RuleOverride, facts: RuleFacts): number {
  const { natures, urgencies, classes } = override
  const code = facts.classCode
  if (natures && !natures.includes(facts.nature)) return 0
  if (urgencies && !urgencies.includes(facts.urgency)) return 0
  if (classes && !classes.some((prefix) => code !== null && code.startsWith(prefix))) return 0
  return (natures ? 1 : 0) + (urgencies ? 1 : 0) + (classes ? 1 : 0)
}

/**
 * The rule for a case, overrides resolved: the result stands alone and `findRule` finds it again by its id.
 * A channel that names a rule which is not in the pack is a fault of the configuration and throws.
 */
export function chooseRule(rules: readonly DeadlineRule[], facts: RuleFacts): DeadlineRule {
  const rule = rules.find((each) => each.id === facts.channelRule)
  assert(rule !== undefined, `deadline rule ${facts.channelRule} is in the rule pack`)
  let best: RuleOverride | null = null
  let most = 0
  for (const override of rule.overrides ?? []) {
    const met = conditionsMet(override, facts)
    if (met > most) {
      best = override
      most = met
    }
  }
  return best ? applyOverride(rule, best) : rule
}

/** The rule that a clock's `ruleId` names (`rule` or `rule/key`), or null when the pack no longer has it. */
export function findRule(rules: readonly DeadlineRule[], ruleId: string): DeadlineRule | null {
  const [id, key] = ruleId.split('/')
  const rule = rules.find((each) => each.id === id)
  if (!rule || key === undefined) return rule ?? null
  const override = rule.overrides?.find((each) => each.key === key)
  return override ? applyOverride(rule, override) : null
}
