/** Full disks: under the journal nothing is called saved any more; under the IndexedDB everything still is, and comes back. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeskStatus } from '../../renderer/store/protocol.ts'
import { launchDesk } from '../e2e/fixtures/launch.ts'
import { startOnPglite, takeInInvented } from '../gateway/support/gateways.ts'
import { ENROLMENT_CODE, enrolTerminal } from '../gateway/support/terminal.ts'
import { startChild } from '../support/processes/child.ts'
import type { TerminalSetup } from '../support/processes/orders.ts'
import { readSaid } from '../support/processes/recount.ts'
import { openDoor, run, type DeskDoor } from './desk-door.ts'
import type { Tally } from './tally.ts'

const TERMINAL = 'tests/support/processes/terminal-process.ts'
const FILLER = 'filler'

export async function fillDisks(tally: Tally): Promise<void> {
  const probe = smallDisk(join(tmpdir(), `minsheng-probe-${process.pid}`), '64k')
  if (probe === null) {
    tally.count(false, 'full disks', () => 'not run: mounting a small disk (tmpfs) needs root')
    return
  }
  probe.unmount()
  await fillJournalDisk(tally)
  await fillStoreDisk(tally)
}

type SmallDisk = { readonly fill: () => void; readonly empty: () => void; readonly unmount: () => void }

function smallDisk(folder: string, size: string): SmallDisk | null {
  mkdirSync(folder, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return null
  const filler = join(folder, FILLER)
  return {
    fill() {
      const { bavail, bsize } = statfsSync(folder)
      try {
        writeFileSync(filler, Buffer.alloc(Number(bavail) * Number(bsize)), { flag: 'a' })
      } catch {
        // Full is what was wanted.
      }
    },
    empty: () => rmSync(filler, { force: true }),
    unmount: () => void spawnSync('umount', [folder]),
  }
}

type Worked = { readonly saved: number; readonly diskFaults: readonly string[] }

async function fillJournalDisk(tally: Tally): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-full-journal-'))
  const disk = smallDisk(join(folder, 'journal'), '512k')
  const gateway = await startOnPglite()
  try {
    const cases = await takeInInvented(gateway, 8)
    const setup: TerminalSetup = { folder, url: gateway.url, account: 'ma', enrolmentCode: ENROLMENT_CODE, plant: null }
    const { child } = await startChild([TERMINAL, JSON.stringify(setup)])
    const work = async (seed: number): Promise<Worked> =>
      (await child.ask({ do: 'work', seed, count: 12, cases, pauseMs: 5 })) as Worked
    const before = await work(1)
    disk?.fill()
    const full = await work(2)
    disk?.empty()
    const after = await work(3)
    await child.kill()
    const again = (await startChild([TERMINAL, JSON.stringify(setup)])).child
    await untilQuiet(async () => (await again.ask({ do: 'status' })) as DeskStatus)
    await again.kill()
    const observer = await enrolTerminal(gateway.url, null)
    const { records } = await observer.snapshot()
    const events = records
      .flatMap((record) => record.history)
      .map(({ command }) => `${command?.terminal}/${command?.n}`)
    const said = readSaid(folder).filter((line) => line.said === 'saved')
    const outcomes = await gateway.gateway.database.query<{ terminal: string; n: number }>(
      'SELECT terminal, n FROM outcomes',
    )
    const known = new Set(outcomes.map(({ terminal, n }) => `${terminal}/${n}`))
    const lost = said.filter(({ terminal, n }) => !known.has(`${terminal}/${n}`))
    const figure = {
      ...{ saved: said.length, whileFull: full.saved, faults: [...new Set(full.diskFaults)], lost: lost.length },
      ...{ unasked: known.size - said.length, events: events.length },
    }
    const isRight =
      before.saved > 0 && after.saved > 0 && full.diskFaults.length > 0 && figure.faults.join() === 'diskFull'
    tally.count(isRight && lost.length === 0 && figure.unasked === 0, 'a full disk under the journal', () =>
      JSON.stringify(figure),
    )
    tally.figure({ part: 'diskFull', where: 'journal', ...figure })
  } finally {
    await gateway.end()
    disk?.unmount()
    await rm(folder, { recursive: true, force: true })
  }
}

async function untilQuiet(status: () => Promise<DeskStatus>): Promise<DeskStatus> {
  for (let looks = 0; ; looks += 1) {
    const now = await status()
    const { link, waitingLocal, waitingLedger, bootstrap } = now
    if ((link.up && waitingLocal === 0 && waitingLedger === 0 && bootstrap === null) || looks > 400) return now
    await sleep(100)
  }
}

/** Chromium's folder of the real application fills up; the journal lies on another disk and goes on. */
async function fillStoreDisk(tally: Tally): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-full-store-'))
  const disk = smallDisk(join(profile, 'browser'), '64m')
  const words = ['--per-minute', '0']
  try {
    const desk = await launchDesk({ profile, words })
    const door = await openDoor(desk)
    const ids = await openCases(door)
    disk?.fill()
    const saved = await notes(door, ids, 60)
    const troubled = await untilTrouble(door)
    const shown = String(await run(desk, 'document.body.innerText'))
    await desk.close()
    disk?.empty()
    const second = await launchDesk({ profile, words })
    const again = await openDoor(second)
    const status = await untilQuiet(() => again.ask('status', null))
    const found = await textsOf(again, ids)
    await second.close()
    const lost = saved.filter((text) => found.filter((each) => each === text).length !== 1)
    const figure = { saved: saved.length, trouble: troubled, lost: lost.length, afterwards: status.trouble }
    // Chromium calls its own full disk by several names; both sentences are true of it, and one must be on the screen.
    const says = shown.includes('磁盘快满了') || shown.includes('本机库写不进去')
    const isTold = (troubled === 'diskFull' || troubled === 'storageFailed') && says
    const isRight = saved.length > 0 && isTold && lost.length === 0 && status.trouble === null
    tally.count(isRight, 'a full disk under the IndexedDB', () => JSON.stringify({ ...figure, says }))
    tally.figure({ part: 'diskFull', where: 'IndexedDB', ...figure, says })
  } finally {
    disk?.unmount()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function openCases(door: DeskDoor): Promise<readonly number[]> {
  const query = { queue: 'allOpen', conditions: [], text: '', order: [] } as const
  const { version } = await door.ask('view.open', { view: 'soak', keep: null, query })
  return (await door.ask('view.ids', { view: 'soak', version, start: 0, end: 20 })) ?? []
}

async function notes(door: DeskDoor, ids: readonly number[], count: number): Promise<readonly string[]> {
  const saved: string[] = []
  for (let index = 0; index < count; index += 1) {
    const text = `磁盘将满时的记录 ${index} ${'补'.repeat(1_500)}`
    const given = await door.ask('command.give', {
      command: { kind: 'note', caseId: ids[index % ids.length] ?? 0, text },
    })
    if (given.ok) saved.push(text)
  }
  return saved
}

async function untilTrouble(door: DeskDoor): Promise<string | null> {
  for (let looks = 0; looks < 100; looks += 1) {
    const { trouble } = await door.ask('status', null)
    if (trouble !== null) return trouble
    await sleep(100)
  }
  return null
}

async function textsOf(door: DeskDoor, ids: readonly number[]): Promise<readonly string[]> {
  const texts: string[] = []
  for (const id of ids) {
    const view = await door.ask('case.open', { id, markOpened: false })
    for (const { body } of view?.record.history ?? []) if (body.type === 'noted') texts.push(body.text)
  }
  return texts
}
