import type { Channel } from './channel/channel.ts'
import type { AppealClass } from './classification/class.ts'
import type { DeadlineRule } from './deadline/rule.ts'
import type { Unit } from './dispatch/unit.ts'

/** A district (6 digits) or street (9 digits) with its division code (GB/T 2260 and its extension to streets). */
export type Division = { readonly code: string; readonly name: string }

/** What is configured rather than handled: the same for every terminal of a gateway. */
export type Reference = {
  readonly version: string
  readonly channels: readonly Channel[]
  readonly units: readonly Unit[]
  readonly classes: readonly AppealClass[]
  readonly divisions: readonly Division[]
  readonly rules: readonly DeadlineRule[]
}
