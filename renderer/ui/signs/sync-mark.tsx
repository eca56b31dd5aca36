import { useWords } from '../../text/translate.ts'
import { ShapeView } from './shape.tsx'
import { syncShape, type SyncStage } from './sync-shape.ts'

/** Where the newest word about a row has come to; nothing when everything of ours is in the ledger. */
export function SyncMark(props: { readonly sync: SyncStage }) {
  const { t } = useWords()
  const shape = syncShape(props.sync)
  if (shape === null) return null
  return <ShapeView shape={shape} className={`sync-mark is-${props.sync}`} title={t(`sync.${props.sync}`)} />
}
