import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/case/commands.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import { aboutOf, createAcceptStore } from './accept-store.ts'

function client(refused: Readonly<Record<number, string>>) {
  const given: Command[] = []
  const answers = {
    'case.open': ({ id }: { id: number }) =>
      id === 99
        ? null
        : {
            row: { id, no: `no-${id}`, status: id === 50 ? 'accepted' : 'received' },
            record: { state: { urgency: 'urgent' } },
            primary: null,
          },
    'command.give': ({ command }: { command: Command }) => {
      given.push(command)
      const code = refused[command.caseId]
      return code === undefined
        ? { ok: true, value: { n: given.length } }
        : { ok: false, fault: { code, caseId: command.caseId, about: null, detail: '钱某' } }
    },
  }
  const request = (name: keyof typeof answers, input: never) => Promise.resolve(answers[name](input))
  return { given, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

describe('accept store', () => {
  it('accepts all cases under one class and urgency', async () => {
    const { given, client: desk } = client({})
    const store = createAcceptStore(desk)
    await store.getState().load([1, 99, 2])
    expect(store.getState()).toMatchObject({ phase: 'ready', urgency: 'urgent' })
    expect(await store.getState().give()).toBe(false)
    store.getState().choose('0101')
    store.getState().setUrgency('normal')
    expect(await store.getState().give()).toBe(true)
    expect(given).toEqual([1, 2].map((caseId) => ({ kind: 'accept', caseId, classCode: '0101', urgency: 'normal' })))
  })

  it('a hand that is faster than the store: what it chose and gave while the case was being read counts', async () => {
    const { given, client: desk } = client({})
    const store = createAcceptStore(desk)
    const { load, choose, setUrgency, give } = store.getState()
    const loading = load([1])
    choose('0101')
    setUrgency('normal')
    const both = Promise.all([give(), give()])
    await loading
    expect(await both).toEqual([true, false])
    expect(given).toEqual([{ kind: 'accept', caseId: 1, classCode: '0101', urgency: 'normal' }])
  })

  it('gives an accepted case another class instead of accepting it again', async () => {
    const { given, client: desk } = client({})
    const store = createAcceptStore(desk)
    await store.getState().load([50])
    store.getState().choose('0102')
    expect(await store.getState().give()).toBe(true)
    expect(given).toEqual([{ kind: 'reclassify', caseId: 50, classCode: '0102', urgency: 'urgent' }])
  })

  it('keeps what was refused, with its reason, and does not give the rest again', async () => {
    const { given, client: desk } = client({ 2: 'claimedByOther' })
    const store = createAcceptStore(desk)
    await store.getState().load([1, 2, 3])
    store.getState().choose('0101')
    expect(await store.getState().give()).toBe(false)
    expect(store.getState()).toMatchObject({
      done: 2,
      left: [{ no: 'no-2', fault: { code: 'claimedByOther', detail: '钱某' } }],
    })
    expect(store.getState().views.map((view) => view.row.id)).toEqual([2])
    await store.getState().give()
    expect(given.map((command) => command.caseId)).toEqual([1, 2, 3, 2])
  })
})

describe('aboutOf', () => {
  it('names the case in the way by its number where it is known', () => {
    const fault = { code: 'caseMerged', caseId: 1, about: 7, detail: '' } as const
    expect(aboutOf(fault, [{ primary: { id: 7, no: '121014-0052' } } as never])).toBe('121014-0052')
    expect(aboutOf(fault, [])).toBe('7')
    expect(aboutOf({ code: 'diskFull', detail: '' }, [])).toBe('')
  })
})
