/** What the audit says of an export and of a copy. */
import type { CopyOrder, ExportOrder } from '#shared/ipc/export.ts'
import type { AuditDeed } from '#shared/wire/audit.ts'
import type { Ending } from './running-export.ts'

type Exported = Omit<Extract<AuditDeed, { readonly kind: 'exportBegun' }>, 'kind'>

export function exportDeed(id: string, order: ExportOrder, rows: number): Exported {
  return { export: id, format: order.format, ...listOf(order), rows }
}

export function endDeed(exported: Exported, { state, code, file, written }: Ending): AuditDeed {
  if (state === 'stopped') return { kind: 'exportStopped', ...exported }
  if (state === 'done' && file !== null && written !== null) {
    return { kind: 'exportDone', ...exported, file, bytes: written.bytes, sha256: written.sha256 }
  }
  return { kind: 'exportFailed', ...exported, code: code ?? 'writeFailed' }
}

export function copyDeed(order: CopyOrder, rows: number): AuditDeed {
  return { kind: 'copied', ...listOf(order), rows }
}

function listOf({ scope, conditions, columns }: Pick<ExportOrder, 'scope' | 'conditions' | 'columns'>) {
  return { scope, conditions, columns: columns.map(({ head }) => head) }
}
