import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ExportOrder, ExportState } from '#shared/ipc/export.ts'
import { createAudit, type Audit } from '../audit/audit-desk.ts'
import { clipOf } from './clipboard-rows.ts'
import { createExports, type Exports, type ExportTools } from './exports.ts'
import type { Rows } from './sheet-writer.ts'

const AT = 1_350_355_686_000
const key = Buffer.alloc(32, 7)
const session = { actor: { id: 'op1', name: '马某某', role: 'operator' }, terminal: 't1', token: 'token', key } as const
const order: ExportOrder = {
  scope: 'view',
  conditions: '全部在办 · 渠道 热线',
  columns: [
    { id: 'no', head: '单号', kind: 'text', width: 14 },
    { id: 'title', head: '标题', kind: 'text', width: 40 },
  ],
  format: 'csv',
  title: '全部在办',
  total: 2,
}
const rows: Rows = [
  ['121016-0001', '一'],
  ['121016-0002', '二'],
]

let root = ''
let audit: Audit
let told: ExportState[] = []
let clips: string[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'exports-'))
  told = []
  clips = []
  const tools = { auditPath, now: () => AT, gateway: () => null, log: () => undefined }
  audit = createAudit(tools)
})
afterEach(() => {
  audit.close()
  rmSync(root, { recursive: true, force: true })
})

const folder = (): string => join(root, 'exports')
const auditPath = (): string => join(root, 'audit', 't1.rows')

function make(other: Partial<ExportTools> = {}): Exports {
  return createExports({
    folder: folder(),
    audit,
    announce: (state) => told.push(state),
    now: () => AT,
    hasRoom: () => Promise.resolve(true),
    log: () => undefined,
    copy: (copied, given) => {
      clips.push(clipOf(copied.columns, given).text)
      return Promise.resolve()
    },
    ...other,
  })
}

async function begun(exports: Exports, given: ExportOrder = order): Promise<string> {
  const opened = await exports.open(given, session)
  if (!opened.ok) throw new Error(opened.fault)
  return opened.value.export
}

/** Oldest first. */
const deeds = () => (audit.history(session) ?? []).map(({ deed }) => deed).toReversed()
const kinds = (): readonly string[] => deeds().map(({ kind }) => kind)

it('I6: an export is in the audit before its first row and again, with the hash of the file, at its end', async () => {
  const exports = make()
  const id = await begun(exports)
  expect(kinds()).toEqual(['exportBegun'])
  expect(await exports.write(id, 0, rows)).toBe(true)
  expect(await exports.finish(id)).toBe(true)
  const [name] = readdirSync(folder())
  expect(name).toBe('全部在办 20121016-104806.csv')
  const bytes = readFileSync(join(folder(), name ?? ''))
  expect(bytes.toString()).toBe('\uFEFF单号,标题\r\n121016-0001,一\r\n121016-0002,二\r\n')
  expect(audit.history(session)?.[0]).toMatchObject({ n: 2, at: AT, actor: session.actor })
  expect(deeds()[1]).toMatchObject({
    kind: 'exportDone',
    conditions: order.conditions,
    columns: ['单号', '标题'],
    rows: 2,
    file: name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(told.at(-1)).toMatchObject({ state: 'done', done: 2, file: name })
  expect(exports.filePath(id)).toBe(join(folder(), name ?? ''))
  exports.end()
})

it('I6: without an audit nothing is exported and nothing is copied', async () => {
  mkdirSync(join(root, 'audit'), { recursive: true })
  writeFileSync(auditPath(), 'not ours')
  const exports = make()
  expect(await exports.open(order, session)).toEqual({ ok: false, fault: 'auditFailed' })
  expect(await exports.copy(order, rows, session)).toEqual({ ok: false, fault: 'auditFailed' })
  expect(existsSync(folder()) ? readdirSync(folder()) : []).toEqual([])
  expect(clips).toEqual([])
  expect(readFileSync(auditPath(), 'utf8')).toBe('not ours')
})

it('I7: a stopped export leaves nothing, whenever it is stopped, and its rows are refused from then on', async () => {
  const exports = make()
  const id = await begun(exports, { ...order, format: 'xlsx' })
  const writing = exports.write(id, 0, rows)
  exports.stop(id)
  await writing
  expect(readdirSync(folder())).toEqual([])
  expect(await exports.write(id, 2, rows)).toBe(false)
  expect(await exports.finish(id)).toBe(false)
  expect(kinds()).toEqual(['exportBegun', 'exportStopped'])
  expect(told.at(-1)?.state).toBe('stopped')
  exports.end()
})

it('a disk that fills up ends the export with its reason and leaves the room to the work', async () => {
  let looked = 0
  const exports = make({ hasRoom: () => Promise.resolve((looked += 1) < 2) })
  const id = await begun(exports)
  const many: Rows = Array.from({ length: 5_000 }, (_, index) => [`n${index}`, ''])
  const taken: boolean[] = []
  for (let at = 0; at < 30_000; at += many.length) taken.push(await exports.write(id, at, many))
  expect(taken).toEqual([true, true, true, false, false, false])
  expect(readdirSync(folder())).toEqual([])
  expect(told.at(-1)).toMatchObject({ state: 'failed', code: 'diskFull' })
  expect(kinds()).toEqual(['exportBegun', 'exportFailed'])
  exports.end()
})

it('a batch that is given twice, because the port was replaced meanwhile, is written once', async () => {
  const exports = make()
  const id = await begun(exports)
  await exports.write(id, 0, rows)
  expect(await exports.write(id, 0, rows)).toBe(true)
  await exports.write(id, 2, [['121016-0003', '三']])
  await exports.finish(id)
  expect(told.at(-1)?.done).toBe(3)
  exports.end()
})

it('one export at a time; a taken name gets a number', async () => {
  const exports = make()
  const id = await begun(exports)
  expect(await exports.open(order, session)).toEqual({ ok: false, fault: 'alreadyRunning' })
  mkdirSync(join(folder(), '全部在办 20121016-104806.csv'))
  await exports.write(id, 0, rows)
  await exports.finish(id)
  expect(readdirSync(folder())).toContain('全部在办 20121016-104806 (2).csv')
  exports.end()
})

it('locking the desk stops what runs; what a killed program left behind goes at the next export', async () => {
  const first = make()
  await first.write(await begun(first), 0, rows)
  first.end()
  expect(readdirSync(folder())).toEqual([])
  writeFileSync(join(folder(), '.left.part'), 'plain')
  const exports = make()
  await begun(exports)
  expect(readdirSync(folder())).not.toContain('.left.part')
  exports.end()
})

it('a copy is audited and begins no formula', async () => {
  const exports = make()
  expect(await exports.copy(order, [['121016-0001', '=1+1\t\n二']], session)).toEqual({ ok: true, value: { rows: 1 } })
  expect(clips).toEqual(["单号\t标题\r\n121016-0001\t'=1+1 二"])
  expect(deeds()).toMatchObject([{ kind: 'copied', rows: 1, columns: ['单号', '标题'] }])
  const { html } = clipOf(order.columns, [['1', '<i>=1']])
  expect(html).toContain(`<td style="mso-number-format:'\\@'">&lt;i&gt;=1</td>`)
  exports.end()
})
