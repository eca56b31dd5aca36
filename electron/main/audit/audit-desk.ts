import type { Actor } from '#shared/domain/access/actor.ts'
import { mayReadAudit } from '#shared/domain/access/permissions.ts'
import type { AuditDeed, AuditRow } from '#shared/wire/audit.ts'
import { openAuditFile, type AuditFile } from './audit-file.ts'
import { startAuditSender, type AuditLine, type AuditSender } from './send-audit.ts'

/** Whose desk it is; the audit lies under its key. */
export type AuditSession = {
  readonly actor: Actor
  readonly terminal: string
  readonly token: string
  readonly key: Buffer
}

export type AuditTools = {
  readonly auditPath: (terminal: string) => string
  readonly now: () => number
  /** Null: there is no gateway to send to. */
  readonly gateway: () => AuditLine | null
  readonly log: (event: string, facts: { readonly [name: string]: string | number }) => void
}

export type Audit = {
  /** False when the row did not reach the disk: then nothing may be shown or leave. */
  readonly record: (session: AuditSession, deed: AuditDeed) => boolean
  /** Newest first; of others only for who may see them. Null when the audit cannot be read. */
  readonly history: (session: AuditSession) => readonly AuditRow[] | null
  /** Somebody has signed in: what waits is sent. */
  readonly begin: (session: AuditSession) => void
  /** The connection to the gateway stands (again). */
  readonly connected: () => void
  readonly close: () => void
}

const HISTORY = 50

type Open = { readonly file: AuditFile; readonly sender: AuditSender; readonly session: AuditSession }

/** The audit of whichever desk is signed in, opened when it is first needed. */
export function createAudit(tools: AuditTools): Audit {
  let open: Open | null = null

  function openFor(session: AuditSession): Open {
    if (open !== null && open.session.terminal === session.terminal) return open
    close()
    const { terminal, key, actor, token } = session
    const file = openAuditFile({ path: tools.auditPath(terminal), key, terminal, now: tools.now() })
    const { gateway, now, log } = tools
    const sender = startAuditSender({ file, actor, token, gateway, now, log, jitter: Math.random })
    open = { file, sender, session }
    return open
  }

  function close(): void {
    open?.sender.stop()
    open?.file.close()
    open = null
  }

  /** What the disk or the file itself makes impossible is logged by its code, and answered null. */
  function attempt<T>(event: string, work: () => T): T | null {
    try {
      return work()
    } catch (error) {
      tools.log(event, { code: codeOf(error) })
      return null
    }
  }

  return {
    record(session, deed) {
      const written = attempt('audit.notWritten', () => {
        const { file, sender } = openFor(session)
        file.append({ at: tools.now(), actor: session.actor, deed })
        return sender
      })
      written?.wake()
      return written !== null
    },
    history: (session) =>
      attempt('audit.notRead', () => {
        const { role, id } = session.actor
        const rows = openFor(session).file.rows()
        return (mayReadAudit(role) ? rows : rows.filter(({ actor }) => actor.id === id)).slice(-HISTORY).toReversed()
      }),
    begin: (session) => void attempt('audit.notRead', () => openFor(session).sender.wake()),
    connected: () => open?.sender.connected(),
    close,
  }
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? 'unknown'
}
