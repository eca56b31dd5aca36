// Copies of a running PostgreSQL, by its documented low-level interface: what pg_basebackup does, with what is in the
// package (it carries the server alone).
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'
import { run } from '../../../build/processes.ts'
import { servePostgres } from '../../../build/system/postgres-server.ts'
import { ask, testServer, type TestServer } from './postgres.ts'

/** Its own pid, its own slots, and WAL that comes from the archive or the stream. */
const leftOut = new Set(['postmaster.pid', 'postmaster.opts'])
const emptied = ['pg_wal', 'pg_replslot']

/** A folder whose `data` is a consistent copy of the server's, once its WAL is there. */
export async function baseBackup(server: TestServer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-desk-pg-'))
  const data = join(folder, 'data')
  const client = new pg.Client({ connectionString: server.urlOf('postgres') })
  await client.connect()
  try {
    await client.query(`SELECT pg_backup_start('copy', true)`)
    await cp(server.data, data, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !leftOut.has(basename(path)),
    })
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')
    for (const name of emptied) {
      await rm(join(data, name), { recursive: true, force: true })
      await mkdir(join(data, name), { mode: 0o700 })
    }
    await writeFile(join(data, 'backup_label'), rows[0]!.labelfile)
    return folder
  } finally {
    await client.end()
  }
}

/** A streaming replica: a copy that goes on following. */
export async function startStandby(server: TestServer): Promise<TestServer> {
  const folder = await baseBackup(server)
  await writeFile(join(folder, 'data', 'standby.signal'), '')
  return serveCopy(server, folder, { primary_conninfo: connection(server.urlOf('postgres')), hot_standby: 'on' })
}

/** A backup put back to a named point, from an archive of WAL; it takes part in life again, under a new timeline. */
export async function startRestored(
  server: Pick<TestServer, 'data' | 'password'>,
  folder: string,
  { archive, point }: { readonly archive: string; readonly point: string },
): Promise<TestServer> {
  await writeFile(join(folder, 'data', 'recovery.signal'), '')
  const restored = await serveCopy(server, folder, {
    restore_command: `cp ${archive}/%f %p`,
    recovery_target_name: point,
    recovery_target_action: 'promote',
    // The original goes on writing to the archive; the copy has its own life.
    archive_mode: 'off',
  })
  const url = restored.urlOf('postgres')
  for (let recovering = true; recovering;) {
    const [row] = await ask<{ recovering: boolean }>(url, 'SELECT pg_is_in_recovery() AS recovering')
    recovering = row!.recovering
  }
  return restored
}

async function serveCopy(
  server: Pick<TestServer, 'data' | 'password'>,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<TestServer> {
  await ownLike(server.data, folder)
  return testServer(await servePostgres(folder, server.password, { max_connections: '120', ...settings }))
}

/** Copied by root, run by somebody else. */
async function ownLike(original: string, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(original)
  const done = await run('chown', ['-R', `${uid}:${gid}`, folder], { cwd: tmpdir() })
  if (done.code !== 0) throw new Error(done.output)
}

function connection(url: string): string {
  const { hostname, port, username, password } = new URL(url)
  return `host=${hostname} port=${port} user=${username} password=${password}`
}
