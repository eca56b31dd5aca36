import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/case/commands.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { Unit } from '#shared/domain/dispatch/unit.ts'
import { draftsOf } from '../../desk/drafts.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import { createDispatchStore } from './dispatch-store.ts'

const units = [
  { id: 'yaojia', name: '姚家派出所', available: true, awayUntil: null },
  { id: 'traffic', name: '交警支队', available: true, awayUntil: null },
  { id: 'qin', name: '秦某', available: false, awayUntil: '2012-10-19' },
] as unknown as readonly Unit[]

function fake(status: Status, refused: Partial<Record<Command['kind'], string>> = {}) {
  const given: Command[] = []
  const answers = {
    'kept.list': () => [],
    'kept.put': () => null,
    'rows.byId': () => [],
    'case.open': ({ id }: { id: number }) => ({
      row: { id, no: `no-${id}` },
      record: { state: { status, urgency: 'urgent' } },
      primary: null,
      family: [],
    }),
    'command.give': ({ command }: { command: Command }) => {
      given.push(command)
      const code = refused[command.kind]
      return code === undefined
        ? { ok: true, value: { n: 1 } }
        : { ok: false, fault: { code, caseId: command.caseId, about: null, detail: '' } }
    },
  }
  const request = (name: keyof typeof answers, input: never) => Promise.resolve(answers[name](input))
  return { given, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

async function opened(client: StoreClient, cases: readonly number[] = [1]) {
  const store = createDispatchStore({ client, units, drafts: draftsOf(client, 'ma') })
  await store.getState().load(cases)
  return store
}

describe('dispatch store', () => {
  it('wants a lead and says so', async () => {
    const { given, client } = fake('accepted')
    const store = await opened(client)
    expect(await store.getState().give(() => null)).toBe(false)
    expect(store.getState().needsLead).toBe(true)
    expect(given).toEqual([])
  })

  it('dispatches with assisting units, and never lets the lead assist itself', async () => {
    const { given, client } = fake('accepted')
    const store = await opened(client)
    store.getState().toggleAssist('yaojia')
    store.getState().toggleAssist('traffic')
    store.getState().setLead('yaojia')
    store.getState().toggleAssist('yaojia')
    store.getState().setInstruction('三日内回告')
    expect(await store.getState().give(() => null)).toBe(true)
    expect(given).toEqual([
      { kind: 'dispatch', caseId: 1, lead: 'yaojia', assist: ['traffic'], instruction: '三日内回告' },
    ])
  })

  it('accepts first what is not accepted yet', async () => {
    const { given, client } = fake('received')
    const store = await opened(client)
    store.getState().setLead('yaojia')
    expect(await store.getState().give(() => '0101')).toBe(true)
    expect(given.map((command) => command.kind)).toEqual(['accept', 'dispatch'])
    expect(given[0]).toEqual({ kind: 'accept', caseId: 1, classCode: '0101', urgency: 'urgent' })
  })

  it('does not guess a class, and goes on when an earlier attempt already accepted', async () => {
    const without = fake('received')
    const store = await opened(without.client)
    store.getState().setLead('yaojia')
    expect(await store.getState().give(() => null)).toBe(false)
    expect(store.getState().left).toEqual([{ no: 'no-1', fault: { code: 'needsClass' } }])
    expect(without.given).toEqual([])
    const again = fake('received', { accept: 'notReceived' })
    const second = await opened(again.client)
    second.getState().setLead('yaojia')
    expect(await second.getState().give(() => '0101')).toBe(true)
  })

  it('refuses a unit on leave at once and keeps what was chosen', async () => {
    const store = await opened(fake('accepted').client)
    store.getState().setLead('yaojia')
    store.getState().setLead('qin')
    expect(store.getState()).toMatchObject({ lead: 'yaojia', away: { id: 'qin' } })
    store.getState().setLead('traffic')
    expect(store.getState()).toMatchObject({ lead: 'traffic', away: null })
  })

  it('keeps the draft for the same cases in any order, until they are dispatched', async () => {
    const { client } = fake('accepted')
    const first = await opened(client, [1, 2])
    first.getState().setLead('yaojia')
    first.getState().setInstruction('先联系诉求人')
    expect((await opened(client, [2, 1])).getState()).toMatchObject({ lead: 'yaojia', instruction: '先联系诉求人' })
    expect((await opened(client, [3])).getState().lead).toBeNull()
    expect((await opened(fake('accepted').client, [1, 2])).getState().lead).toBeNull()
    await first.getState().give(() => null)
    expect((await opened(client, [1, 2])).getState().lead).toBeNull()
  })

  it('keeps refused cases with their reason', async () => {
    const { client } = fake('accepted', { dispatch: 'unitAway' })
    const store = await opened(client, [1, 2])
    store.getState().setLead('yaojia')
    expect(await store.getState().give(() => null)).toBe(false)
    expect(store.getState().left.map((each) => [each.no, each.fault.code])).toEqual([
      ['no-1', 'unitAway'],
      ['no-2', 'unitAway'],
    ])
  })
})
