import { mkdirSync, readdirSync, renameSync, rmSync, existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportFormat } from '#shared/ipc/export.ts'

const PARTIAL = '.part'
/** What the disk keeps for the journal: an export must not take the last room from the work itself. */
export const RESERVED_BYTES = 200 * 1024 * 1024
const MOST_NAMES = 50

/** Where a person finds it; under a profile of its own (trying out, tests) everything stays in that profile. */
export function exportFolderOf(documents: string | null, profileRoot: string): string {
  return documents === null ? join(profileRoot, 'exports') : join(documents, '民生警务台导出')
}

export function openExportFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Removes what a killed program left half written; not while this one writes there. */
export function sweepExportFolder(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith(PARTIAL)) rmSync(join(folder, name), { force: true })
}

export function partialPath(folder: string, id: string): string {
  return join(folder, `.${id}${PARTIAL}`)
}

/** `title 20121016-104806`; signs that some file system refuses are left out. */
export function fileStem(title: string, moment: string): string {
  const plain = title.replace(/[\\/:*?"<>|\u0000-\u001F]/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '')
  return `${plain} ${moment.replaceAll('-', '').replaceAll(':', '').replace(' ', '-')}`.trim()
}

/**
 * Gives the whole file its name; a name that is taken or held open by another program gets a number. Answers the name,
 * or null when none could be had.
 */
export function nameFile(folder: string, partial: string, stem: string, format: ExportFormat | 'jsonl'): string | null {
  for (let n = 1; n <= MOST_NAMES; n += 1) {
    const name = `${stem}${n === 1 ? '' : ` (${n})`}.${format}`
    const path = join(folder, name)
    if (existsSync(path)) continue
    try {
      renameSync(partial, path)
      return name
    } catch (error) {
      if (!isHeld(error)) throw error
    }
  }
  return null
}

function isHeld(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES' || code === 'EEXIST'
}

export async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize > RESERVED_BYTES
}
