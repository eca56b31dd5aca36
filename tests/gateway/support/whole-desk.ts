// A terminal with everything but its window: the product's store, sync runner, journal and way to the gateway, in one process.
import 'fake-indexeddb/auto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '#shared/domain/case/commands.ts'
import { openJournal, type Journal } from '../../../electron/main/journal/journal.ts'
import { createGatewayClient } from '../../../electron/main/link/gateway-client.ts'
import { createHttpClient } from '../../../electron/main/link/http-client.ts'
import type { Session } from '../../../electron/main/session/session.ts'
import { answerStore } from '../../../electron/main/store-requests.ts'
import { throwingRequest, type MainPort } from '../../../renderer/store/main-port.ts'
import { deskStatus } from '../../../renderer/store/status.ts'
import { openStore, type Store } from '../../../renderer/store/store.ts'
import { startSync, type SyncRunner } from '../../../renderer/store/sync/runner.ts'
import { ENROLMENT_CODE } from './terminal.ts'

export type WholeDesk = {
  readonly store: Store
  readonly runner: SyncRunner
  readonly journal: Journal
  /** Every trouble that its status bar has named. */
  readonly said: Set<string>
  /** Gives a command as the operator does; its number. */
  readonly give: (command: Command) => Promise<number>
  /** Pulls and pushes now, until `done` says so. */
  readonly until: (done: (desk: Store) => boolean) => Promise<void>
  /** The same without being told to: by its own clock. */
  readonly idle: (done: (desk: Store) => boolean) => Promise<void>
  readonly end: () => Promise<void>
}

const PATIENCE_MS = 30_000

export async function openWholeDesk(url: string, account: string): Promise<WholeDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-desk-'))
  const http = createHttpClient({ url, authority: null, certificate: null, key: null })
  const gateway = createGatewayClient(http)
  const enrolled = await gateway.enrol(ENROLMENT_CODE, 'test')
  if (!enrolled.ok) throw new Error(enrolled.fault.detail)
  const { terminal, token } = enrolled.value
  const signedIn = await gateway.signIn(token, account, `demo-${account}-2012`)
  if (!signedIn.ok) throw new Error(signedIn.fault.detail)
  const { actor } = signedIn.value
  const key = Buffer.from(signedIn.value.terminalKey, 'base64')
  const opened = openJournal(join(folder, 'journal'), key, Date.now())
  if (!opened.ok) throw new Error(opened.fault)
  const journal = opened.value
  const session: Session = { actor, terminal, token, key, journal, offline: false }
  let last = 0
  const mainPort: MainPort = {
    async request(request) {
      last += 1
      const answer = await answerStore(
        { ...request, id: last },
        { session: () => session, gateway: () => gateway, log() {} },
      )
      if (answer === null) throw new Error('no answer')
      return answer.ok ? { ok: true, value: answer.value } : { ok: false, fault: answer.fault }
    },
    close() {},
  }
  const said = new Set<string>()
  let running: SyncRunner | null = null
  const store: Store = await openStore({
    welcome: {
      ...{ kind: 'welcome', key: new Uint8Array(key), terminal, actor },
      ...{ database: `desk-${terminal}`, journal: journal.marks() },
    },
    mainPort,
    clock: Date.now,
    listeners: {
      ...{ rowsChanged() {}, allChanged() {}, referenceChanged() {} },
      statusChanged() {
        const { trouble } = deskStatus(store.base)
        if (trouble !== null) said.add(trouble)
      },
      commandAdded: (n) => running?.commandAdded(n),
    },
  })
  await store.load()
  const runner = startSync({
    store: store.sync,
    requestMain: throwingRequest(() => mainPort),
    now: Date.now,
    random: Math.random,
    at(instant, call) {
      const timer = setTimeout(call, Math.max(0, instant - Date.now()))
      return () => clearTimeout(timer)
    },
  })
  running = runner

  async function wait(done: (desk: Store) => boolean, push: () => void): Promise<void> {
    const limit = Date.now() + PATIENCE_MS
    while (!done(store)) {
      if (Date.now() > limit) throw new Error(`in vain: ${JSON.stringify(runner.state())}`)
      push()
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  return {
    store,
    runner,
    journal,
    said,
    async give(command) {
      const given = await store.give(command)
      if (!given.ok) throw new Error(given.fault.code)
      return given.value.n
    },
    until: (done) => wait(done, () => runner.demand()),
    idle: (done) => wait(done, () => undefined),
    async end() {
      runner.stop()
      store.close()
      http.close()
      await journal.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
