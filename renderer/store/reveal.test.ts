import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Appellant } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { fail, ok } from '#shared/domain/core/result.ts'
import type { RevealFault, RevealOrder } from '#shared/ipc/reveal.ts'
import type { MainRequest } from './main-port.ts'
import { revealCase } from './reveal.ts'
import { createMainSide } from './testing/main-side.ts'
import { bootstrap, openTestStore } from './testing/open-test-store.ts'
import { receivedRecord } from './testing/records.ts'

function recordOf(id: number, appellant: Partial<Appellant>): CaseRecord {
  const record = receivedRecord(id)
  return {
    ...record,
    appeals: record.appeals.map((each) => ({ ...each, appellant: { ...each.appellant, ...appellant } })),
  }
}

const zhang = { name: '张某某', phones: ['19900000011'], identityNumber: '3701021990010100X1', secret: false }
const wang = { name: '王某某', phones: ['19900000022', '053100000000'], identityNumber: null, secret: false }

let databases = 0

/** A store with these cases; `answer` is what main says, `orders` what it was asked. */
async function storeWith(records: readonly CaseRecord[], answer: RevealFault | null = null) {
  const orders: RevealOrder[] = []
  const side = createMainSide()
  const port = {
    ...side.port,
    request: (request: MainRequest) => {
      if (request.kind !== 'audit.reveal') return side.port.request(request)
      orders.push(request.order)
      return Promise.resolve(ok(answer === null ? ok(null) : fail(answer)))
    },
  }
  databases += 1
  const opened = await openTestStore({ database: `reveal-${databases}`, main: { ...side, port } })
  await bootstrap(opened.store, records)
  return { base: opened.store.base, orders, side }
}

it('gives everybody of the case and its members in full, the newest word of each, once main has the row', async () => {
  const primary = recordOf(1, zhang)
  const [appeal] = primary.appeals
  if (appeal === undefined) throw new Error('no appeal')
  const corrected = { ...appeal, revision: 2, appellant: { ...appeal.appellant, phones: ['19900000033'] } }
  const merged: CaseRecord = {
    ...primary,
    appeals: [appeal, corrected],
    state: { ...primary.state, members: [{ caseId: 2, relation: 'massIncident', appeals: [{ id: 2 }] } as never] },
  }
  const { base, orders } = await storeWith([merged, recordOf(2, wang)])
  const answer = await revealCase(base, { id: 1, purpose: '回访联系' })
  expect(answer).toMatchObject({
    ok: true,
    value: [
      { appealId: 1, name: '张某某', phones: ['19900000033'], identityNumber: zhang.identityNumber },
      { appealId: 2, name: '王某某', phones: wang.phones, identityNumber: null },
    ],
  })
  expect(orders).toEqual([{ caseId: 1, no: merged.state.no, appeals: [1, 2], secret: false, purpose: '回访联系' }])
})

it('tells main what is secret: the case, or anybody who asked for it', async () => {
  const state = receivedRecord(1).state
  const marked = { ...recordOf(1, zhang), state: { ...state, secret: true } }
  const first = await storeWith([marked])
  await revealCase(first.base, { id: 1, purpose: '回访联系' })
  expect(first.orders[0]?.secret).toBe(true)
  const second = await storeWith([recordOf(1, { ...zhang, secret: true })], 'secret')
  expect(await revealCase(second.base, { id: 1, purpose: '回访联系' })).toEqual(fail('secret'))
  expect(second.orders[0]?.secret).toBe(true)
})

it('I6: gives nothing when main refuses or does not answer, or there is no such case', async () => {
  const refusing = await storeWith([recordOf(1, zhang)], 'auditFailed')
  expect(await revealCase(refusing.base, { id: 1, purpose: '回访联系' })).toEqual(fail('auditFailed'))
  expect(await revealCase(refusing.base, { id: 99, purpose: '回访联系' })).toEqual(fail('missing'))
  expect(refusing.orders).toHaveLength(1)
  const gone = createMainSide()
  const opened = await openTestStore({ database: 'reveal-gone', main: gone })
  await bootstrap(opened.store, [recordOf(1, zhang)])
  expect(await revealCase(opened.store.base, { id: 1, purpose: '回访联系' })).toEqual(fail('deskGone'))
})
