import type { ClassEvidence } from '#shared/domain/classification/suggest-class.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { suggestLearntClasses, type ClassModel } from '#shared/domain/classification/suggest-learnt-classes.ts'
import { currentAppeals } from './current-appeals.ts'

type Classified = { readonly no: string; readonly classCode: ClassCode | null }
type View = {
  readonly record: CaseRecord
  readonly suggestions: readonly { readonly row: Classified; readonly score: number }[]
  readonly samePlace: readonly Classified[]
}

/** What an opened case says about its class; `learnt` comes from what was decided before. */
export function classEvidence(view: View, model: ClassModel): ClassEvidence {
  const appeals = currentAppeals(view.record)
  const title = appeals.map((appeal) => appeal.title).join(' ')
  const text = appeals.map((appeal) => appeal.text).join(' ')
  return {
    own: view.record.state.classCode,
    repeats: view.suggestions.map(({ row, score }) => ({ no: row.no, classCode: row.classCode, score })),
    samePlace: view.samePlace,
    learnt: suggestLearntClasses(learnable(title, text), model),
    title,
    text,
  }
}

/** Title and text as the model wants them: the first line counts twice. */
export function learnable(title: string, text: string): string {
  return `${title}\n${text}`
}
