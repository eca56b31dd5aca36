import type { Status } from '#shared/domain/case/status.ts'
import { ShapeView } from './shape.tsx'
import { statusShape } from './shapes.ts'

/** How far a case has come; always beside the status word. */
export function StatusPie(props: { readonly status: Status; readonly paused?: boolean }) {
  return <ShapeView shape={statusShape(props.status, props.paused ?? false)} className="status-pie" />
}
