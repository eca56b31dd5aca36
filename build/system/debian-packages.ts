// The libraries Electron needs from Debian. As root they are installed; otherwise the exact line to run is printed.
import { hasProgram, run } from '../processes.ts'
import { complain, say } from '../terminal.ts'

/** Without these Electron does not start, or opens no window. */
const needed = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0'] as const
const neededForVirtualDisplay = ['xvfb', 'xauth'] as const
/** Without these it runs, but Chinese text may be empty boxes. */
const wanted = ['fonts-noto-cjk'] as const

export type Need = { readonly virtualDisplay: boolean }

/** False when something needed is missing and could not be installed; the reason has been printed by then. */
export async function ensureDebianPackages(need: Need): Promise<boolean> {
  if (process.platform !== 'linux' || !hasProgram('dpkg-query')) return true
  const required = need.virtualDisplay ? [...neededForVirtualDisplay, ...needed] : [...needed]
  const missing = await missingOf([...required, ...wanted])
  if (missing.length === 0) return true
  if (process.getuid?.() === 0 && hasProgram('apt-get')) return install(missing)
  const line = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`
  complain({
    zh: `缺少系统软件包：${missing.join('、')}。请执行以下命令后重试：\n  ${line}`,
    en: `Debian packages are missing: ${missing.join(', ')}. Run this line and try again:\n  ${line}`,
  })
  return missing.every((name) => (wanted as readonly string[]).includes(name))
}

/** Since Debian 13 and Ubuntu 24.04 some libraries carry the ending t64. */
async function missingOf(names: readonly string[]): Promise<readonly string[]> {
  const both = names.flatMap((name) => [name, `${name}t64`])
  // Exits with 1 as soon as one name is unknown; what it knows is on its output all the same.
  const asked = await run('dpkg-query', ['-W', '-f=${db:Status-Abbrev}|${Package}\n', ...both])
  const installed = new Set(
    asked.output
      .split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.split('|')[1]),
  )
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

async function install(names: readonly string[]): Promise<boolean> {
  say({
    zh: `正在用 apt-get 安装系统软件包：${names.join(' ')}……`,
    en: `Installing Debian packages with apt-get: ${names.join(' ')} …`,
  })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-qq'], { env })
  const chosen = await Promise.all(names.map(nameHere))
  const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...chosen], { env })
  if (installed.code === 0) return true
  const line = `apt-get update && apt-get install -y --no-install-recommends ${chosen.join(' ')}`
  complain({
    zh: `apt-get 安装失败。请检查软件源，执行以下命令后重试：\n  ${line}`,
    en: `apt-get failed. Check its sources, run this line and try again:\n  ${line}`,
  })
  complain([updated.output, installed.output].join('\n').trim().slice(-1500))
  return false
}

async function nameHere(name: string): Promise<string> {
  const found = await run('apt-cache', ['show', '--no-all-versions', name])
  return found.code === 0 && found.output.includes(`Package: ${name}\n`) ? name : `${name}t64`
}
