import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/case/commands.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import { createConflictStore } from './conflict-store.ts'

function fake(refused: readonly Command['kind'][] = []) {
  const calls: string[] = []
  const answers = {
    'case.open': ({ id }: { id: number }) => ({
      record: { state: { id } },
      conflicts:
        id === 1 || id === 2
          ? [{ n: 5, command: { kind: 'merge', caseId: 1, members: [2, 3], relation: 'massIncident' } }]
          : [],
    }),
    'conflict.drop': ({ n }: { n: number }) => void calls.push(`drop ${n}`),
    'command.give': ({ command }: { command: Command }) => {
      calls.push(command.kind)
      return refused.includes(command.kind)
        ? { ok: false, fault: { code: 'unitAway', caseId: 1, about: null, detail: '秦某' } }
        : { ok: true, value: { n: 9 } }
    },
  }
  const request = (name: keyof typeof answers, input: never) => Promise.resolve(answers[name](input))
  return { calls, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

const commands: readonly Command[] = [
  { kind: 'recall', caseId: 1, reason: '改派' },
  { kind: 'dispatch', caseId: 1, lead: 'hjl', assist: [], instruction: '' },
]

describe('conflict store', () => {
  it('reads the other cases that the refused command speaks of', async () => {
    const store = createConflictStore(fake().client)
    await store.getState().load(1)
    expect(store.getState().others.map((each) => each.id)).toEqual([2, 3])
  })

  it('tells the conflict of a member from the side of the case that the command was given to', async () => {
    const store = createConflictStore(fake().client)
    await store.getState().load(2)
    expect(store.getState().view?.record.state.id).toBe(1)
  })

  it('theirs: drops mine and gives nothing', async () => {
    const { calls, client } = fake()
    expect(await createConflictStore(client).getState().takeTheirs(5)).toBe(true)
    expect(calls).toEqual(['drop 5'])
  })

  it('mine: gives every step, then drops the refused command', async () => {
    const { calls, client } = fake()
    expect(await createConflictStore(client).getState().give(5, commands)).toBe(true)
    expect(calls).toEqual(['recall', 'dispatch', 'drop 5'])
  })

  it('keeps the conflict when a step is refused, and says why', async () => {
    const { calls, client } = fake(['dispatch'])
    const store = createConflictStore(client)
    expect(await store.getState().give(5, commands)).toBe(false)
    expect(calls).toEqual(['recall', 'dispatch'])
    expect(store.getState()).toMatchObject({ deciding: false, fault: { code: 'unitAway' } })
  })
})
