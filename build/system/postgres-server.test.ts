import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from './postgres-server.ts'

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const answer = await client.query<Record<string, unknown>>(sql)
    return Object.values(answer.rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

test('a real PostgreSQL, durable, that keeps what it acknowledged through a crash', async () => {
  const server = await startPostgres({ max_connections: '33' })
  try {
    expect(await ask(server.url, 'show fsync')).toBe('on')
    expect(await ask(server.url, 'show data_checksums')).toBe('on')
    expect(await ask(server.url, 'show max_connections')).toBe('33')
    await ask(server.url, 'create table kept as select 7 as seven')
    await server.crash()
    await expect(ask(server.url, 'select 1')).rejects.toThrow()
    await server.restart()
    expect(await ask(server.url, 'select seven from kept')).toBe(7)
  } finally {
    await server.stop()
  }
  await expect(ask(server.url, 'select 1')).rejects.toThrow()
}, 60_000)
