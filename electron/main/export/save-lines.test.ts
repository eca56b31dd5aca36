import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LinesOrder } from '#shared/ipc/export.ts'
import type { AuditDeed } from '#shared/wire/audit.ts'
import { saveLines, type LinesTools } from './save-lines.ts'

const order: LinesOrder = {
  ...{ kind: 'commands', title: '待送', reason: '终端要送修' },
  lines: ['{"n":1,"text":"张某某来电"}', '{"n":2}'],
}
const supervisor = { actor: { id: 'qin', name: '秦某某', role: 'supervisor' }, terminal: 't1' } as const
const operator = { actor: { id: 'ma', name: '马某某', role: 'operator' }, terminal: 't1' } as const

let root = ''
let lines: AuditDeed[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lines-'))
  lines = []
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function tools(other: Partial<LinesTools> = {}): LinesTools {
  return {
    folder: join(root, 'exports'),
    now: () => 1_350_355_686_000,
    hasRoom: () => Promise.resolve(true),
    record: (line) => lines.push(line) > 0,
    ...other,
  }
}

it('writes every line behind a head that says what it is, for its owner only, and keeps a line of audit with its hash', async () => {
  const saved = await saveLines(tools(), order, supervisor)
  if (!saved.ok) throw new Error(saved.fault)
  const path = join(saved.value.folder, saved.value.file)
  expect(saved.value.file).toBe('待送 20121016-104806.jsonl')
  const [head = '', ...rest] = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(JSON.parse(head)).toMatchObject({ personalData: true, by: supervisor.actor, reason: '终端要送修', lines: 2 })
  expect(rest).toEqual(order.lines)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  expect(lines).toMatchObject([{ kind: 'outboxSaved', reason: '终端要送修', rows: 2, sha256 }])
})

it('gives waiting commands to nobody but who answers for the desk; diagnostics to everybody', async () => {
  expect(await saveLines(tools(), order, operator)).toEqual({ ok: false, fault: 'notAllowed' })
  expect(lines).toEqual([])
  const saved = await saveLines(tools(), { ...order, kind: 'diagnostics', lines: ['{}'] }, operator)
  expect(saved.ok).toBe(true)
  expect(lines.map((line) => line.kind)).toEqual(['diagnosticsSaved'])
})

it('lets nothing leave without its line in the audit, and nothing half written stay', async () => {
  expect(await saveLines(tools({ record: () => false }), order, supervisor)).toEqual({
    ok: false,
    fault: 'auditFailed',
  })
  expect(await saveLines(tools({ hasRoom: () => Promise.resolve(false) }), order, supervisor)).toEqual({
    ...{ ok: false, fault: 'diskFull' },
  })
  expect(readdirSync(join(root, 'exports'))).toEqual([])
  writeFileSync(join(root, 'file'), '')
  expect(await saveLines(tools({ folder: join(root, 'file') }), order, supervisor)).toMatchObject({ ok: false })
})
