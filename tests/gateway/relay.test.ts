import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendReplies, type Delivery } from '#gateway/relay/send-replies.ts'
import { gatewaysOn, takeInInvented, type Started } from './support/gateways.ts'
import { enrolTerminal, type TestTerminal } from './support/terminal.ts'

describe.each(['pglite', 'postgresql'] as const)('the relay on %s', (kind) => {
  let all: Awaited<ReturnType<typeof gatewaysOn>>
  let running: Started
  let terminal: TestTerminal
  let ids: readonly number[]
  let ahead = 0
  const sent: Delivery[] = []
  const take = (delivery: Delivery): Promise<boolean> => {
    sent.push(delivery)
    return Promise.resolve(true)
  }

  beforeAll(async () => {
    all = await gatewaysOn(kind)
    running = await all.open({ now: () => Date.now() + ahead })
    ids = await takeInInvented(running, 8)
    terminal = await enrolTerminal(running.url)
  })
  afterAll(async () => {
    await running.end()
    await all.stop()
  })

  it('owes one reply to every appeal of a merged case, each by its own channel, once though many send at once', async () => {
    await takeInInvented(running, 1, 'traffic-hotline')
    const other = (await takeInInvented(running, 0)).at(-1)!
    const members = [ids[1]!, ids[2]!, other]
    await terminal.say({ kind: 'merge', caseId: ids[0]!, members, relation: 'crossChannelRepeat' })
    await terminal.say({ kind: 'answerDirect', caseId: ids[0]!, text: '您好，已答复。' })
    expect(await waiting()).toBe(4)
    ahead += 10_000
    await Promise.all(Array.from({ length: 6 }, () => sendReplies(running.gateway, take)))
    expect(sent.map((each) => `${each.channel} ${each.external_id}`).toSorted()).toEqual(
      ['hotline-12345 X-1', 'hotline-12345 X-2', 'hotline-12345 X-3', 'traffic-hotline X-1'].toSorted(),
    )
    expect(await waiting()).toBe(0)
    const [record] = (await terminal.snapshot()).records.filter((each) => each.state.id === ids[0])
    expect(record?.state.status).toBe('visiting')
    expect(record?.state.reply?.sent).toHaveLength(4)
  })

  it('tries again what a channel did not take, and what a node that died had taken to itself', async () => {
    sent.length = 0
    await terminal.say({ kind: 'answerDirect', caseId: ids[3]!, text: '您好，已答复。' })
    ahead += 10_000
    await sendReplies(running.gateway, () => Promise.resolve(false))
    await sendReplies(running.gateway, take)
    expect(sent).toEqual([])
    expect(await waiting()).toBe(1)
    ahead += 60_001
    await sendReplies(running.gateway, take)
    await sendReplies(running.gateway, take)
    expect(sent).toHaveLength(1)
  })

  async function waiting(): Promise<number> {
    const page = await terminal.changes(0, 1)
    return page.ok ? page.value.status.networks.reduce((sum, each) => sum + each.waiting, 0) : -1
  }
})
