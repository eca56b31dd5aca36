import { expect, test } from 'vitest'
import { suggestLearntClasses } from '#shared/domain/classification/suggest-learnt-classes.ts'
import { learnable } from './class-evidence.ts'
import { createClassKnowledge } from './class-knowledge.ts'
import type { StoreClient } from './store-client.ts'

const rows = [
  { id: 11, title: '夜间烧烤摊扰民', classCode: '0101' },
  { id: 12, title: '烧烤摊油烟大', classCode: '0101' },
  { id: 13, title: '路口红绿灯不亮', classCode: '0201' },
  { id: 14, title: '红绿灯时长太短', classCode: '0201' },
  { id: 15, title: '还没定类的件', classCode: null },
]

function desk() {
  const kept = new Map<string, unknown>()
  const opened = { title: '小区门口红绿灯', text: '' }
  const request = (name: string, input: { key: string; value: unknown }): Promise<unknown> => {
    const answers: Record<string, () => unknown> = {
      'kept.list': () => [...kept].map(([key, value]) => ({ key, value })),
      'kept.put': () => kept.set(input.key, input.value),
      'view.open': () => ({ version: 1, total: rows.length, complete: true }),
      'view.rows': () => ({ rows }),
      'case.read': () => ({ record: { appeals: [{ id: 1, revision: 1, ...opened }] } }),
    }
    return Promise.resolve(answers[name]?.() ?? null)
  }
  return { request, listen: () => () => undefined } as unknown as StoreClient
}

const best = (model: Parameters<typeof suggestLearntClasses>[1]) =>
  suggestLearntClasses(learnable('小区门口红绿灯', ''), model)[0]?.classCode

test('learns from the classified cases that lie here', async () => {
  expect(best(await createClassKnowledge(desk()).model())).toBe('0201')
})

test('a correction counts more than what was learnt before, also after the next start', async () => {
  const client = desk()
  const knowledge = createClassKnowledge(client)
  await knowledge.hear({ kind: 'accept', caseId: 1, classCode: '0201', urgency: 'normal' })
  expect(best(await knowledge.model())).toBe('0201')
  const command = { kind: 'reclassify', caseId: 1, classCode: '0301', urgency: 'normal' } as const
  await knowledge.hear(command)
  expect(best(await knowledge.model())).toBe('0301')
  expect(best(await createClassKnowledge(client).model())).toBe('0301')
})
