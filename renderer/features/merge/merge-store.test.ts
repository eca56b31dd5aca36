import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/case/commands.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseView } from '../../store/protocol.ts'
import { createMergeStore } from './merge-store.ts'

type Pairs = Readonly<Record<number, readonly (readonly [other: number, score: number])[]>>

/** Cases 1.. whose suggestions are given; merged ones leave the suggestions, as in the store. */
function fake(pairs: Pairs, refused: readonly Command['kind'][] = []) {
  const given: Command[] = []
  const merged = new Map<number, number>()
  const row = (id: number) => ({
    id,
    no: `no-${id}`,
    deadline: { dueAt: id * 100 },
    appealCount: 1 + [...merged.values()].filter((into) => into === id).length,
    title: `t${id}`,
    mergedInto: merged.get(id) ?? null,
  })
  const view = (id: number) =>
    ({
      row: row(id),
      record: { state: { id, status: merged.has(id) ? 'merged' : 'received', receivedAt: id, different: [] } },
      suggestions: (pairs[id] ?? [])
        .filter(([other]) => !merged.has(other))
        .map(([other, score]) => ({ key: other, score, relation: 'massIncident', reasons: [], row: row(other) })),
    }) as unknown as CaseView
  const leading = Object.keys(pairs).map(Number)
  const answers = {
    'view.open': () => ({ version: 1, total: leading.length }),
    'view.rows': ({ start, end }: { start: number; end: number }) => ({
      version: 1,
      rows: leading.slice(start, end).map(row),
    }),
    'view.close': () => null,
    'case.open': ({ id }: { id: number }) => view(id),
    'command.give': ({ command }: { command: Command }) => {
      if (refused.includes(command.kind))
        return { ok: false, fault: { code: 'memberNotMergeable', caseId: command.caseId, about: null, detail: '' } }
      given.push(command)
      if (command.kind === 'merge') for (const id of command.members) merged.set(id, command.caseId)
      if (command.kind === 'unmerge') for (const id of command.members) merged.delete(id)
      return { ok: true, value: { n: given.length } }
    },
  }
  const request = (name: keyof typeof answers, input: never) => Promise.resolve(answers[name](input))
  return { given, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

const three: Pairs = {
  1: [
    [2, 0.93],
    [3, 0.81],
  ],
  2: [[1, 0.93]],
  3: [[1, 0.81]],
  7: [[8, 0.7]],
}

async function bench(pairs: Pairs, marked: readonly number[] | null = null, refused: readonly Command['kind'][] = []) {
  const desk = fake(pairs, refused)
  const store = createMergeStore(desk.client)
  await store.getState().load(marked)
  return {
    store,
    given: desk.given,
    at: () => [store.getState().groupAt, store.getState().columns[0]?.row.id, store.getState().currentId],
  }
}

describe('merge store', () => {
  it('makes one group of cases that suggest each other, oldest first as primary', async () => {
    const { store, at } = await bench(three)
    expect(store.getState().groups.map((group) => [group.ids, group.score])).toEqual([
      [[1, 2, 3], 0.93],
      [[7, 8], 0.7],
    ])
    expect(at()).toEqual([0, 1, 2])
  })

  it('goes to the next case after a decision, and to the next group after the last', async () => {
    const { store, given, at } = await bench(three)
    await store.getState().judge('crossChannelRepeat', '', 5)
    expect(at()).toEqual([0, 1, 3])
    await store.getState().judge('different', '', 6)
    expect(at()).toEqual([1, 7, 8])
    expect(given).toEqual([
      { kind: 'merge', caseId: 1, members: [2], relation: 'crossChannelRepeat' },
      { kind: 'declareDifferent', caseId: 1, other: 3 },
    ])
  })

  it('comes back to what was left out at the left before it leaves the group', async () => {
    const { store, at } = await bench(three)
    store.getState().setCurrent(3)
    await store.getState().judge('different', '', 5)
    expect(at()).toEqual([0, 1, 2])
  })

  it('takes a merge back where it was made, and says what cannot be taken back', async () => {
    const { store, given, at } = await bench({ 1: [[2, 0.9]], 7: [[8, 0.7]] })
    await store.getState().takeBack()
    expect(store.getState().said).toEqual({ kind: 'nothingToTakeBack' })
    await store.getState().judge('massIncident', '', 5)
    expect(at()).toEqual([1, 7, 8])
    expect(store.getState().said).toEqual({ kind: 'merged', count: 2, dueAt: 100 })
    await store.getState().takeBack()
    expect(given.at(-1)).toEqual({ kind: 'unmerge', caseId: 1, members: [2] })
    expect(at()).toEqual([0, 1, 2])
    expect(store.getState().judged).toEqual([])
    await store.getState().judge('urge', '2 来问进展', 6)
    await store.getState().takeBack()
    expect(store.getState().said).toEqual({ kind: 'cannotTakeBack', decision: 'urge' })
  })

  it('stays where it is when the rules refuse', async () => {
    const { store, at } = await bench(three, null, ['merge'])
    await store.getState().judge('massIncident', '', 5)
    expect(at()).toEqual([0, 1, 2])
    expect(store.getState().said).toMatchObject({ kind: 'refused', fault: { code: 'memberNotMergeable' } })
    expect(store.getState().judged).toEqual([])
  })

  it('compares marked cases as one group, also without any suggestion', async () => {
    const { store, at } = await bench({ 4: [], 5: [] }, [5, 4])
    expect(store.getState().groups).toMatchObject([{ key: 'marked', ids: [5, 4], score: null }])
    expect(at()).toEqual([0, 4, 5])
  })

  it('changes the primary for the present case and moves among the others', async () => {
    const { store, at } = await bench(three)
    store.getState().moveCase(1)
    expect(at()).toEqual([0, 1, 3])
    store.getState().moveCase(1)
    expect(at()).toEqual([0, 1, 2])
    store.getState().changePrimary()
    expect(at()).toEqual([0, 2, 1])
    expect(store.getState().columns).toHaveLength(3)
  })

  it('skips to what nobody has judged', async () => {
    const { store, at } = await bench(three)
    await store.getState().judge('different', '', 5)
    await store.getState().skip()
    expect(at()).toEqual([1, 7, 8])
  })
})
