/**
 * The desk's main process, in the order in which things must happen. Nothing here decides anything about appeals.
 */
import { app, BrowserWindow, Menu, type WebContents } from 'electron'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments, type DeskArguments } from './arguments.ts'
import { findConfiguration } from './configuration/desk-configuration.ts'
import { createDeskCore, firstDesk } from './desk.ts'
import { announce, openGate } from './gate.ts'
import { createHandlers } from './handlers.ts'
import { errorFacts, openLog } from './system/log.ts'
import { openProfile } from './system/profile.ts'
import { readSettings } from './system/settings-file.ts'
import { registerAppScheme, serveApp } from './window/app-protocol.ts'
import { closeSession, closeWaysOut, openDeskWindow, preloadPath } from './window/desk-window.ts'

const dist = dirname(dirname(fileURLToPath(import.meta.url)))

function refuseStart(problem: string, code: number): never {
  process.stderr.write(`${problem}\n`)
  app.exit(code)
  throw new Error('unreachable after exit')
}

function main(given: DeskArguments): void {
  const profile = openProfile(given.profile ?? join(app.getPath('appData'), 'minsheng-desk'))
  app.setPath('userData', profile.browser)
  if (!app.requestSingleInstanceLock()) {
    refuseStart(
      '民生警务台已在用这个配置目录运行,已把它的窗口调到前面 · Minsheng Desk already runs with this profile; its window has been brought to the front',
      3,
    )
  }
  registerAppScheme()
  // Only root in development gets here without a sandbox (build/system/electron-switches.ts); both together end the program.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  closeWaysOut()
  Menu.setApplicationMenu(null)

  const log = openLog(profile.log)
  process.on('uncaughtException', (error) => log('main.uncaught', errorFacts(error)))
  process.on('unhandledRejection', (error) => log('main.unhandled', errorFacts(error)))

  const settings = readSettings(profile.settings)
  const found = given.demonstration
    ? { kind: 'demonstration' as const }
    : findConfiguration(given.configuration, profile.root)
  const configuration = found.kind === 'production' ? found.configuration : null
  const first = firstDesk({
    mode: found.kind,
    configurationFaults: found.kind === 'misconfigured' ? [...found.faults] : [],
    settings,
    remote: configuration?.gateway.url ?? null,
  })
  for (const fault of first.configurationFaults)
    process.stderr.write(`${fault.file}:${fault.line}: ${fault.zh} · ${fault.en}\n`)

  const open: WebContents[] = []
  const windows = (): readonly WebContents[] => open.filter((contents) => !contents.isDestroyed())
  const core = createDeskCore({ dist, profile, given, configuration, first, windows, log })

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let leaving = false
  app.on('before-quit', (event) => {
    if (leaving) return
    event.preventDefault()
    leaving = true
    // Commands are on disk already; this closes files and the gateway's database in good order.
    void Promise.allSettled([core.end(), core.stopGateway()]).then(() => app.quit())
  })

  void app.whenReady().then(() => {
    closeSession()
    serveApp(join(dist, 'renderer'))
    openGate(createHandlers({ core, profile, log }), windows, log)
    const { window, contents } = openDeskWindow(preloadPath(dist), '#12151A')
    open.push(contents)
    for (const change of ['maximize', 'unmaximize', 'focus', 'blur'] as const) {
      window.on(change as 'focus', () =>
        announce(windows(), 'window.changed', { maximized: window.isMaximized(), focused: window.isFocused() }),
      )
    }
    contents.on('render-process-gone', (_event, details) => {
      log('window.gone', { reason: details.reason, exitCode: details.exitCode })
      if (!leaving && details.reason !== 'clean-exit') contents.reload()
    })
    if (found.kind === 'demonstration') void core.startDemonstration()
  })
}

const given = readArguments(process.argv.slice(1))
if ('problem' in given) refuseStart(given.problem, 2)
main(given)
