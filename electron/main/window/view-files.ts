import { BrowserWindow, dialog, type WebContents } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { VIEW_FILE_LIMIT, type RequestFault } from '#shared/ipc/contract.ts'
import { requestFault } from '../request-fault.ts'
import { writeFileAtomic } from '../system/atomic-file.ts'

const EXTENSION = 'desk-view.json'
const filters = [{ name: '视图 View', extensions: [EXTENSION, 'json'] }]

/** Named views as a file that colleagues can pass on. The person chooses the place; the path, or null when none. */
export async function saveViewFile(
  contents: WebContents,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Result<string | null, RequestFault>> {
  const options = { defaultPath: `${fileNameOf(name)}.${EXTENSION}`, filters }
  const { canceled, filePath } = await dialog.showSaveDialog(ownerOf(contents), options)
  if (canceled || filePath === '') return ok(null)
  try {
    writeFileAtomic(filePath, text)
  } catch (error) {
    return fail(requestFault('fileNotWritten', codeOf(error)))
  }
  return ok(filePath)
}

/** Text of a file that the person chose, or null when none. Read whole: the limit is small. */
export async function openViewFile(
  contents: WebContents,
): Promise<Result<{ readonly name: string; readonly text: string } | null, RequestFault>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(ownerOf(contents), { filters, properties: ['openFile'] })
  const [path] = filePaths
  if (canceled || path === undefined) return ok(null)
  try {
    if ((await stat(path)).size > VIEW_FILE_LIMIT) return fail(requestFault('fileTooLarge', basename(path)))
    const text = textOf(await readFile(path))
    return text === null ? fail(requestFault('fileNotText', basename(path))) : ok({ name: basename(path), text })
  } catch (error) {
    return fail(requestFault('fileNotRead', codeOf(error)))
  }
}

function ownerOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) throw new Error('a request without a window')
  return window
}

/** Signs that some file system does not take become blanks. */
function fileNameOf(name: string): string {
  return (
    name
      .replaceAll(/[\u0000-\u001F<>:"/\\|?*]/gu, ' ')
      .trim()
      .slice(0, 80) || 'view'
  )
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
