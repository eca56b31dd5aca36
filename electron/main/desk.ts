import { app, nativeTheme, type WebContents } from 'electron'
import { join } from 'node:path'
import { hostname } from 'node:os'
import type { Desk } from '#shared/ipc/contract.ts'
import type { DeskArguments } from './arguments.ts'
import { createAudit, type Audit } from './audit/audit-desk.ts'
import { announce } from './gate.ts'
import { createDeskState, type DeskState } from './desk-state.ts'
import type { DeskConfiguration } from './configuration/desk-configuration.ts'
import { clipOf } from './export/clipboard-rows.ts'
import { exportFolderOf, hasRoom } from './export/export-folder.ts'
import { createExports, type Exports } from './export/exports.ts'
import { writeClipboard } from './export/system-clipboard.ts'
import { createEmbeddedGateway, type EmbeddedGateway } from './gateway/embedded-gateway.ts'
import type { GatewayClient } from './link/gateway-client.ts'
import { createGatewayLine } from './link/gateway-line.ts'
import type { Session, SignInTools } from './session/session.ts'
import { openKeyRing, type KeyRing } from './session/key-ring.ts'
import { openDeviceSecret } from './system/secret-store.ts'
import { errorFacts, type Log } from './system/log.ts'
import type { Profile } from './system/profile.ts'
import { openStorePort, type StorePort } from './store-port.ts'

/** The code that the demonstration's own gateway takes for enrolment; it listens on this machine only. */
const DEMONSTRATION_CODE = 'demonstration-on-this-machine'

export type DeskParts = {
  readonly dist: string
  readonly profile: Profile
  readonly given: DeskArguments
  readonly configuration: DeskConfiguration | null
  readonly first: Desk
  readonly windows: () => readonly WebContents[]
  readonly log: Log
}

/** What runs behind the windows of this desk: its gateway, the way to it, and the signed-in session. */
export type DeskCore = {
  readonly state: DeskState
  readonly session: () => Session | null
  readonly signInTools: () => SignInTools | 'keyStoreFailed'
  readonly begin: (session: Session) => void
  readonly end: () => Promise<void>
  readonly connectStore: (contents: WebContents) => boolean
  readonly exports: Exports
  readonly audit: Audit
  /** Null: there is no gateway to ask. */
  readonly gateway: () => GatewayClient | null
  readonly startDemonstration: () => Promise<void>
  readonly embedded: () => EmbeddedGateway | null
  readonly stopGateway: () => Promise<void>
}

export function createDeskCore(parts: DeskParts): DeskCore {
  const { profile, configuration, log } = parts
  const state = createDeskState(parts.first, (desk) => {
    nativeTheme.themeSource = desk.settings.theme
    announce(parts.windows(), 'desk.changed', desk)
  })
  let embedded: EmbeddedGateway | null = null
  let session: Session | null = null
  let port: StorePort | null = null
  const line = createGatewayLine((notice) => {
    port?.notify(notice)
    if (notice.kind === 'stream' && notice.up) audit.connected()
  })
  const audit = createAudit({ auditPath: profile.auditOf, now: Date.now, gateway: line.client, log })

  async function startDemonstration(): Promise<void> {
    const { given } = parts
    const perMinute = given.perMinute ?? state.get().demonstration?.perMinute ?? 15
    embedded ??= createEmbeddedGateway(
      {
        entry: join(parts.dist, 'gateway', 'embedded.js'),
        dataDir: profile.demonstrationGateway,
        template: join(parts.dist, 'gateway', 'empty-database.tar.gz'),
        port: given.gatewayPort ?? 0,
        enrolmentCode: DEMONSTRATION_CODE,
        demonstration: { perMinute, seed: given.seed ?? 20_121_016 },
      },
      onGatewayExit,
      log,
    )
    state.change({
      mode: 'demonstration',
      configurationFaults: [],
      gateway: { kind: 'embedded', state: 'starting', url: null, code: null, detail: '' },
    })
    const answer = await embedded.start()
    if ('code' in answer) {
      log('gateway.notStarted', answer)
      state.change({
        gateway: { kind: 'embedded', state: 'failed', url: null, code: answer.code, detail: answer.detail },
      })
      return
    }
    line.connect({ url: answer.url, authority: null, certificate: null, key: null })
    const networks = { police: true, government: true }
    state.change({
      gateway: { kind: 'embedded', state: 'running', url: answer.url, code: null, detail: '' },
      demonstration: { perMinute, networks, accounts: [...answer.accounts] },
    })
  }

  /** Ends without being asked to, too: the screen must not go on calling it running. */
  function onGatewayExit(exitCode: number): void {
    const { gateway } = state.get()
    if (gateway.state !== 'running') return
    line.connect(null)
    state.change({
      gateway: {
        ...gateway,
        state: exitCode === 0 ? 'stopped' : 'failed',
        url: null,
        code: exitCode === 0 ? null : 'exited',
        detail: String(exitCode),
      },
    })
  }

  if (configuration !== null) line.connect(configuration.gateway)
  const exports = createExports({
    folder: exportFolderOf(parts.given.profile === null ? app.getPath('documents') : null, profile.root),
    audit,
    announce: (exported) => announce(parts.windows(), 'export.changed', exported),
    now: Date.now,
    hasRoom,
    log,
    copy: (order, rows) => writeClipboard(clipOf(order.columns, rows)),
  })

  return {
    state,
    session: () => session,
    signInTools: () => signInToolsOf(parts, line.client()),
    begin(next) {
      session = next
      state.change({ session: { actor: next.actor, terminal: next.terminal, offline: next.offline } })
      audit.begin(next)
      line.follow(next.token)
    },
    async end() {
      const ended = session
      session = null
      line.follow(null)
      port?.notify({ kind: 'locked' })
      port?.close()
      port = null
      exports.end()
      audit.close()
      ended?.key.fill(0)
      await ended?.journal.close()
      state.change({ session: null })
    },
    connectStore(contents) {
      if (session === null) return false
      port?.close()
      port = openStorePort(contents, { session: () => session, gateway: line.client, exports, audit, log }, session)
      line.follow(session.token)
      return true
    },
    exports,
    audit,
    gateway: line.client,
    startDemonstration,
    embedded: () => embedded,
    async stopGateway() {
      const { gateway } = state.get()
      line.connect(null)
      if (gateway.kind === 'embedded' && gateway.state === 'running')
        state.change({ gateway: { ...gateway, state: 'stopped', url: null } })
      await embedded?.stop()
    },
  }
}

export function firstDesk(
  facts: Pick<Desk, 'mode' | 'configurationFaults' | 'settings'> & { readonly remote: string | null },
): Desk {
  const { remote, ...rest } = facts
  const kind = rest.mode === 'misconfigured' ? 'none' : remote === null ? 'embedded' : 'remote'
  return {
    ...rest,
    version: app.getVersion(),
    platform: process.platform,
    gateway: { kind, state: remote === null ? 'stopped' : 'running', url: remote, code: null, detail: '' },
    demonstration: null,
    session: null,
  }
}

function signInToolsOf(parts: DeskParts, gateway: GatewayClient | null): SignInTools | 'keyStoreFailed' {
  const { profile, configuration, log } = parts
  const secret = openDeviceSecret(profile.deviceSecret, configuration?.allowBasicKeyStore ?? true)
  if ('code' in secret) {
    log('keyStore.failed', { detail: secret.detail })
    return 'keyStoreFailed'
  }
  const ring = openRing(profile.keyRing, secret.secret, log)
  if (ring === null) return 'keyStoreFailed'
  return {
    gateway,
    gatewayName: configuration?.gateway.url ?? 'demonstration',
    enrolmentCode: configuration === null ? DEMONSTRATION_CODE : configuration.enrolmentCode,
    terminalName: configuration?.terminalName ?? hostname(),
    ring,
    journalPath: profile.journalOf,
    now: Date.now,
    log,
  }
}

/** A damaged key ring is left as it is for whoever repairs it; overwriting it would lock everybody out for good. */
function openRing(path: string, secret: Buffer, log: Log): KeyRing | null {
  try {
    return openKeyRing(path, secret)
  } catch (error) {
    log('keyRing.unreadable', errorFacts(error))
    return null
  }
}
