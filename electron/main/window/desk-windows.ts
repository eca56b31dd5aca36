import { BrowserWindow, screen, type WebContents } from 'electron'
import { announce } from '../gate.ts'
import type { Log } from '../system/log.ts'
import { openDeskWindow } from './desk-window.ts'

/**
 * The windows of one desk: all alike, all on the same store and the same sign-in. Any of them may be closed; the
 * program ends with the last one.
 */
export type DeskWindows = {
  /** False when there are enough already. */
  readonly open: () => boolean
  readonly contents: () => readonly WebContents[]
}

/** One for each screen of a large desk, and one spare. */
const MOST_WINDOWS = 4
/** A second window on the same screen must be seen to be another one. */
const STEP_PX = 40
const BACKGROUND = '#12151A'

export type WindowParts = { readonly preload: string; readonly leaving: () => boolean; readonly log: Log }

export function createDeskWindows({ preload, leaving, log }: WindowParts): DeskWindows {
  const open: WebContents[] = []
  const contents = (): readonly WebContents[] => open.filter((each) => !each.isDestroyed())

  function add(): void {
    const place = freePlace()
    const desk = openDeskWindow(preload, BACKGROUND)
    if (place !== null) desk.window.setBounds(place)
    open.push(desk.contents)
    for (const change of ['maximize', 'unmaximize', 'focus', 'blur'] as const) {
      desk.window.on(change as 'focus', () => tellAbout(desk.window))
    }
    desk.contents.on('render-process-gone', (_event, details) => {
      log('window.gone', { reason: details.reason, exitCode: details.exitCode })
      if (leaving() || details.reason === 'clean-exit') return
      // The store's worker may have lived in that process: windows that go on would ask it in vain.
      for (const each of contents()) each.reload()
    })
  }

  return {
    contents,
    open() {
      if (contents().length >= MOST_WINDOWS) return false
      add()
      return true
    },
  }
}

/** Each window hears about itself only. */
function tellAbout(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  const facts = { maximized: window.isMaximized(), focused: window.isFocused() }
  announce([window.webContents], 'window.changed', facts)
}

/** A screen that no window of ours stands on, whole; otherwise a step beside the last one. Null for the first window. */
function freePlace(): Electron.Rectangle | null {
  const windows = BrowserWindow.getAllWindows()
  const last = windows.at(-1)
  if (last === undefined) return null
  const taken = windows.map((window) => screen.getDisplayMatching(window.getBounds()).id)
  const free = screen.getAllDisplays().find((display) => !taken.includes(display.id))
  if (free !== undefined) return free.workArea
  const { x, y, width, height } = last.getBounds()
  return { x: x + STEP_PX, y: y + STEP_PX, width, height }
}
