import { expect, it } from 'vitest'
import type { Database, Session } from './database.ts'
import { createReplica } from './replica.ts'

/** A database of which only the head is ever asked. */
function databaseAt(head: () => Promise<number>): Database {
  const session: Session = {
    query: (async () => [{ position: await head() }]) as never,
    texts: () => Promise.resolve([]),
  }
  return {
    ...{ kind: 'postgresql', ...session },
    snapshot: (work) => work(session),
    transaction: () => Promise.reject(new Error('nothing is written here')),
    script: () => Promise.reject(new Error('nothing is written here')),
    listen: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

const read = (database: Database): Promise<number> =>
  database.snapshot(async (session) => {
    const [row] = await session.query<{ position: number }>('')
    return row?.position ?? 0
  })

it('is asked for what it has, the primary for what it lacks', async () => {
  const replica = createReplica(
    databaseAt(async () => 10),
    databaseAt(async () => 7),
    () => 0,
  )
  expect(await replica.read(7, read)).toBe(7)
  expect(await replica.read(8, read)).toBe(10)
  expect(await replica.read(null, read)).toBe(10)
  expect(await replica.read(0, read, (answer) => answer !== 7)).toBe(10)
  expect(replica.answered()).toEqual({ replica: 1, primary: 3 })
})

it('is believed no longer once it lacks for more than a second what was announced, and again when it has it', async () => {
  let time = 0
  let head = 7
  const replica = createReplica(
    databaseAt(async () => 10),
    databaseAt(async () => head),
    () => time,
  )
  const arrival = replica.arrivalOf(9)
  time = 999
  expect(await replica.read(0, read)).toBe(7)
  time = 1_000
  expect(await replica.read(0, read)).toBe(10)
  await arrival
  head = 9
  expect(await replica.read(0, read)).toBe(9)
})

it('that refuses keeps no hint back and no reader waiting, and is asked again after some seconds', async () => {
  let time = 0
  let asked = 0
  const refusing = async (): Promise<number> => {
    asked += 1
    throw new Error('connection refused')
  }
  const replica = createReplica(
    databaseAt(async () => 10),
    databaseAt(refusing),
    () => time,
  )
  // The clock stands still: nothing but the refusal can end the wait.
  await replica.arrivalOf(9)
  expect(await replica.read(0, read)).toBe(10)
  expect(asked).toBe(1)
  time = 3_000
  expect(await replica.read(0, read)).toBe(10)
  expect(asked).toBe(2)
})

it('that is silent is given up like one that refuses', async () => {
  const replica = createReplica(
    databaseAt(async () => 10),
    databaseAt(() => new Promise(() => {})),
    () => 0,
  )
  expect(await replica.read(0, read)).toBe(10)
  await replica.arrivalOf(9)
})
