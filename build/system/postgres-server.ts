// A real PostgreSQL for tests, soak runs and benchmarks: a fresh data folder, a free port on loopback, fsync on.
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { run } from '../processes.ts'
import { postgresHome } from './postgres-links.ts'

/** Debian's nobody: PostgreSQL refuses to run as root. */
const NOBODY = 65534
const START_LIMIT_MS = 30_000

export type PostgresServer = {
  /** postgresql://…/postgres, with a password of this run. */
  readonly url: string
  /** Its data folder; a copy of it in `data` of another folder is what `servePostgres` serves. */
  readonly data: string
  readonly process: ChildProcess
  /** Idempotent. Ends the server and removes its data. */
  readonly stop: () => Promise<void>
  /** The machine loses power: no goodbye to anybody. The data stays; `restart` recovers it. */
  readonly crash: () => Promise<void>
  readonly restart: () => Promise<void>
}

/** `folder`: an empty one of the caller's, such as a small volume; otherwise a new one. */
export type PostgresPlace = { readonly folder?: string }
type Settings = Readonly<Record<string, string>>

/** `settings` are added to postgresql.conf's, such as { max_connections: '300' }. */
export async function startPostgres(settings: Settings = {}, place: PostgresPlace = {}): Promise<PostgresServer> {
  const bin = join(await postgresHome(), 'bin')
  const folder = place.folder ?? (await mkdtemp(join(tmpdir(), 'minsheng-desk-pg-')))
  const password = randomBytes(12).toString('hex')
  await writeFile(join(folder, 'password'), password)
  await ownByServer(join(folder, 'password'))
  await ownByServer(folder)
  await initialise(bin, folder)
  return servePostgres(folder, password, settings)
}

/** Serves `data` in the folder: made by `startPostgres` before, or a copy of such a one (a standby, a backup). */
export async function servePostgres(
  folder: string,
  password: string,
  settings: Settings = {},
): Promise<PostgresServer> {
  const bin = join(await postgresHome(), 'bin')
  const data = join(folder, 'data')
  const port = await freePort()
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    ...settings,
  })
  const args = ['-D', data, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])]

  let server = await launch(join(bin, 'postgres'), args)
  return {
    url: `postgresql://minsheng:${password}@127.0.0.1:${port}/postgres`,
    data,
    get process() {
      return server
    },
    stop: async () => {
      await end(server, 'SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
    crash: () => end(server, 'SIGQUIT'),
    restart: async () => {
      server = await launch(join(bin, 'postgres'), args)
    },
  }
}

async function initialise(bin: string, folder: string): Promise<void> {
  const args = [
    '-D',
    join(folder, 'data'),
    '-U',
    'minsheng',
    '--pwfile',
    join(folder, 'password'),
    '-A',
    'scram-sha-256',
  ]
  const [command, ...words] = asServer(join(bin, 'initdb'), [...args, '-E', 'UTF8', '--locale=C', '--data-checksums'])
  const finished = await run(command, words, { cwd: folder })
  if (finished.code !== 0) throw new Error(`initdb failed: ${finished.output.trim().slice(-1000)}`)
}

/** One setpriv for both: a change of user clears the promise to end with us. SIGINT is PostgreSQL's fast goodbye. */
function asServer(command: string, args: readonly string[]): readonly [string, ...string[]] {
  if (process.platform !== 'linux') return [command, ...args]
  const user = isRoot() ? [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []
  return ['setpriv', ...user, '--pdeathsig', 'INT', '--', command, ...args]
}

async function ownByServer(path: string): Promise<void> {
  if (isRoot()) await chown(path, NOBODY, NOBODY)
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function launch(postgres: string, args: readonly string[]): Promise<ChildProcess> {
  const [command, ...words] = asServer(postgres, args)
  const server = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() })
  return new Promise((resolve, reject) => {
    let said = ''
    const limit = setTimeout(() => {
      server.kill('SIGQUIT')
      reject(new Error(`PostgreSQL did not start: ${said.slice(-1000)}`))
    }, START_LIMIT_MS)
    server.stderr.on('data', (chunk: Buffer) => {
      // Kept short: a long run writes much.
      said = (said + chunk.toString()).slice(-10_000)
      // A standby says read-only.
      if (!/ready to accept (?:read-only )?connections/.test(said)) return
      clearTimeout(limit)
      resolve(server)
    })
    server.on('error', reject)
    server.on('exit', () => {
      clearTimeout(limit)
      reject(new Error(`PostgreSQL ended: ${said.slice(-1000)}`))
    })
  })
}

function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.on('exit', () => resolve())
    server.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
