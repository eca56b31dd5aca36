import type { ClassCode } from '#shared/domain/classification/class.ts'
import { classKnowledgeOf } from '../../desk/class-knowledge.ts'
import { classSuggestions } from '../../desk/class-suggestions.ts'
import type { Row } from '../../store/protocol.ts'
import type { Bench } from './act.ts'

/** The class that the case itself suggests, null when its words say too little. */
export async function suggestedClass({ store, reference }: Bench, row: Row): Promise<ClassCode | null> {
  // A case that is not waiting to be accepted is refused by the rules whatever the class; no need to read it.
  if (row.status !== 'received')
    return row.classCode ?? reference.classes.find((each) => each.level === 2)?.code ?? null
  const view = await store.request('case.open', { id: row.id, markOpened: false })
  if (view === null) return null
  const model = await classKnowledgeOf(store).model()
  return classSuggestions(view, reference, model)[0]?.code ?? null
}
