import { app, BrowserWindow, session, type WebContents } from 'electron'
import { join } from 'node:path'
import { APP_ORIGIN, APP_PAGE } from './app-files.ts'

export type DeskWindow = {
  readonly window: BrowserWindow
  readonly contents: WebContents
}

/** A frameless window on our own page: sandboxed, isolated, without Node, without network, without ways out. */
export function openDeskWindow(preload: string, background: string): DeskWindow {
  const window = new BrowserWindow({
    width: 1920,
    height: 1080,
    minWidth: 1100,
    minHeight: 700,
    frame: false,
    show: false,
    backgroundColor: background,
    title: '民生警务台 Minsheng Desk',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
      // Counting ages and deadlines goes on in a window behind another one.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(APP_PAGE)
  return { window, contents: window.webContents }
}

/** Rules for every page that could ever exist in this program, set before the first one does. */
export function closeWaysOut(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** No permission of any name, no request that leaves our origin. */
export function closeSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed =
      details.url.startsWith(`${APP_ORIGIN}/`) ||
      details.url.startsWith('devtools://') ||
      details.url.startsWith('data:')
    answer({ cancel: !allowed })
  })
}

export function preloadPath(dist: string): string {
  return join(dist, 'preload', 'preload.cjs')
}
