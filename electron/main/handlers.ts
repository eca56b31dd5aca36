import { BrowserWindow, shell } from 'electron'
import { fail, ok } from '#shared/domain/core/result.ts'
import type { DeskCore } from './desk.ts'
import type { Handlers } from './gate.ts'
import { done, requestFault } from './request-fault.ts'
import { signIn } from './session/session.ts'
import type { Log } from './system/log.ts'
import { withoutUndefined, writeSettings } from './system/settings-file.ts'
import type { Profile } from './system/profile.ts'
import { quarantineHandlers } from './link/ask-quarantine.ts'
import type { DeskWindows } from './window/desk-windows.ts'
import { openViewFile, saveViewFile } from './window/view-files.ts'
import { zoom } from './window/zoom.ts'

type Tools = {
  readonly core: DeskCore
  readonly profile: Profile
  readonly windows: DeskWindows
  readonly log: Log
}

/** What the window may ask for, by name. Rules live elsewhere; this file only connects. */
export function createHandlers(tools: Tools): Handlers {
  const { core, profile, windows, log } = tools
  return {
    'desk.describe': () => ok(core.state.get()),

    async 'session.signIn'(credentials) {
      if (core.session() !== null) await core.end()
      const means = core.signInTools()
      if (means === 'keyStoreFailed') return fail(requestFault('keyStoreFailed'))
      const answer = await signIn(means, credentials)
      if (!answer.ok) return answer
      core.begin(answer.value)
      const { actor, terminal, offline } = answer.value
      return ok({ actor, terminal, offline })
    },

    async 'session.signOut'() {
      await core.end()
      return done
    },

    'settings.change'(change) {
      const settings = { ...core.state.get().settings, ...withoutUndefined(change) }
      writeSettings(profile.settings, settings)
      core.state.change({ settings })
      return ok(settings)
    },

    async 'demonstration.start'() {
      await core.startDemonstration()
      return done
    },

    async 'demonstration.gateway'({ running }) {
      if (core.state.get().mode !== 'demonstration') return fail(requestFault('notDemonstration'))
      await (running ? core.startDemonstration() : core.stopGateway())
      return done
    },

    'demonstration.network'({ network, up }) {
      const { demonstration } = core.state.get()
      if (demonstration === null) return fail(requestFault('notDemonstration'))
      core.embedded()?.setNetwork(network, up)
      core.state.change({ demonstration: { ...demonstration, networks: { ...demonstration.networks, [network]: up } } })
      return done
    },

    'demonstration.pace'({ perMinute }) {
      const { demonstration } = core.state.get()
      if (demonstration === null) return fail(requestFault('notDemonstration'))
      core.embedded()?.setPace(perMinute)
      core.state.change({ demonstration: { ...demonstration, perMinute } })
      return done
    },

    'store.connect'(_input, { contents }) {
      return core.connectStore(contents) ? done : fail(requestFault('notSignedIn'))
    },

    'window.control'({ act }, { contents }) {
      const window = BrowserWindow.fromWebContents(contents)
      if (act === 'minimize') window?.minimize()
      else if (act === 'close') window?.close()
      else if (window?.isMaximized() === true) window.unmaximize()
      else window?.maximize()
      return done
    },

    'window.open': () => (windows.open() ? done : fail(requestFault('tooManyWindows'))),

    'window.zoom': ({ act }, { contents }) => ok({ percent: zoom(contents, act) }),

    'viewFile.save': (file, { contents }) => saveViewFile(contents, file),

    'viewFile.open': (_input, { contents }) => openViewFile(contents),

    'export.describe': () => ok(core.exports.present()),

    'export.stop'({ export: id }) {
      core.exports.stop(id)
      return done
    },

    'export.show'({ export: id }) {
      const path = core.exports.filePath(id)
      if (path !== null) shell.showItemInFolder(path)
      return done
    },

    'audit.history'() {
      const session = core.session()
      if (session === null) return fail(requestFault('notSignedIn'))
      const rows = core.audit.history(session)
      return rows === null ? fail(requestFault('auditNotRead')) : ok([...rows])
    },

    async 'lines.save'(order) {
      const session = core.session()
      if (session === null) return fail(requestFault('notSignedIn'))
      const saved = await core.exports.saveLines(order, session)
      return saved.ok ? saved : fail(requestFault('fileNotWritten', saved.fault))
    },

    ...quarantineHandlers(core),

    'diagnostics.report'({ where, message, stack }) {
      log('window.error', { where, message: message.slice(0, 200), stack: stack.slice(0, 1_000) })
      return done
    },
  }
}
