import { expect, test } from 'vitest'
import type { DeskStatus, OutboxItem } from '../../store/protocol.ts'
import { outboxLines } from './outbox-lines.ts'

const status: DeskStatus = {
  link: { up: false, since: 0, lastAnswerAt: 0, nextAttemptAt: null, fault: 'unreachable', clockSkewMs: 0 },
  networks: [],
  ...{ waitingLocal: 2, waitingLedger: 0, oldestWaitingAt: 0, stuck: false, conflicts: 0 },
  ...{ services: null, quarantined: 0, bootstrap: null, trouble: null, halted: false },
}

function item(n: number, text: string): OutboxItem {
  return {
    ...{ n, saidAt: 1_000 * n, actorName: '马某某', caseNo: '121016-0471', title: '噪声扰民', network: 'government' },
    ...{ state: 'local', refusal: null, command: { kind: 'note', caseId: 1, text } },
  }
}

test('one line for each command, whole, with its age and why it waits', () => {
  const lines = outboxLines([item(1, '第一行\n第二行'), item(2, '')], status, 63_500)
  expect(lines).toHaveLength(2)
  expect(lines.every((line) => !line.includes('\n'))).toBe(true)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{ n: 1, ageSeconds: 62, actor: '马某某', caseNo: '121016-0471', state: 'local', waitsFor: { code: 'gateway' } },
    command: { kind: 'note', caseId: 1, text: '第一行\n第二行' },
  })
})

test('a clock that was set back makes no negative age', () => {
  expect(JSON.parse(outboxLines([item(9, '')], status, 0)[0] ?? '')).toMatchObject({ ageSeconds: 0 })
})
