// What is shipped is not what the other tests start: here the package itself is made, looked at and started.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState } from '@electron/fuses/dist/constants.js'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { projectRoot } from '../../build/locations.ts'
import { expect, test } from './fixtures/desk.ts'

const folders = { release: 'release/linux-unpacked', test: 'release/test/linux-unpacked' } as const

function makePackage(profile: keyof typeof folders): string {
  const words = ['--import', 'tsx', 'build/package.ts', '--profile', profile]
  const made = spawnSync(process.execPath, words, { cwd: projectRoot, encoding: 'utf8' })
  expect(made.status, made.stdout + made.stderr).toBe(0)
  return join(projectRoot, folders[profile], 'minsheng-desk')
}

async function fusesOf(executable: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(executable)
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
  return Object.fromEntries(
    names.map((name) => [name, wire[FuseV1Options[name as keyof typeof FuseV1Options]] === FuseState.ENABLE]),
  )
}

test('the release has every fuse as it must be, and carries nothing but the application', async () => {
  const executable = makePackage('release')
  expect(await fusesOf(executable)).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  })
  // A folder called app would be loaded in place of app.asar.
  expect(readdirSync(join(projectRoot, folders.release, 'resources')).toSorted()).toEqual([
    'app.asar',
    'app.asar.unpacked',
  ])
})

test('the test build differs in one fuse and starts from its archive', async ({ launch }) => {
  const executable = makePackage('test')
  expect((await fusesOf(executable)).EnableNodeCliInspectArguments).toBe(true)
  const desk = await launch({ packaged: executable })
  expect(await desk.app.evaluate(({ app }) => [app.isPackaged, app.getAppPath().endsWith('app.asar')])).toEqual([
    true,
    true,
  ])
})
