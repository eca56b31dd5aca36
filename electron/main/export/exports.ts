/**
 * What leaves the desk: files and the clipboard. Nothing leaves without its line in the audit (law I6), which is on disk
 * before the first row. One export at a time; its rows come from the store's worker, batch by batch, and the answer to
 * a batch is the credit for the next, so that no more than two of them are ever in memory.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { CopyOrder, ExportFault, ExportOrder, ExportState, LinesOrder } from '#shared/ipc/export.ts'
import { codeOf, type Audit, type AuditSession } from '../audit/audit-desk.ts'
import { copyDeed, endDeed, exportDeed } from './export-deeds.ts'
import { fileStem, openExportFolder, sweepExportFolder } from './export-folder.ts'
import { momentText } from './moments.ts'
import { startExport, type Ending, type RunningExport } from './running-export.ts'
import { saveLines, type SavedLines } from './save-lines.ts'
import type { Rows } from './sheet-writer.ts'

export type ExportTools = {
  readonly audit: Audit
  readonly now: () => number
  readonly log: (event: string, facts: { readonly [name: string]: string | number }) => void
  readonly folder: string
  readonly announce: (state: ExportState) => void
  /** Whether the disk of this folder has room beyond what the work itself needs. */
  readonly hasRoom: (folder: string) => Promise<boolean>
  /** Puts it on the clipboard of the system. */
  readonly copy: (order: CopyOrder, rows: Rows) => Promise<void>
}

export type Exports = {
  readonly open: (
    order: ExportOrder,
    session: AuditSession,
  ) => Promise<Result<{ readonly export: string }, ExportFault>>
  /** `at`: rows sent before these. False: this export has ended, send no more. */
  readonly write: (id: string, at: number, rows: Rows) => Promise<boolean>
  readonly finish: (id: string) => Promise<boolean>
  /** By a person. Nothing of it is left. */
  readonly stop: (id: string) => void
  readonly copy: (
    order: CopyOrder,
    rows: Rows,
    session: AuditSession,
  ) => Promise<Result<{ readonly rows: number }, ExportFault>>
  /** A few lines of JSON at once, beside whatever runs. */
  readonly saveLines: (order: LinesOrder, session: AuditSession) => Promise<Result<SavedLines, ExportFault>>
  readonly present: () => ExportState | null
  /** Whole path of the last file that is done. */
  readonly filePath: (id: string) => string | null
  /** The desk is locked or ends: what runs is stopped, while the audit still takes a row. */
  readonly end: () => void
}

const ANNOUNCE_EVERY_MS = 200

export function createExports(tools: ExportTools): Exports {
  const { folder, now, audit } = tools
  let running: RunningExport | null = null
  let last: ExportState | null = null
  let isSwept = false

  async function open(order: ExportOrder, session: AuditSession): ReturnType<Exports['open']> {
    const why = running === null ? await roomFault() : 'alreadyRunning'
    if (why !== null) return fail(why)
    if (running !== null) return fail('alreadyRunning')
    const id = randomUUID()
    if (!audit.record(session, { kind: 'exportBegun', ...exportDeed(id, order, order.total) }))
      return fail('auditFailed')
    running = begin(id, order, session)
    return ok({ export: id })
  }

  async function roomFault(): Promise<ExportFault | null> {
    try {
      openExportFolder(folder)
      if (!isSwept) sweepExportFolder(folder)
      isSwept = true
      return (await tools.hasRoom(folder)) ? null : 'diskFull'
    } catch (error) {
      tools.log('export.noFolder', { code: codeOf(error) })
      return 'folderFailed'
    }
  }

  function begin(id: string, order: ExportOrder, session: AuditSession): RunningExport {
    const startedAt = now()
    const stem = fileStem(order.title, momentText(startedAt))
    let announcedAt = startedAt

    function tell(done: number, ending: Ending | null): void {
      announcedAt = now()
      last = {
        ...{ export: id, format: order.format, state: ending?.state ?? 'running', done, total: order.total },
        ...{ elapsedMs: announcedAt - startedAt, file: ending?.file ?? `${stem}.${order.format}`, folder },
        code: ending?.code ?? null,
      }
      tools.announce(last)
    }

    const run = startExport({
      ...{ id, order, folder, stem, hasRoom: tools.hasRoom },
      progressed() {
        if (now() - announcedAt >= ANNOUNCE_EVERY_MS) tell(run.done(), null)
      },
      ended(ending) {
        running = null
        const { code } = ending
        audit.record(session, endDeed(exportDeed(id, order, run.done()), ending))
        if (code !== null) tools.log('export.failed', { code, rows: run.done() })
        tell(run.done(), ending)
      },
    })
    tell(0, null)
    return run
  }

  const of = (id: string): RunningExport | null => (running?.id === id ? running : null)

  return {
    open,
    write: async (id, at, rows) => (await of(id)?.write(at, rows)) ?? false,
    finish: async (id) => (await of(id)?.finish()) ?? false,
    stop: (id) => of(id)?.stop(),
    async copy(order, rows, session) {
      if (!audit.record(session, copyDeed(order, rows.length))) return fail('auditFailed')
      await tools.copy(order, rows)
      return ok({ rows: rows.length })
    },
    saveLines: (order, session) =>
      saveLines({ folder, now, hasRoom: tools.hasRoom, record: (deed) => audit.record(session, deed) }, order, session),
    present: () => last,
    filePath: (id) => (last?.export === id && last.state === 'done' ? join(folder, last.file) : null),
    end() {
      running?.stop()
      last = null
    },
  }
}
