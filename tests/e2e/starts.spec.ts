// Starts that cannot go well: each says what is wrong and what to do, and damages nothing.
import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../build/locations.ts'
import { electronSwitches } from '../../build/system/electron-switches.ts'
import { expect, test } from './fixtures/desk.ts'
import { picture, signIn } from './fixtures/operator.ts'

test('a broken configuration names file, line and what is expected, and offers the demonstration', async ({
  launch,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-desk-configuration-'))
  const file = join(folder, 'desk.yaml')
  await writeFile(file, 'desk:\n  gateway:\n    url: http://gateway.example\n  terminalNam: x\n')
  try {
    const { page } = await launch({ words: ['--config', file] })
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'configuration')
    await expect(page.getByText('desk.yaml:3', { exact: false })).toBeVisible()
    await expect(page.getByText('desk.yaml:4', { exact: false })).toBeVisible()
    await expect(page.getByText(/https:\/\//).first()).toBeVisible()
    await picture(page, 'configuration')
    await page.getByRole('button', { name: /演示/ }).click()
    await signIn(page)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a configuration that is not there is said to be missing', async ({ launch }) => {
  const { page } = await launch({ words: ['--config', join(tmpdir(), 'no-such-desk.yaml')] })
  await expect(page.getByText('没有这个文件', { exact: false })).toBeVisible()
})

test('a second start with the same profile says so and leaves the first alone', async ({ desk }) => {
  const operator = await signIn(desk.page)
  const second = await startAgain(desk.profile)
  expect(second.code).toBe(3)
  expect(second.output).toContain('已在用这个配置目录运行')
  await operator.keys('j')
  await expect(operator.status).toContainText('已连接')
})

test('a port that is in use is named, and the desk can be used again once it is free', async ({ launch }) => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const port = (holder.address() as AddressInfo).port
  const { page } = await launch({ words: ['--gateway-port', String(port)] })
  await expect(page.getByText(String(port), { exact: false }).first()).toBeVisible({ timeout: 30_000 })
  await picture(page, 'port-in-use')
  await new Promise((resolve) => holder.close(resolve))
  await page.getByRole('button', { name: '再启动一次' }).click()
  await signIn(page)
})

test('gateway data that another gateway has open is left alone, and said so', async ({ launch }) => {
  const profile = await mkdtemp(join(tmpdir(), 'minsheng-desk-in-use-'))
  const words = ['--import', 'tsx', 'gateway/main.ts', '--data', join(profile, 'demonstration-gateway'), '--port', '0']
  const other = spawn(process.execPath, words, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await new Promise<void>((resolve) => other.stdout.once('data', () => resolve()))
    const { page } = await launch({ profile })
    await expect(page.getByText('正被另一个网关使用', { exact: false })).toBeVisible({ timeout: 30_000 })
    await picture(page, 'data-in-use')
    const ended = new Promise((resolve) => other.once('exit', resolve))
    other.kill('SIGTERM')
    await ended
    await page.getByRole('button', { name: '再启动一次' }).click()
    await signIn(page)
  } finally {
    other.kill('SIGKILL')
    await rm(profile, { recursive: true, force: true })
  }
})

function startAgain(profile: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const runtime = process.env['MINSHENG_DESK_RUNTIME']
  if (runtime === undefined) throw new Error('the runtime is prepared before the specs run')
  const child = spawn(runtime, [...electronSwitches(process.env), projectRoot, '--profile', profile])
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString('utf8')))
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })))
}
