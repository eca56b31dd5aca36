import type { PlaceParts } from '../../text/names.ts'
import { useNames } from './use-names.tsx'

/** 历下 姚家 from the division codes; the place as the channel wrote it is in the title. */
export function PlaceName(props: { readonly row: PlaceParts }) {
  const names = useNames()
  return <span title={props.row.place}>{names.place(props.row) || '—'}</span>
}
