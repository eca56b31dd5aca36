/**
 * The desk's main process, in the order in which things must happen. Nothing here decides anything about appeals.
 */
import { app, BrowserWindow, Menu } from 'electron'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments, type DeskArguments } from './arguments.ts'
import { findConfiguration } from './configuration/desk-configuration.ts'
import { createDeskCore, firstDesk } from './desk.ts'
import { openGate } from './gate.ts'
import { createHandlers } from './handlers.ts'
import { errorFacts, openLog } from './system/log.ts'
import { openProfile } from './system/profile.ts'
import { readSettings } from './system/settings-file.ts'
import { registerAppScheme, serveApp } from './window/app-protocol.ts'
import { closeSession, closeWaysOut, preloadPath } from './window/desk-window.ts'
import { createDeskWindows } from './window/desk-windows.ts'

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
  // The store gives back what reading left behind (renderer/store/open-desk.ts).
  app.commandLine.appendSwitch('js-flags', '--expose-gc')
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

  let leaving = false
  const windows = createDeskWindows({ preload: preloadPath(dist), leaving: () => leaving, log })
  const core = createDeskCore({ dist, profile, given, configuration, first, windows: windows.contents, log })

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
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
    openGate(createHandlers({ core, profile, windows, log }), windows.contents, log)
    windows.open()
    if (found.kind === 'demonstration') void core.startDemonstration()
  })
}

const given = readArguments(process.argv.slice(1))
if ('problem' in given) refuseStart(given.problem, 2)
main(given)
