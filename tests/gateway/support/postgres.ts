// A real PostgreSQL for tests: its own directory and port, fsync on, gone afterwards.
import pg from 'pg'
import { startPostgres as startServer, type PostgresServer } from '../../../build/system/postgres-server.ts'

export type TestServer = Pick<PostgresServer, 'crash' | 'restart' | 'stop' | 'data' | 'process'> & {
  /** A new, empty database; its URL. */
  readonly create: () => Promise<string>
  /** URL of a database of this server. */
  readonly urlOf: (name: string) => string
  readonly password: string
}

export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
  place: { readonly folder?: string } = {},
): Promise<TestServer> {
  return testServer(await startServer({ max_connections: '120', ...settings }, place))
}

export function testServer(server: PostgresServer): TestServer {
  let count = 0
  return {
    ...{ crash: server.crash, restart: server.restart, stop: server.stop, data: server.data },
    get process() {
      return server.process
    },
    create: async () => {
      count += 1
      await ask(server.url, `CREATE DATABASE test_${count}`)
      return urlOf(server.url, `test_${count}`)
    },
    urlOf: (name) => urlOf(server.url, name),
    password: new URL(server.url).password,
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** One statement on a connection of its own; the rows. */
export async function ask<R extends Record<string, unknown>>(url: string, sql: string): Promise<readonly R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}
