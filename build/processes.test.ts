import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endGroup, exitCodeOf, hasProgram, run, spawnBound } from './processes.ts'

const node = process.execPath

test('output of both kinds and the exit code come back', async () => {
  const finished = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exit(7)'])
  expect(finished).toMatchObject({ code: 7, timedOut: false })
  expect(finished.output).toContain('out')
  expect(finished.output).toContain('err')
})

test('a program that does not exist answers like a shell', async () => {
  const finished = await run('no-such-program-here', [])
  expect(finished.code).not.toBe(0)
  expect(hasProgram('no-such-program-here')).toBe(false)
})

test('past its limit a program ends', async () => {
  expect(await run(node, ['-e', 'setInterval(() => 0, 1000)'], { limitMs: 200 })).toMatchObject({
    timedOut: true,
    code: 137,
  })
})

test('a group ends with the programs that its first one started', async () => {
  const grandchild = 'spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"])'
  const source = `const child = require("child_process").${grandchild}; child.on("spawn", () => console.log(child.pid)); setInterval(() => 0, 1000)`
  const child = spawnBound(node, ['-e', source], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const pid = Number(line.toString())
  expect(isRunning(pid)).toBe(true)
  endGroup(child, 'SIGKILL')
  await once(child, 'exit')
  await expect.poll(() => isRunning(pid)).toBe(false)
})

test('exit codes are those of a shell', () => {
  expect(exitCodeOf(3, null)).toBe(3)
  expect(exitCodeOf(null, 'SIGKILL')).toBe(137)
  expect(exitCodeOf(null, null)).toBe(129)
})

/** A process that ended and that nobody has buried yet (state Z) does not run. */
function isRunning(pid: number): boolean {
  if (process.platform !== 'linux') return spawnSync('ps', ['-p', String(pid)]).status === 0
  if (!existsSync(`/proc/${pid}/stat`)) return false
  return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
}
