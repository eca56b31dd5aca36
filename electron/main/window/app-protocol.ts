import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileFor } from './app-files.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ])
}

/**
 * Serves the window's own files and nothing else, with a policy that leaves a page no network and no foreign code.
 * The style nonce is new for each page load; the page hands it to the two libraries that write style elements.
 */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const file = await fileFor(folder, request.url)
    const type = file === null ? undefined : types[extname(file)]
    if (file === null || type === undefined || request.method !== 'GET') return new Response(null, { status: 404 })
    const content = await readFile(file)
    const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
    if (!type.startsWith('text/html')) return new Response(new Uint8Array(content), { headers })
    const nonce = randomBytes(16).toString('base64')
    const page = content.toString('utf8').replaceAll('%CSP_NONCE%', nonce)
    return new Response(page, { headers: { ...headers, 'content-security-policy': policy(nonce) } })
  })
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
