/** Names of the invented city for the benches: the demonstration's channels, units, classes, streets and rules. */
import type { Reference } from '#shared/domain/reference.ts'
import { demonstrationChannels } from '#gateway/demonstration/reference/channels.ts'
import { demonstrationClasses } from '#gateway/demonstration/reference/classes.ts'
import { divisions } from '#gateway/demonstration/reference/divisions.ts'
import { deadlineRules } from '#gateway/demonstration/reference/rules.ts'
import { demonstrationUnits } from '#gateway/demonstration/reference/units.ts'

export const benchUnits = demonstrationUnits('2012-11-01')

export const benchReference: Reference = {
  version: 'bench',
  channels: demonstrationChannels,
  units: benchUnits,
  classes: demonstrationClasses,
  divisions,
  rules: deadlineRules,
}
