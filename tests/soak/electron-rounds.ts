/**
 * The real application under a virtual display: kill -9 of main, of the process that holds window and store, and of the gateway
 * inside, at seeded moments of its work; its IndexedDB thrown away or cut short in between. Everything that was called saved
 * is in the ledger once.
 */
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { enrolResponseSchema } from '#shared/wire/session.ts'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { launchDesk, type Desk } from '../e2e/fixtures/launch.ts'
import { actAs, request, type TestTerminal } from '../gateway/support/terminal.ts'
import { createRandom, type Random } from '../simulation/random.ts'
import { openDoor, run, type DeskDoor } from './desk-door.ts'
import type { Tally } from './tally.ts'

const QUIET_LIMIT_MS = 60_000
const DEMONSTRATION_CODE = 'demonstration-on-this-machine'

type Shift = {
  readonly profile: string
  /** Texts of notes that the desk called saved. */
  readonly saved: string[]
  desk: Desk | null
  door: DeskDoor | null
  observer: TestTerminal | null
}

type Broken = { readonly lost: readonly string[]; readonly doubled: readonly string[]; readonly stuck: string | null }

/** Plays rounds on one profile until the time is over or `rounds` are done. */
export async function playElectronRounds(
  tally: Tally,
  { seed, rounds, until }: { readonly seed: number; readonly rounds: number; readonly until: number },
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-soak-desk-'))
  const shift: Shift = { profile, saved: [], desk: null, door: null, observer: null }
  const kills = new Map<string, number>()
  let lost = 0
  let doubled = 0
  let played = 0
  try {
    for (; played < rounds && Date.now() < until; played += 1) {
      const killed: string[] = []
      const broken = await playOne(shift, createRandom((seed + played) * 7_919), killed)
      for (const what of killed) kills.set(what, (kills.get(what) ?? 0) + 1)
      process.stderr.write(`electron: round ${played + 1}, killed ${killed.join(', ')}\n`)
      lost += broken.lost.length
      doubled += broken.doubled.length
      const isSound = broken.lost.length === 0 && broken.doubled.length === 0 && broken.stuck === null
      tally.count(isSound, `electron round seed ${seed + played} (${killed.join(', ')})`, () =>
        JSON.stringify({ ...broken, replay: `npm run soak -- --only electron --seed ${seed} --rounds ${played + 1}` }),
      )
    }
  } finally {
    await shift.desk?.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  tally.figure({
    ...{ part: 'electron', rounds: played, seed, saved: shift.saved.length, lost, doubled },
    killed: Object.fromEntries(kills),
  })
}

async function playOne(shift: Shift, random: Random, killed: string[]): Promise<Broken> {
  const door = await openShift(shift)
  const ids = await openCases(door)
  const working = work(shift, door, random, ids)
  await sleep(100 + random.below(700))
  const victim = random.pick(['main', 'main', 'renderer', 'renderer', 'gateway'] as const)
  const pids = await door.pids()
  killed.push(victim)
  process.kill(pids[victim], 'SIGKILL')
  if (victim === 'gateway') await sleep(300)
  else await working
  if (victim === 'main') {
    await forget(shift)
    killed.push(...(await damageStore(shift.profile, random)))
  }
  if (victim === 'gateway') {
    await working
    await restartGateway(shift)
  }
  shift.door = null
  const again = await openShift(shift)
  await untilQuiet(again)
  return recount(shift, again)
}

async function openShift(shift: Shift): Promise<DeskDoor> {
  shift.desk ??= await launchDesk({ profile: shift.profile, words: ['--per-minute', '0', '--seed', '5'] })
  shift.door ??= await openDoor(shift.desk)
  return shift.door
}

async function forget(shift: Shift): Promise<void> {
  await shift.desk?.close()
  shift.desk = null
}

async function restartGateway({ desk }: Shift): Promise<void> {
  if (desk !== null) await run(desk, `window.desk.request('demonstration.gateway', { running: true })`)
}

async function openCases(door: DeskDoor): Promise<readonly number[]> {
  const view = 'soak'
  const state = await door.ask('view.open', {
    ...{ view, keep: null },
    query: { queue: 'allOpen', conditions: [], text: '', order: [] },
  })
  const ids = await door.ask('view.ids', { view, version: state.version, start: 0, end: 200 })
  if (ids === null || ids.length === 0) throw new Error('there is no open case to work on')
  return ids
}

/** Notes, one after the other, until the desk is killed under the hands or forty are done. */
async function work(shift: Shift, door: DeskDoor, random: Random, ids: readonly number[]): Promise<void> {
  for (let index = 0; index < 40; index += 1) {
    const text = `核实 ${shift.saved.length}-${random.below(1_000_000_000)}`
    const command = { kind: 'note', caseId: random.pick(ids), text } as const
    const given = await ended(door.ask('command.give', { command }))
    if (given === null) return
    if (given.ok) shift.saved.push(text)
  }
}

/** Null when whoever was asked is dead: an answer that nobody will give must not be waited for. */
function ended<T>(asked: Promise<T>): Promise<T | null> {
  return Promise.race([asked.catch(() => null), sleep(5_000, null, { ref: false })])
}

/** What a failing disk does to Chromium's files while nobody holds them. */
async function damageStore(profile: string, random: Random): Promise<readonly string[]> {
  const folder = join(profile, 'browser', 'IndexedDB')
  if (random.chance(0.3)) {
    await rm(folder, { recursive: true, force: true })
    return ['IndexedDB deleted']
  }
  if (!random.chance(0.35)) return []
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name)
    const { size } = await stat(file)
    if (/\.(log|ldb)$/.test(name)) await truncate(file, random.below(size + 1))
  }
  return ['IndexedDB cut']
}

async function untilQuiet(door: DeskDoor): Promise<void> {
  const until = Date.now() + QUIET_LIMIT_MS
  await door.ask('sync.now', null)
  for (;;) {
    const { link, waitingLocal, waitingLedger, bootstrap } = await door.ask('status', null)
    if (link.up && waitingLocal === 0 && waitingLedger === 0 && bootstrap === null) return
    if (Date.now() > until) return
    await sleep(100)
  }
}

async function recount(shift: Shift, door: DeskDoor): Promise<Broken> {
  const status = await door.ask('status', null)
  const isQuiet = status.link.up && status.waitingLocal === 0 && status.waitingLedger === 0 && status.trouble === null
  const url = await door.gatewayUrl()
  shift.observer = await observe(url, shift.observer)
  const { records } = await shift.observer.snapshot()
  const times = new Map<string, number>()
  for (const { body } of records.flatMap((record) => record.history))
    if (body.type === 'noted') times.set(body.text, (times.get(body.text) ?? 0) + 1)
  return {
    lost: shift.saved.filter((text) => !times.has(text)),
    doubled: [...times].filter(([text, count]) => text.startsWith('核实 ') && count > 1).map(([text]) => text),
    stuck: isQuiet ? null : JSON.stringify(status),
  }
}

/** A terminal of its own that only reads: the ledger as it is, not as the desk shows it. */
async function observe(url: string, known: TestTerminal | null): Promise<TestTerminal> {
  if (known !== null) return actAs(url, known)
  const body = { protocol: PROTOCOL_VERSION, code: DEMONSTRATION_CODE, name: 'soak' }
  const { terminal, token, epoch } = enrolResponseSchema.parse(
    await (await request(url, '/v1/terminals', { body })).json(),
  )
  return actAs(url, { id: terminal, token, epoch })
}
