import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBeijing } from '#shared/domain/core/instants.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { quarantineResponseSchema } from '#shared/wire/quarantine.ts'
import { projectRoot } from '../../build/locations.ts'
import { importFile, type Watcher } from '#gateway/import/import-file.ts'
import { openLocalDoor, openRemoteDoor, type Door } from '#gateway/import/doors.ts'
import { defaultFormat, type FileFormat } from '#gateway/intake/mapping.ts'
import { startOnPglite, type Started } from './support/gateways.ts'
import { enrolTerminal, request, type TestTerminal } from './support/terminal.ts'
import { workbook, workbookParts, zip } from './support/workbooks.ts'

const fixtures = join(import.meta.dirname, '../fixtures/import')
let folder: string
let running: Started
let terminal: TestTerminal
let door: Door

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-import-'))
  running = await startOnPglite()
  terminal = await enrolTerminal(running.url)
  door = openRemoteDoor(running)
})
afterAll(async () => {
  await running.end()
  await rm(folder, { recursive: true, force: true })
})

describe('CSV', () => {
  it('is read with quoted line ends, several forms of dates and phones, and unknown columns kept', async () => {
    expect(await feed(join(fixtures, 'orders.csv'))).toEqual({
      lines: 3,
      added: 3,
      known: 0,
      corrected: 0,
      quarantined: 0,
    })
    const [first, second, third] = await casesOf('hotline-12345', ['A-001', 'A-002', 'A-003'])
    expect(first?.appeals[0]).toMatchObject({
      ...{ title: '夜间施工扰民', text: '工地夜里施工，\n居民无法休息。', nature: 'complaint', flags: [] },
      receivedAt: fromBeijing([2012, 10, 16], [10, 12]),
      appellant: { name: '张某某', phones: ['19900000001'], identityNumber: null, secret: false },
      ...{
        place: '历下区姚家街道某小区',
        districtCode: '370102',
        streetCode: '370102011',
        attributes: { 话务员: '007' },
      },
    })
    expect(first?.state).toMatchObject({ status: 'received', network: 'government', channel: 'hotline-12345' })
    expect(first?.state.no).toMatch(/^\d{6}-\d{4}$/)
    expect(second?.appeals[0]).toMatchObject({
      ...{ nature: 'consult', text: '请问"换领"需要什么材料？', receivedAt: fromBeijing([2012, 10, 16], [11, 30, 5]) },
      appellant: { phones: ['19900000002', '053185000000'] },
    })
    expect(third?.appeals[0]).toMatchObject({
      nature: 'praise',
      receivedAt: fromBeijing([2012, 10, 17], [8, 5]),
      appellant: { secret: true, phones: [] },
    })
    expect(third?.state.secret).toBe(true)
  })

  it('adds nothing the second time', async () => {
    expect(await feed(join(fixtures, 'orders.csv'))).toEqual({
      lines: 3,
      added: 0,
      known: 3,
      corrected: 0,
      quarantined: 0,
    })
  })

  it('is read in GB 18030 as well, found out by itself', async () => {
    const text = await readFile(join(fixtures, 'orders.csv'), 'utf8')
    const file = join(folder, 'gb18030.csv')
    await writeFile(file, encodeGb18030(text.replaceAll('A-00', 'G-00')))
    expect(await feed(file)).toMatchObject({ lines: 3, added: 3, quarantined: 0 })
    const [utf8, gb] = await casesOf('hotline-12345', ['A-001', 'G-001'])
    expect(gb?.appeals[0]?.text).toBe(utf8?.appeals[0]?.text)
  })

  it('is read in UTF-16 with its mark, as spreadsheets save it', async () => {
    const text = await readFile(join(fixtures, 'orders.csv'), 'utf8')
    const file = join(folder, 'utf16.csv')
    await writeFile(
      file,
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll('A-00', 'U-00'), 'utf16le')]),
    )
    expect(await feed(file)).toMatchObject({ added: 3, quarantined: 0 })
  })

  it('names broken lines, keeps their bytes once, and reads the others', async () => {
    const broken: string[] = []
    const watched = (line: number, reason: string): void => void broken.push(`${line} ${reason}`)
    const file = join(fixtures, 'orders-broken.csv')
    expect(await feed(file, { unreadable: watched })).toEqual({
      lines: 8,
      added: 3,
      known: 0,
      corrected: 0,
      quarantined: 5,
    })
    expect(broken).toEqual([
      '3 wrongColumnCount',
      '4 externalIdMissing',
      '5 quoteNotClosed',
      '7 nothingSaid',
      '9 quoteMisplaced',
    ])
    const before = await quarantine()
    const kept = before.lines.find((line) => line.reason === 'quoteNotClosed')
    expect(Buffer.from(kept!.bytes, 'base64').toString()).toBe('B-004,2012-10-16,投诉,"引号没有结束,内容四')
    expect(kept).toMatchObject({ source: 'orders-broken.csv', line: 5, channel: 'hotline-12345' })
    expect(await feed(file)).toMatchObject({ added: 0, known: 3, quarantined: 5 })
    expect((await quarantine()).total).toBe(before.total)
    const [odd] = await casesOf('hotline-12345', ['B-007'])
    expect(odd?.appeals[0]).toMatchObject({ nature: 'other', flags: ['date-unreadable', 'nature-unknown'] })
    expect(odd?.appeals[0]?.attributes).toMatchObject({
      'receivedAt.original': '不知道哪天',
      'nature.original': '吐槽',
    })
  })

  it('keeps a line in another encoding than its file', async () => {
    const file = join(folder, 'mixed.csv')
    const good = Buffer.from('id,content\nM-1,正常\n')
    await writeFile(file, Buffer.concat([good, encodeGb18030('M-2,乱码\n'), Buffer.from('M-3,正常\n')]))
    const reasons: string[] = []
    expect(await feed(file, { unreadable: (line, reason) => void reasons.push(`${line} ${reason}`) })).toMatchObject({
      added: 2,
      quarantined: 1,
    })
    expect(reasons).toEqual(['3 wrongEncoding'])
  })

  it('refuses a file without a header', async () => {
    const file = join(folder, 'empty.csv')
    await writeFile(file, ',,\n1,2,3\n')
    expect(await importOf(file)).toMatchObject({ ok: false, fault: { code: 'headerMissing' } })
  })
})

describe('JSON lines', () => {
  it('are read; a changed appeal is a correction, and neither comes twice', async () => {
    const file = join(fixtures, 'orders.jsonl')
    expect(await feed(file, {}, 'media-hotline')).toEqual({
      lines: 8,
      added: 3,
      known: 0,
      corrected: 1,
      quarantined: 4,
    })
    const [second] = await casesOf('media-hotline', ['2'])
    expect(
      second?.appeals.map(({ revision, text, id }) => ({ revision, text, same: id === second.appeals[0]?.id })),
    ).toEqual([
      { revision: 1, text: '门口占道。', same: true },
      { revision: 2, text: '门口占道，更正：在北门。', same: true },
    ])
    expect(second?.history.map((event) => event.body.type)).toEqual(['opened', 'appealCorrected'])
    expect(second?.appeals[0]?.attributes).toEqual({
      river: '',
      district: '市中区',
      channel: '微信',
      anonymous: '0',
      first_reply: '',
    })
    expect(await feed(file, {}, 'media-hotline')).toEqual({
      lines: 8,
      added: 0,
      known: 4,
      corrected: 0,
      quarantined: 4,
    })
  })
})

describe('workbooks', () => {
  it('are read: text, numbers and dates of a sheet', async () => {
    const file = join(folder, 'orders.xlsx')
    const rows = [
      ['工单编号', '来电时间', '标题', '联系电话', '备注'],
      ['W-1', { serial: 41198.425 }, '占道停车', 19900000003, 'a<b & c'],
      ['', '', '', '', ''],
      ['W-2', '2012-10-16', '', '', ''],
    ]
    await writeFile(file, workbook({ 登记: rows, 其他: [['没有用']] }))
    expect(await feed(file)).toEqual({ lines: 2, added: 1, known: 0, corrected: 0, quarantined: 1 })
    const [record] = await casesOf('hotline-12345', ['W-1'])
    expect(record?.appeals[0]).toMatchObject({
      receivedAt: fromBeijing([2012, 10, 16], [10, 12]),
      appellant: { phones: ['19900000003'] },
      attributes: { 备注: 'a<b & c' },
    })
    expect(await importOf(file, {}, 'hotline-12345', { ...defaultFormat, sheet: '没有这张' })).toMatchObject({
      ok: false,
      fault: { code: 'sheetMissing' },
    })
  })

  it.each([
    ['is no zip', Buffer.from('工单编号,标题\n'), 'notAWorkbook'],
    ['is a zip of something else', zip([{ name: 'letter.txt', data: 'x' }]), 'notAWorkbook'],
    [
      'leads out of its folder',
      zip([...workbookParts({ a: [] }), { name: '../evil.xml', data: '<a/>' }]),
      'workbookUnsafe',
    ],
    [
      'is a bomb',
      zip([...workbookParts({ a: [] }), { name: 'xl/big.xml', data: Buffer.alloc(64 * 1_048_576, 32) }]),
      'workbookUnsafe',
    ],
    [
      'lies about its size',
      zip([...workbookParts({ a: [] }), { name: 'xl/lie.xml', data: 'x'.repeat(5_000), claimedSize: 10 }]),
      'workbookUnsafe',
    ],
    [
      'declares entities',
      zip([...workbookParts({ a: [] }), { name: 'xl/x.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]),
      'workbookUnsafe',
    ],
    [
      'has too many parts',
      zip(Array.from({ length: 2_001 }, (_, n) => ({ name: `p${n}.xml`, data: '' }))),
      'workbookTooLarge',
    ],
  ])('are refused when one %s (X4)', async (_, bytes, code) => {
    const file = join(folder, 'bad.xlsx')
    await writeFile(file, bytes)
    expect(await importOf(file)).toMatchObject({ ok: false, fault: { code } })
  })
})

describe('the command', () => {
  it('feeds a running gateway and a stopped one, and tells by its exit code how it went', async () => {
    const directory = join(folder, 'data')
    const prepared = await startOnPglite()
    await prepared.stop()
    await cp(prepared.directory!, directory, { recursive: true })
    await rm(prepared.directory!, { recursive: true })
    const words = ['import', '--channel', 'hotline-12345', '--data', directory]
    const stopped = await gatewayCommand([...words, join(fixtures, 'orders.csv')])
    expect(stopped).toMatchObject({ code: 0, summary: { lines: 3, added: 3, known: 0, corrected: 0, quarantined: 0 } })
    expect(stopped.errors).toContain('100 %')

    await cp(join(running.directory!, 'gateway.json'), join(directory, 'gateway.json'))
    const fed = await gatewayCommand([...words, join(fixtures, 'orders.csv')])
    expect(fed).toMatchObject({ code: 0, summary: { added: 0, known: 3 } })
    expect(fed.errors).toContain('nothing new: all 3')
    const broken = await gatewayCommand([...words, join(fixtures, 'orders-broken.csv')])
    expect(broken).toMatchObject({ code: 2, summary: { added: 0, known: 3, quarantined: 5 } })
    expect(broken.errors).toContain('orders-broken.csv:5 有引号没有结束 / opens a quote that is never closed')
    expect(
      await gatewayCommand(['import', '--channel', 'nobody', '--data', directory, join(fixtures, 'orders.csv')]),
    ).toMatchObject({ code: 1 })
    expect(await gatewayCommand([...words, join(folder, 'nothing.csv')])).toMatchObject({ code: 1 })
  })

  it('says that a directory is in use when the gateway that holds it does not answer', async () => {
    const file = join(running.directory!, 'gateway.json')
    const address = await readFile(file)
    await rm(file)
    try {
      const local = await openLocalDoor({ kind: 'directory', directory: running.directory! }, null)
      expect(local).toMatchObject({ ok: false, fault: { code: 'dataDirectoryInUse' } })
    } finally {
      await writeFile(file, address, { mode: 0o600 })
    }
  })
})

type Words = { readonly unreadable?: Watcher['unreadable'] }

function importOf(
  file: string,
  { unreadable = () => {} }: Words = {},
  channel = 'hotline-12345',
  format: FileFormat = defaultFormat,
) {
  const watcher = { begin: () => {}, advance: () => {}, opened: () => {}, unreadable }
  return importFile({ file, channel, format, door, watcher })
}

async function feed(file: string, words: Words = {}, channel = 'hotline-12345') {
  const result = await importOf(file, words, channel)
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}

async function casesOf(channel: string, externalIds: readonly string[]): Promise<readonly (CaseRecord | undefined)[]> {
  const { records } = await terminal.snapshot()
  return externalIds.map((id) =>
    records.find((record) => record.appeals.some((appeal) => appeal.channel === channel && appeal.externalId === id)),
  )
}

async function quarantine() {
  const response = await request(running.url, '/v1/quarantine?limit=500', { token: terminal.token })
  return quarantineResponseSchema.parse(await response.json())
}

function gatewayCommand(words: readonly string[]): Promise<{ code: number; summary: unknown; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'gateway/main.ts', ...words],
      { cwd: projectRoot },
      (error, output, errors) => {
        const code = error === null ? 0 : Number(error.code)
        resolve({ code, summary: output === '' ? null : JSON.parse(output), errors })
      },
    )
  })
}

/** Node decodes GB 18030 but does not encode it: the table the other way round, for the characters of the fixtures. */
function encodeGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
    }
  }
  return Buffer.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]))
}
