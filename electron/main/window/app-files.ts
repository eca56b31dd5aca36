import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

export const APP_ORIGIN = 'app://desk'
export const APP_PAGE = `${APP_ORIGIN}/app/index.html`

/** The real file behind an address of our origin, or null: no way out of the folder by dots, escapes, NUL or links. */
export async function fileFor(folder: string, address: string): Promise<string | null> {
  try {
    const url = new URL(address)
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return null
    const path = decodeURIComponent(url.pathname)
    if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}
