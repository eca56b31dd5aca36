import type { PortRequest } from '#shared/ipc/store-port.ts'
import type { AuditSession } from '../audit/audit-desk.ts'
import type { Exports } from './exports.ts'

export type ExportRequest = Extract<PortRequest, { readonly kind: `export.${string}` }>

/** What the store's worker says about an export; a desk without a screen (`exports` null) lets nothing out. */
export async function answerExport(
  request: ExportRequest,
  session: AuditSession,
  exports: Exports | null,
): Promise<unknown> {
  if (exports === null) return { ok: false, fault: 'notAllowed' }
  switch (request.kind) {
    case 'export.open':
      return exports.open(request.order, session)
    case 'export.rows':
      return exports.write(request.export, request.at, request.rows)
    case 'export.end':
      return exports.finish(request.export)
    case 'export.copy':
      return exports.copy(request.order, request.rows, session)
  }
}
