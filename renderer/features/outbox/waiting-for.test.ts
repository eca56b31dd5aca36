import { describe, expect, it } from 'vitest'
import type { DeskStatus, OutboxItem } from '../../store/protocol.ts'
import { boxesOf, inSendingOrder, waitingFor } from './waiting-for.ts'

function network(id: 'police' | 'government', up: boolean): DeskStatus['networks'][number] {
  return { network: id, up, since: 0, asOf: 0, waiting: 0 }
}

function status(up: boolean, government = true, police = true): DeskStatus {
  return {
    link: { up, since: 0, lastAnswerAt: 0, nextAttemptAt: null, fault: null, clockSkewMs: 0 },
    networks: [network('police', police), network('government', government)],
    ...{ waitingLocal: 2, waitingLedger: 37, oldestWaitingAt: 0, stuck: false, conflicts: 1 },
    ...{ services: null, quarantined: 0, bootstrap: null, trouble: null, halted: false },
  }
}

function item(n: number, state: OutboxItem['state'], on: OutboxItem['network'] = 'government'): OutboxItem {
  return {
    ...{ n, saidAt: 0, actorName: '马某某', caseNo: '1', title: '', network: on, state, refusal: null },
    command: { kind: 'acknowledge', caseId: 1 },
  }
}

describe('waitingFor', () => {
  it('tells the three outages apart', () => {
    expect(waitingFor(item(1, 'local'), status(false), 1)).toEqual({ code: 'gateway' })
    expect(waitingFor(item(1, 'local'), status(true), 1)).toEqual({ code: 'sending' })
    expect(waitingFor(item(2, 'local'), status(true), 1)).toEqual({ code: 'before' })
    expect(waitingFor(item(3, 'ledger'), status(true, false), null)).toEqual({ code: 'network', network: 'government' })
    expect(waitingFor(item(3, 'ledger', 'police'), status(true, false), null)).toEqual({ code: 'echo' })
    expect(waitingFor(item(4, 'refused'), status(false), null)).toEqual({ code: 'refused' })
  })

  it('says that nothing is sent any more, instead of promising it', () => {
    const halted = { ...status(true), halted: true }
    expect(waitingFor(item(1, 'local'), halted, 1)).toEqual({ code: 'halted' })
    expect(waitingFor(item(2, 'local'), { ...halted, link: status(false).link }, 1)).toEqual({ code: 'halted' })
    expect(waitingFor(item(3, 'ledger', 'police'), halted, null)).toEqual({ code: 'echo' })
  })

  it('names a network over the box only when it is the only one down', () => {
    expect(boxesOf(status(true, false))).toEqual({ local: 2, ledger: 37, refused: 1, network: 'government' })
    expect(boxesOf(status(true, false, false)).network).toBeNull()
    expect(boxesOf(status(true)).network).toBeNull()
  })

  it('puts what a person has to decide first and keeps the order of the numbers', () => {
    expect(inSendingOrder([item(3, 'local'), item(2, 'ledger'), item(9, 'refused')]).map((each) => each.n)).toEqual([
      9, 2, 3,
    ])
  })
})
