import type { Instant } from '#shared/domain/core/instants.ts'
import { clockTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'

/** Where the draft is: on this machine's disk, and since when. */
export function DraftState(props: { readonly writtenAt: Instant | null }) {
  const { t } = useWords()
  return (
    <span className="draft-state">
      {props.writtenAt === null ? t('draft.keeps') : t('draft.written', { at: clockTime(props.writtenAt) })}
    </span>
  )
}
