import type { Actor } from '../access/actor.ts'
import type { CaseId } from '../appeal/appeal.ts'
import type { ChannelId } from '../channel/channel.ts'
import type { AppealClass, ClassCode } from '../classification/class.ts'
import type { Instant } from '../core/instants.ts'
import type { WorkCalendar } from '../deadline/calendar.ts'
import type { DeadlineRule } from '../deadline/rule.ts'
import type { Unit, UnitId } from '../dispatch/unit.ts'
import type { Case } from './case.ts'

/** What the rules may look at besides the command. Lookups must answer the same for the length of one decision. */
export type World = {
  /** At least the cases named by `casesTouchedBy`. */
  readonly caseOf: (id: CaseId) => Case | undefined
  readonly unitOf: (id: UnitId) => Unit | undefined
  readonly classOf: (code: ClassCode) => AppealClass | undefined
  /** Whether a district or street is on the list of divisions. */
  readonly hasDivision: (code: string) => boolean
  /** The deadline rule that the configuration gives to a channel. */
  readonly channelRuleOf: (channel: ChannelId) => string
  readonly rules: readonly DeadlineRule[]
  readonly calendar: WorkCalendar
}

/** Who decides and when. The gateway's `now` is the ledger's time; a terminal uses its own clock and may be corrected. */
export type DecisionContext = { readonly now: Instant; readonly actor: Actor }
