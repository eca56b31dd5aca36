import { describe, expect, it } from 'vitest'
import type { StoreClient } from '../../desk/store-client.ts'
import { createPaletteStore, scopeOf } from './palette-store.ts'

function held() {
  const asked: { text: string; answer: (rows: unknown) => void }[] = []
  const request = (_name: string, input: { text: string }) =>
    new Promise((resolve) => asked.push({ text: input.text, answer: resolve }))
  return { asked, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

describe('scopeOf', () => {
  it('reads prefixes of both widths', () => {
    expect(scopeOf('>派单')).toEqual({ scope: 'acts', words: '派单' })
    expect(scopeOf(' \uFF1E 派单')).toEqual({ scope: 'acts', words: '派单' })
    expect(scopeOf('#0471')).toEqual({ scope: 'cases', words: '0471' })
    expect(scopeOf('\uFF030471')).toEqual({ scope: 'cases', words: '0471' })
    expect(scopeOf(' 姚家 ')).toEqual({ scope: 'both', words: '姚家' })
  })
})

describe('palette store', () => {
  it('shows the answer to the last question only', async () => {
    const { asked, client } = held()
    const store = createPaletteStore(client)
    store.getState().type('姚')
    store.getState().type('姚家')
    asked[1]?.answer([{ id: 2 }])
    asked[0]?.answer([{ id: 1 }])
    await Promise.resolve()
    await Promise.resolve()
    expect(store.getState()).toMatchObject({ cases: [{ id: 2 }], searching: false })
  })

  it('tells when the answer to what is typed is there', async () => {
    const { asked, client } = held()
    const store = createPaletteStore(client)
    store.getState().type('姚')
    store.getState().type('姚家')
    const seen: string[] = []
    void store
      .getState()
      .found()
      .then(() => seen.push(JSON.stringify(store.getState().cases)))
    asked[0]?.answer([{ id: 1 }])
    await Promise.resolve()
    await Promise.resolve()
    expect(seen).toEqual([])
    asked[1]?.answer([{ id: 2 }])
    await store.getState().found()
    expect(seen).toEqual(['[{"id":2}]'])
  })

  it('asks nothing for acts alone or for nothing, and begins at the top again', () => {
    const { asked, client } = held()
    const store = createPaletteStore(client)
    store.getState().mark(3)
    store.getState().type('>受理')
    store.getState().type('')
    expect(asked).toEqual([])
    expect(store.getState()).toMatchObject({ at: 0, cases: [] })
  })
})
