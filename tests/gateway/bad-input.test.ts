// What channels and hands really send: kept whole in the ledger on both databases, readable in the feed, clean in what goes out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { takeRows } from '#gateway/intake/take-rows.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { gatewaysOn, type Started } from './support/gateways.ts'
import { enrolTerminal } from './support/terminal.ts'

describe.each(['pglite', 'postgresql'] as const)('bad input on %s', (kind) => {
  let all: Awaited<ReturnType<typeof gatewaysOn>>
  let running: Started

  beforeAll(async () => {
    all = await gatewaysOn(kind)
    running = await all.open()
  })
  afterAll(async () => {
    await running.end()
    await all.stop()
  })

  it('control characters, half characters, emoji and any length arrive, with their originals', async () => {
    const { gateway } = running
    const context = { ...gateway, findPlace: createPlaceFinder(gateway.rulebook.reference.divisions) }
    const fields = {
      ...{ id: 'X-1\u0000', 标题: '路灯\u202e坏了😀\ud83d', 内容: `${'长'.repeat(20_000)}\u0000` },
      ...{ 姓名: '保密', 联系电话: '１９９００００００００１，不详', 身份证号: '370102000101001' },
      ...{ address: '历下区姚家街道', 备注栏: '\u0000\ud83d原样' },
    }
    const taken = await takeRows(context, {
      channel: 'hotline-12345',
      source: 'test',
      rows: [{ line: 1, fields }],
      unread: [],
    })
    expect(taken).toMatchObject({ added: 1 })

    const terminal = await enrolTerminal(running.url)
    const { records } = await terminal.snapshot()
    const appeal = records[0]!.appeals[0]!
    expect(appeal).toMatchObject({
      ...{ externalId: 'X-1', title: '路灯坏了😀\ufffd', streetCode: '370102011' },
      appellant: { name: '保密', phones: [], identityNumber: '370102000101001', secret: true },
    })
    expect(appeal.text).toHaveLength(20_000)
    expect(appeal.flags).toEqual([
      'control-characters',
      'date-missing',
      'identity-15-digits',
      'phone-unreadable',
      'text-long',
    ])
    expect(appeal.attributes).toMatchObject({
      'title.original': fields.标题,
      'text.original': fields.内容,
      'externalId.original': fields.id,
      'phone.original': fields.联系电话,
      备注栏: fields.备注栏,
    })
    // The second time it is known: cleaning does not make another appeal of it.
    expect(
      await takeRows(context, { channel: 'hotline-12345', source: 'test', rows: [{ line: 1, fields }], unread: [] }),
    ).toMatchObject({ added: 0, known: 1 })
  })

  it('what a desk types reaches nobody with characters that nobody sees', async () => {
    const terminal = await enrolTerminal(running.url)
    const [record] = (await terminal.snapshot()).records
    const caseId = record!.state.id
    expect(await terminal.say({ kind: 'answerDirect', caseId, text: '\u202e已\u0000修好😀\r\n谢谢 ' })).toMatchObject({
      kind: 'applied',
    })
    const [after] = (await terminal.snapshot()).records
    expect(after!.state.reply?.text).toBe('已修好😀\n谢谢')
    expect(await terminal.say({ kind: 'note', caseId, text: '长'.repeat(10_001) })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'textTooLong', detail: '10001' },
    })
    expect(await verifyChain(running.gateway.database)).toMatchObject({ brokenAt: null })
  })
})
