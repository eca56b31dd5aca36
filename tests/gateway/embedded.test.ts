import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectRoot } from '../../build/locations.ts'
import type { FromGateway, ToGateway } from '#gateway/embedded.ts'
import { templateFile } from './support/template.ts'
import { ENROLMENT_CODE, enrolTerminal } from './support/terminal.ts'

let directory: string
let child: ChildProcess

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-embedded-'))
  child = fork(join(projectRoot, 'gateway/embedded.ts'), {
    cwd: projectRoot,
    execArgv: ['--import', 'tsx', '--import', new URL('./support/utility-process.mjs', import.meta.url).href],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
})
afterEach(async () => {
  child.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true })
})

async function ask(message: ToGateway): Promise<FromGateway> {
  const answer = once(child, 'message')
  child.send(message)
  return (await answer)[0] as FromGateway
}

const start = async (more: Partial<Extract<ToGateway, { kind: 'start' }>> = {}): Promise<FromGateway> =>
  ask({
    ...{ kind: 'start', dataDir: directory, port: 0, demonstration: { perMinute: 60, seed: 1 }, configFile: null },
    ...{ enrolmentCode: ENROLMENT_CODE, template: await templateFile() },
    ...more,
  })

it('starts with messages, serves, and stops cleanly', async () => {
  const ready = await start()
  expect(ready).toMatchObject({ kind: 'ready', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string })
  if (ready.kind !== 'ready') return
  const terminal = await enrolTerminal(ready.url)
  expect(terminal.id).not.toBe('')
  child.send({ kind: 'pace', perMinute: 0 } satisfies ToGateway)
  child.send({ kind: 'network', network: 'police', up: false } satisfies ToGateway)
  const exit = once(child, 'exit')
  expect(await ask({ kind: 'stop' })).toEqual({ kind: 'stopped' })
  expect(await exit).toEqual([0, null])
  expect(existsSync(join(directory, 'gateway.lock'))).toBe(false)
  expect(existsSync(join(directory, 'gateway.json'))).toBe(false)
})

it('says why it cannot start', async () => {
  expect(await start({ configFile: join(directory, 'nothing.yaml') })).toMatchObject({
    kind: 'failed',
    code: 'configurationFaulty',
  })
})
