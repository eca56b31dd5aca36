import type { ClassCode } from '#shared/domain/classification/class.ts'
import { suggestClasses } from '#shared/domain/classification/suggest-class.ts'
import type { Row } from '../../store/protocol.ts'
import { classEvidence } from '../../text/class-evidence.ts'
import type { Bench } from './act.ts'

/** The class that the case itself suggests, null when its words say too little. */
export async function suggestedClass({ store, reference }: Bench, row: Row): Promise<ClassCode | null> {
  // A case that is not waiting to be accepted is refused by the rules whatever the class; no need to read it.
  if (row.status !== 'received')
    return row.classCode ?? reference.classes.find((each) => each.level === 2)?.code ?? null
  const view = await store.request('case.open', { id: row.id, markOpened: false })
  if (view === null) return null
  return suggestClasses(classEvidence(view), reference.classes)[0]?.code ?? null
}
