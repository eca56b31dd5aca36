import { useEffect, useState } from 'react'
import { suggestClasses, type ClassSuggestion } from '#shared/domain/classification/suggest-class.ts'
import type { ClassModel } from '#shared/domain/classification/suggest-learnt-classes.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { CaseView } from '../store/protocol.ts'
import { classEvidence } from './class-evidence.ts'
import { useDesk } from './access.tsx'
import { classKnowledgeOf } from './class-knowledge.ts'

/** Best first; none as long as the model is not there, because a suggestion must not change under the hand. */
export function classSuggestions(
  view: CaseView,
  reference: Reference,
  model: ClassModel | null,
): readonly ClassSuggestion[] {
  return model === null ? [] : suggestClasses(classEvidence(view, model), reference.classes)
}

/** What this desk has learnt, null for the moment it takes to read it. */
export function useClassModel(): ClassModel | null {
  const { store } = useDesk()
  const [model, setModel] = useState<ClassModel | null>(null)
  useEffect(() => {
    let wanted = true
    void classKnowledgeOf(store)
      .model()
      .then((known) => {
        if (wanted) setModel(known)
      })
    return () => {
      wanted = false
    }
  }, [store])
  return model
}
