/**
 * A few lines of text out of the desk as a file of JSON lines: the waiting commands that a supervisor hands in, or the
 * desk's own diagnostics. Not encrypted, so that whoever gets the file can read it without a tool of ours: for waiting
 * commands law I7 makes its exception here, and the file says itself on its first line that it holds personal data.
 */
import { createHash, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Actor } from '#shared/domain/access/actor.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { ExportFault, LinesOrder } from '#shared/ipc/export.ts'
import type { AuditDeed } from '#shared/wire/audit.ts'
import { fileStem, nameFile, openExportFolder, partialPath } from './export-folder.ts'
import { momentText } from './moments.ts'
import { openTargetFile } from './target-file.ts'

export type LinesTools = {
  readonly folder: string
  readonly now: () => number
  readonly hasRoom: (folder: string) => Promise<boolean>
  /** False when the row did not reach the disk. */
  readonly record: (deed: AuditDeed) => boolean
}

export type SavedLines = { readonly folder: string; readonly file: string }

const kinds = { commands: 'outboxSaved', diagnostics: 'diagnosticsSaved' } as const

/** Waiting commands hold what people wrote: only who answers for the desk may take them out. Diagnostics hold nobody's data. */
export function maySave(kind: LinesOrder['kind'], { role }: Actor): boolean {
  return kind === 'diagnostics' || role === 'supervisor' || role === 'administrator'
}

export async function saveLines(
  tools: LinesTools,
  order: LinesOrder,
  about: { readonly actor: Actor; readonly terminal: string },
): Promise<Result<SavedLines, ExportFault>> {
  const { folder, now } = tools
  if (!maySave(order.kind, about.actor)) return fail('notAllowed')
  const id = randomUUID()
  const text = `${JSON.stringify(headOf(order, about, now()))}\n${order.lines.map((line) => `${line}\n`).join('')}`
  const lines = { export: id, reason: order.reason, rows: order.lines.length }
  const whole = { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
  try {
    openExportFolder(folder)
    if (!(await tools.hasRoom(folder))) return fail('diskFull')
  } catch {
    return fail('folderFailed')
  }
  // Before a byte of it leaves (law I6): a row too many is no harm, a file without a row is.
  if (!tools.record({ kind: kinds[order.kind], ...lines, ...whole })) return fail('auditFailed')
  const failed = (code: ExportFault): Result<never, ExportFault> => {
    tools.record({ kind: 'linesFailed', ...lines, code })
    return fail(code)
  }
  const partial = partialPath(folder, id)
  const target = openTargetFile(partial)
  try {
    target.stream.end(text)
    await target.written
    const file = nameFile(folder, partial, fileStem(order.title, momentText(now())), 'jsonl')
    return file === null ? failed('fileLocked') : ok({ folder, file })
  } catch {
    return failed('writeFailed')
  } finally {
    rmSync(partial, { force: true })
  }
}

function headOf(order: LinesOrder, about: { readonly actor: Actor; readonly terminal: string }, now: number) {
  const { actor, terminal } = about
  const personal = order.kind === 'commands'
  return {
    ...{ kind: order.kind, personalData: personal, at: now, moment: momentText(now), terminal },
    ...{ by: actor, reason: order.reason, lines: order.lines.length },
    ...(personal
      ? { notice: '本文件含个人信息，未加密。交网关管理员后删除 · holds personal data, not encrypted' }
      : {}),
  }
}
