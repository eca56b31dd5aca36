import type { ClassEvidence } from '#shared/domain/classification/suggest-class.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { currentAppeals } from './current-appeals.ts'

type Classified = { readonly no: string; readonly classCode: ClassCode | null }
type View = {
  readonly record: CaseRecord
  readonly suggestions: readonly { readonly row: Classified; readonly score: number }[]
  readonly samePlace: readonly Classified[]
}

/** What an opened case says about its class. */
export function classEvidence(view: View): ClassEvidence {
  const appeals = currentAppeals(view.record)
  return {
    own: view.record.state.classCode,
    repeats: view.suggestions.map(({ row, score }) => ({ no: row.no, classCode: row.classCode, score })),
    samePlace: view.samePlace,
    title: appeals.map((appeal) => appeal.title).join(' '),
    text: appeals.map((appeal) => appeal.text).join(' '),
  }
}
