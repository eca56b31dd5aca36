// npm run package -- [--profile release|test] [--installer]: the unpacked build for this platform with the runtime the
// tools resolved; with --installer the installers of electron-builder.yml, which download tools of their own.
import { parseArgs } from 'node:util'
import { buildStale } from './bundle/build.ts'
import { officialVersion } from './runtime/official.ts'
import { resolveRuntime, type Runtime } from './runtime/resolve.ts'
import { complain, inOwnLanguage, say } from './terminal.ts'
import { runTool } from './tools.ts'

const { values } = parseArgs({
  options: { profile: { type: 'string', default: 'release' }, installer: { type: 'boolean', default: false } },
})
process.exitCode = await packageDesk(values.profile, values.installer).catch((error: unknown) => {
  complain(error instanceof Error ? error.message : String(error))
  return 1
})

async function packageDesk(profile: string, installer: boolean): Promise<number> {
  const runtime = await resolveRuntime()
  if (installer) await refuseOtherRuntime(runtime)
  if (!(await buildStale())) return 1
  // Each profile has a folder of its own: a test build must not lie where a release is expected.
  const output = profile === 'release' ? 'release' : `release/${profile}`
  const args = [
    ...(installer ? [] : ['--dir']),
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${output}`,
  ]
  const finished = await runTool('electron-builder', args, {
    show: true,
    env: { ...process.env, MINSHENG_DESK_PROFILE: profile },
  })
  if (finished.code === 0) await tell(runtime, output)
  return finished.code
}

/** Installers leave the house: only with the Electron that package.json declares. */
async function refuseOtherRuntime(runtime: Runtime): Promise<void> {
  const declared = await officialVersion()
  if (runtime.version === declared) return
  throw new Error(
    inOwnLanguage({
      zh: `安装包必须使用 package.json 声明的 Electron ${declared}，而此处只能取得 ${runtime.version}。请设置 ELECTRON_MIRROR 后重试。`,
      en: `Installers must carry the Electron ${declared} that package.json declares; here only ${runtime.version} can be had. Set ELECTRON_MIRROR and try again.`,
    }),
  )
}

async function tell(runtime: Runtime, output: string): Promise<void> {
  say({ zh: `已打包到 ${output}/。`, en: `Packaged into ${output}/.` })
  const declared = await officialVersion()
  if (runtime.version === declared) return
  say({
    zh: `注意：此包使用 Electron ${runtime.version}，而非声明的 ${declared}，仅供试用与测试，不得交付。`,
    en: `Note: this package carries Electron ${runtime.version}, not the declared ${declared}. It is for trying and testing, not for delivery.`,
  })
}
