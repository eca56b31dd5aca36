/** Counted by the kernel: nothing is called saved before the disk has said that it has it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasProgram } from '../../build/processes.ts'
import type { DeskStatus } from '../../renderer/store/protocol.ts'
import { launchDesk } from '../e2e/fixtures/launch.ts'
import { ENROLMENT_CODE } from '../gateway/support/terminal.ts'
import { startChild } from '../support/processes/child.ts'
import { openCity } from '../support/processes/city.ts'
import type { TerminalSetup } from '../support/processes/orders.ts'
import type { Planted } from '../support/processes/planted-wiring.ts'
import { openDoor, run } from './desk-door.ts'
import type { Tally } from './tally.ts'

const COMMANDS = 30
const TERMINAL = 'tests/support/processes/terminal-process.ts'

export async function countFsyncs(tally: Tally): Promise<void> {
  if (!hasProgram('strace')) {
    tally.count(false, 'fsync counts', () => 'not run: strace is not installed: apt-get install strace')
    return
  }
  const right = await traceTerminal(null)
  tally.count(right.saved >= COMMANDS / 2 && right.early === 0, 'write, fsync, then saved', () => JSON.stringify(right))
  tally.figure({ part: 'fsync', where: 'terminal', ...right })
  const wrong = await traceTerminal('savedBeforeDisk')
  tally.count(wrong.early > 0, 'an answer before its fsync is found', () => JSON.stringify(wrong))
  const desk = await traceDesk()
  tally.count(desk.saved === COMMANDS && desk.syncs >= desk.saved, 'fsyncs of the real main process', () =>
    JSON.stringify(desk),
  )
  tally.figure({ part: 'fsync', where: 'electron main', ...desk })
}

export type Order = { readonly saved: number; readonly syncs: number; readonly early: number }

/** Without a gateway the journal writes nothing but commands, so that no other fsync can stand in for theirs. */
async function traceTerminal(plant: Planted | null): Promise<Order> {
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-fsync-'))
  const store = { kind: 'directory', directory: join(folder, 'ledger') } as const
  const city = await openCity({ store, cases: 8, accounts: [], plant: null })
  const trace = join(folder, 'trace')
  try {
    const setup: TerminalSetup = { folder, url: city.lineUrl, account: 'ma', enrolmentCode: ENROLMENT_CODE, plant }
    const watcher = ['strace', '-f', '-y', '-s', '16', '-o', trace, '-e', 'trace=write,pwrite64,fsync,fdatasync']
    const { child } = await startChild([TERMINAL, JSON.stringify(setup)], watcher)
    for (let looks = 0; looks < 200; looks += 1) {
      const status = (await child.ask({ do: 'status' })) as DeskStatus
      if (status.bootstrap === null && status.link.up) break
      await sleep(50)
    }
    await city.gateway.kill()
    await child.ask({ do: 'work', seed: 11, count: COMMANDS, cases: city.cases, pauseMs: 5 })
    // A killed strace would leave the terminal behind.
    await child.ask({ do: 'end' })
    return orderIn(readFileSync(trace, 'utf8'))
  } finally {
    await city.end()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Reads strace's lines in order. A call of another thread may end later than it began: it counts from its end, and a fsync
 * covers only what had been written when it began.
 */
function orderIn(trace: string): Order {
  const begun = new Map<string, number>()
  const order = { saved: 0, syncs: 0, early: 0 }
  let written = 0
  let synced = 0
  function end(call: string, covers: number): void {
    if (call === 'pwrite64') written += 1
    if (call !== 'fdatasync' && call !== 'fsync') return
    order.syncs += 1
    synced = Math.max(synced, covers)
  }
  for (const { thread, call, file, phase } of trace.split('\n').flatMap(readCall)) {
    if (phase === 'resumed') {
      const covers = begun.get(thread)
      begun.delete(thread)
      if (covers !== undefined) end(call, covers)
    } else if (file === 'said.log' && call === 'write') {
      order.saved += 1
      if (synced < order.saved) order.early += 1
    } else if (file === 'journal') {
      if (phase === 'begun') begun.set(thread, written)
      else end(call, written)
    }
  }
  return order
}

type Call = {
  readonly thread: string
  readonly call: string
  readonly file: 'said.log' | 'journal' | 'other'
  readonly phase: 'whole' | 'begun' | 'resumed'
}

function readCall(line: string): readonly Call[] {
  const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
  const resumed = /^<\.\.\. (\w+) resumed>/.exec(rest)?.[1]
  if (resumed !== undefined) return [{ thread, call: resumed, file: 'other', phase: 'resumed' }]
  const [, call, path = ''] = /^(\w+)\(\d+<([^>]*)>/.exec(rest) ?? []
  if (call === undefined) return []
  const file = path.endsWith('said.log') ? 'said.log' : path.endsWith('.journal') ? 'journal' : 'other'
  return [{ thread, call, file, phase: rest.includes('<unfinished') ? 'begun' : 'whole' }]
}

/** The real application, its gateway stopped: one fsync of the journal for each command, seen from outside. */
async function traceDesk(): Promise<{ readonly saved: number; readonly syncs: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-fsync-desk-'))
  const trace = join(folder, 'trace')
  const desk = await launchDesk({ words: ['--per-minute', '0'] })
  try {
    const door = await openDoor(desk)
    const { version } = await door.ask('view.open', {
      ...{ view: 'soak', keep: null },
      query: { queue: 'allOpen', conditions: [], text: '', order: [] },
    })
    const ids = (await door.ask('view.ids', { view: 'soak', version, start: 0, end: 10 })) ?? []
    await run(desk, `window.desk.request('demonstration.gateway', { running: false })`)
    const { main } = await door.pids()
    const watcher = spawn('strace', ['-f', '-y', '-p', String(main), '-o', trace, '-e', 'trace=fsync,fdatasync'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    // It says when it has attached.
    await once(watcher.stderr, 'data')
    let saved = 0
    for (let index = 0; index < COMMANDS; index += 1) {
      const command = { kind: 'note', caseId: ids[index % ids.length] ?? 0, text: `核实 ${index}` } as const
      const given = await door.ask('command.give', { command })
      if (given.ok) saved += 1
    }
    watcher.kill('SIGINT')
    await once(watcher, 'exit')
    const ends = readFileSync(trace, 'utf8').split('\n')
    return { saved, syncs: ends.filter((line) => /f(data)?sync\(\d+<[^>]*\.journal>/.test(line)).length }
  } finally {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  }
}
