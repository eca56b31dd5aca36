import type { Actor } from '#shared/domain/access/actor.ts'
import type { AuditEntry, ExportOrder } from '#shared/ipc/export.ts'
import { openAuditFile, type AuditFile } from './audit-file.ts'

/** Whose desk it is; the audit lies under its key. */
export type ExportSession = { readonly actor: Actor; readonly terminal: string; readonly key: Buffer }

export type AuditTools = {
  readonly auditPath: (terminal: string) => string
  readonly now: () => number
  readonly log: (event: string, facts: { readonly [name: string]: string | number }) => void
}

export type Audit = {
  /** False when the line did not reach the disk: then nothing may leave. */
  readonly record: (session: ExportSession, line: AuditLine) => boolean
  /** Newest first; null when the audit cannot be read. */
  readonly history: (session: ExportSession) => readonly AuditEntry[] | null
  readonly close: () => void
}

export type AuditLine = Omit<AuditEntry, 'at' | 'actor' | 'terminal'>

const HISTORY = 50

/** The audit of whichever desk is signed in, opened when it is first needed. */
export function createAudit(tools: AuditTools): Audit {
  let open: { readonly file: AuditFile; readonly terminal: string } | null = null

  function fileOf({ terminal, key }: ExportSession): AuditFile {
    if (open !== null && open.terminal === terminal) return open.file
    open?.file.close()
    open = null
    const file = openAuditFile(tools.auditPath(terminal), key)
    open = { file, terminal }
    return file
  }

  return {
    record(session, line) {
      const { actor, terminal } = session
      try {
        fileOf(session).append({ at: tools.now(), actor, terminal, ...line })
        return true
      } catch (error) {
        tools.log('audit.notWritten', { code: codeOf(error) })
        return false
      }
    },
    history(session) {
      try {
        return fileOf(session).entries().slice(-HISTORY).toReversed()
      } catch (error) {
        tools.log('audit.notRead', { code: codeOf(error) })
        return null
      }
    },
    close() {
      open?.file.close()
      open = null
    },
  }
}

type Lined = Pick<ExportOrder, 'scope' | 'conditions' | 'columns'> & { readonly format: AuditEntry['format'] }

export function lineOf(act: AuditEntry['act'], id: string, order: Lined, rows: number): AuditLine {
  const { format, scope, conditions, columns } = order
  const heads = columns.map(({ head }) => head)
  const nothing = { file: null, bytes: null, sha256: null, code: null }
  return { act, export: id, format, scope, conditions, columns: heads, rows, ...nothing }
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? 'unknown'
}
