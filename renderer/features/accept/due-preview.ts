import type { Case, Urgency } from '#shared/domain/case/case.ts'
import { clockForClass, ruleOf } from '#shared/domain/case/timing.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import type { Deadline } from '#shared/domain/deadline/deadline.ts'
import type { DeadlineRule } from '#shared/domain/deadline/rule.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { worldOf } from '../../desk/world.ts'

export type DuePreview = { readonly deadline: Deadline; readonly rule: DeadlineRule }

/** The date a case will have once it is accepted under this class and urgency; the gateway counts it again. */
export function duePreview(
  subject: Case,
  reference: Reference,
  chosen: { classCode: ClassCode; urgency: Urgency },
): DuePreview {
  const world = worldOf(reference, [])
  const { clock, deadline } = clockForClass(subject, world, chosen)
  return { deadline, rule: ruleOf(clock, world) }
}

/** Of several cases the one that is due first decides what is shown. */
export function earliestPreview(
  subjects: readonly Case[],
  reference: Reference,
  chosen: { classCode: ClassCode; urgency: Urgency },
): DuePreview | null {
  const previews = subjects.map((subject) => duePreview(subject, reference, chosen))
  return previews.toSorted((a, b) => a.deadline.dueAt - b.deadline.dueAt)[0] ?? null
}
