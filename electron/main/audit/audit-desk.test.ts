import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Role } from '#shared/domain/access/actor.ts'
import { ok } from '#shared/domain/core/result.ts'
import type { RevealOrder } from '#shared/ipc/reveal.ts'
import { MOST_AUDIT_ROWS, type AuditRow } from '#shared/wire/audit.ts'
import { answerReveal } from './answer-reveal.ts'
import { createAudit, type Audit, type AuditSession } from './audit-desk.ts'

const AT = 1_350_355_686_000
const key = Buffer.alloc(32, 7)
const order: RevealOrder = { caseId: 7, no: '121016-0007', appeals: [7, 9], secret: false, purpose: '回访联系' }
const as = (id: string, role: Role, terminal = 't1'): AuditSession => ({
  ...{ actor: { id, name: `${id}某`, role }, terminal, token: `token-${terminal}`, key },
})

let root = ''
let audit: Audit
let sent: { readonly token: string; readonly rows: readonly AuditRow[] }[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'audit-desk-'))
  sent = []
  const line = {
    audit: (token: string, { rows }: { readonly rows: readonly AuditRow[] }) => {
      sent.push({ token, rows })
      const end = rows.at(-1)
      return Promise.resolve(ok({ last: end?.n ?? 0, hash: end?.hash ?? '', at: AT }))
    },
  }
  audit = createAudit({
    ...{ auditPath: (terminal) => join(root, 'audit', `${terminal}.rows`), now: () => AT, gateway: () => line },
    log: () => undefined,
  })
})
afterEach(() => {
  audit.close()
  rmSync(root, { recursive: true, force: true })
})

test('I6: a reveal is on disk with who, which case and why before anything may be shown, and goes to the gateway', async () => {
  const ma = as('ma', 'operator')
  expect(answerReveal(order, ma, audit)).toEqual({ ok: true, value: null })
  expect(audit.history(ma)).toMatchObject([{ n: 1, at: AT, actor: ma.actor, deed: { kind: 'revealed', ...order } }])
  await expect.poll(() => sent).toMatchObject([{ token: 'token-t1', rows: [{ n: 1 }] }])
  expect(sent[0]?.rows.length).toBeLessThanOrEqual(MOST_AUDIT_ROWS)
})

test('I6: where the audit cannot be written nothing may be shown (fault case 82)', () => {
  writeFileSync(join(root, 'audit'), '')
  expect(answerReveal(order, as('ma', 'operator'), audit)).toEqual({ ok: false, fault: 'auditFailed' })
  rmSync(join(root, 'audit'))
  mkdirSync(join(root, 'audit'))
  writeFileSync(join(root, 'audit', 't1.rows'), 'not ours')
  expect(answerReveal(order, as('ma', 'operator'), audit)).toEqual({ ok: false, fault: 'auditFailed' })
  expect(audit.history(as('ma', 'operator'))).toBeNull()
})

test('who may reveal: operators, visitors and supervisors; what is secret supervisors alone; nobody without a row', () => {
  const answer = (role: Role, secret: boolean) => {
    const given = answerReveal({ ...order, secret }, as('x', role), audit)
    return given.ok ? 'shown' : given.fault
  }
  expect(
    (['operator', 'visitor', 'supervisor', 'auditor', 'administrator'] as const).map((role) => answer(role, false)),
  ).toEqual(['shown', 'shown', 'shown', 'notAllowed', 'notAllowed'])
  expect(
    (['operator', 'visitor', 'supervisor', 'auditor', 'administrator'] as const).map((role) => answer(role, true)),
  ).toEqual(['secret', 'secret', 'shown', 'notAllowed', 'notAllowed'])
  expect(audit.history(as('y', 'auditor'))).toHaveLength(4)
  expect(answerReveal(order, as('x', 'supervisor'), null)).toEqual({ ok: false, fault: 'notAllowed' })
})

test('others’ rows are for who may see them; another terminal has an audit of its own', () => {
  answerReveal(order, as('ma', 'operator'), audit)
  answerReveal(order, as('sun', 'visitor'), audit)
  const seen = (role: Role, id = 'ma') => audit.history(as(id, role))?.map(({ actor }) => actor.id)
  expect(seen('operator')).toEqual(['ma'])
  expect(seen('supervisor', 'qin')).toEqual(['sun', 'ma'])
  expect(seen('auditor', 'wu')).toEqual(['sun', 'ma'])
  expect(audit.history(as('qin', 'supervisor', 't2'))).toEqual([])
})

test('what waits is sent when somebody signs in again', async () => {
  answerReveal(order, as('ma', 'operator'), audit)
  audit.close()
  sent = []
  audit.begin(as('sun', 'visitor'))
  await expect.poll(() => sent.flatMap(({ rows }) => rows.map(({ n, actor }) => [n, actor.id]))).toEqual([[1, 'ma']])
})
