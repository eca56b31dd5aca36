import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDirectory } from '#gateway/database/directory-lock.ts'
import { startGateway } from '#gateway/server/start-gateway.ts'
import { startOnPglite } from './support/gateways.ts'

describe('the lock of a data directory', () => {
  let directory: string
  let file: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'minsheng-lock-'))
    file = join(directory, 'gateway.lock')
  })
  afterEach(() => rm(directory, { recursive: true, force: true }))

  it('lets one in, names it to the second, and lets the next in after it left', async () => {
    const first = await lockDirectory(directory)
    expect(first.ok).toBe(true)
    expect(await lockDirectory(directory)).toEqual({
      ok: false,
      fault: { code: 'dataDirectoryInUse', pid: process.pid },
    })
    if (first.ok) await first.value()
    expect((await lockDirectory(directory)).ok).toBe(true)
  })

  it('lets exactly one in of many that come at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => lockDirectory(directory)))
    expect(all.filter((each) => each.ok)).toHaveLength(1)
  })

  it('takes over from a process that is gone, as one of many', async () => {
    const gone = spawn(process.execPath, ['-e', ''])
    await once(gone, 'exit')
    await leave({ pid: gone.pid! })
    const all = await Promise.all(Array.from({ length: 20 }, () => lockDirectory(directory)))
    expect(all.filter((each) => each.ok)).toHaveLength(1)
  })

  it('takes over after a restart of the machine, and when the number went to another process', async () => {
    await leave({ boot: 'another boot' })
    const afterRestart = await lockDirectory(directory)
    expect(afterRestart.ok).toBe(true)
    if (afterRestart.ok) await afterRestart.value()
    await leave({ startedAt: '1' })
    expect((await lockDirectory(directory)).ok).toBe(process.platform === 'linux')
  })

  it('takes over a lock that was left half written', async () => {
    await writeFile(file, '{"pid":')
    expect((await lockDirectory(directory)).ok).toBe(true)
  })

  /** A lock as this very process would write it, but for what is given. */
  async function leave(change: Record<string, unknown>): Promise<void> {
    const own = await lockDirectory(directory)
    const mine = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
    if (own.ok) await own.value()
    await writeFile(file, JSON.stringify({ ...mine, ...change }))
  }
})

it('keeps a second gateway out of the directory of the first (F2)', async () => {
  const running = await startOnPglite()
  try {
    const { mode } = await stat(join(running.directory!, 'gateway.json'))
    expect(mode & 0o777).toBe(process.platform === 'win32' ? mode & 0o777 : 0o600)
    const second = await startGateway({ store: { kind: 'directory', directory: running.directory! }, port: 0 })
    expect(second).toEqual({ ok: false, fault: { code: 'dataDirectoryInUse', detail: `pid ${process.pid}` } })
  } finally {
    await running.end()
  }
})
