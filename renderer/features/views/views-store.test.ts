import { describe, expect, test } from 'vitest'
import type { StoreClient } from '../../desk/store-client.ts'
import { usualLayout } from '../../ui/grid/layout.ts'
import type { ViewContent } from './saved-view.ts'
import { createViews } from './views-store.ts'

const content: ViewContent = {
  query: { queue: 'toAccept', conditions: [], text: '', order: [] },
  layout: usualLayout,
  density: 'compact',
  groups: [],
}

function shelf() {
  const kept = new Map<string, unknown>()
  const request = (name: string, input: { key: string; value: unknown }) => {
    if (name === 'kept.list') return Promise.resolve([...kept].map(([key, value]) => ({ key, value })))
    if (input.value === null) kept.delete(input.key)
    // The shelf keeps JSON.
    else kept.set(input.key, JSON.parse(JSON.stringify(input.value)))
    return Promise.resolve(null)
  }
  return { kept, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

async function namesAgain(client: StoreClient, owner = 'op1'): Promise<readonly string[]> {
  const again = createViews(client, owner)
  await again.load()
  return again.state.getState().views.map((view) => view.name)
}

describe('named views', () => {
  test('are found again by the same person, in their order, and by nobody else', async () => {
    const { client } = shelf()
    const views = createViews(client, 'op1')
    const first = views.save('今日', content)
    views.save('噪声', { ...content, groups: ['branch'] })
    views.move(first.id, 1)
    expect(await namesAgain(client)).toEqual(['噪声', '今日'])
    expect(await namesAgain(client, 'op2')).toEqual([])
  })

  test('the same name replaces, in its place', async () => {
    const { client } = shelf()
    const views = createViews(client, 'op1')
    views.save('一', content)
    views.save('二', content)
    views.save('一', { ...content, density: 'comfortable' })
    expect(await namesAgain(client)).toEqual(['一', '二'])
    expect(views.state.getState().views[0]?.density).toBe('comfortable')
  })

  test('one that was deleted comes back', async () => {
    const { client, kept } = shelf()
    const views = createViews(client, 'op1')
    const { id } = views.save('一', content)
    views.remove(id)
    expect(kept.size).toBe(0)
    views.restore()
    expect(await namesAgain(client)).toEqual(['一'])
  })

  test('taken from a file, a name that is taken gets a number', () => {
    const views = createViews(shelf().client, 'op1')
    views.save('一', content)
    const taken = views.take([
      { ...content, name: '一' },
      { ...content, name: '一' },
    ])
    expect(taken.map((view) => view.name)).toEqual(['一 2', '一 3'])
  })

  test('what cannot be read stays on the shelf', async () => {
    const { client, kept } = shelf()
    kept.set('op1/view/x', { name: 'later', place: 1, query: { queue: 'unheardOf' } })
    expect(await namesAgain(client)).toEqual([])
    expect(kept.size).toBe(1)
  })
})
