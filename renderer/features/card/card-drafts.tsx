import { PenLine } from 'lucide-react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { draftKind } from './draft-kinds.ts'
import { useDrafted } from '../../desk/use-draft.ts'
import { useWords } from '../../text/translate.ts'

/** What was begun for this case and not given, each with the way back into it. */
export function CardDrafts(props: { readonly id: CaseId; readonly onAct: (actId: string) => void }) {
  const { t } = useWords()
  const known = useDrafted(props.id).flatMap((kind) => draftKind(kind) ?? [])
  const drafts = known.filter((each, at) => known.findIndex((other) => other.word === each.word) === at)
  if (drafts.length === 0) return null
  return (
    <ul className="case-card-drafts">
      {drafts.map(({ act, word }) => (
        <li key={word}>
          <PenLine size={13} strokeWidth={1.75} aria-hidden />
          {t('caseCard.draft', { what: t(word) })}
          <button type="button" className="case-card-link" onClick={() => props.onAct(act)}>
            {t('caseCard.draft.on')}
          </button>
        </li>
      ))}
    </ul>
  )
}
