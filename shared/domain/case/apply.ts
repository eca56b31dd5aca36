import { assert, unreachable } from '../core/assert.ts'
import type { Case, Reply } from './case.ts'
import type { CaseEvent, EventBody, Timing } from './events.ts'

type Change = Partial<Case>
type BodyAfterOpening = Exclude<EventBody, { readonly type: 'opened' }>

/** Carries one event into the state. Never refuses: what the ledger holds has happened. Same events, same state. */
export function apply(state: Case | undefined, event: Pick<CaseEvent, 'at' | 'body'>): Case {
  if (event.body.type === 'opened') {
    assert(state === undefined, 'a case is opened once')
    return opened(event.body, event.at)
  }
  assert(state !== undefined, 'a case is opened before anything happens to it')
  return { ...state, ...change(state, event.body, event.at), revision: state.revision + 1 }
}

function opened(body: Extract<EventBody, { readonly type: 'opened' }>, at: number): Case {
  const { id, no, network, appeal, secret, clock, deadline } = body
  const { channel, receivedAt, nature } = appeal
  return {
    ...{ id, no, revision: 1, status: 'received', network, channel, receivedAt, openedAt: at, nature },
    ...{ classCode: null, urgency: 'normal', place: null, appeals: [appeal.id], members: [], mergedInto: null },
    ...{ statusBeforeMerge: null, links: [], different: [], clock, deadline, assignment: null },
    ...{ returnRequest: null, returns: 0, extensionRequest: null, extensions: 0, result: null, reply: null },
    ...{ visits: [], reworks: 0, urges: 0, supervised: false, hard: false, secret, claims: [] },
    ...{ closedAt: null, noContact: false },
  }
}

function change(state: Case, body: BodyAfterOpening, at: number): Change {
  switch (body.type) {
    case 'appealCorrected':
    case 'noted':
      return {}
    case 'accepted':
      return { status: 'accepted', classCode: body.classCode, urgency: body.urgency, ...timed(state, body.timing) }
    case 'reclassified':
      return { classCode: body.classCode, urgency: body.urgency, ...timed(state, body.timing) }
    case 'placeCorrected':
      return { place: body.place }
    case 'deadlineRecounted':
      return { ...timed(state, body.timing), assignment: recounted(state, body.acknowledgeBy) }
    case 'infoAsked':
      return { status: 'awaitingInfo', ...timed(state, body.timing) }
    case 'infoArrived':
      return { status: 'received', ...timed(state, body.timing) }
    case 'declined':
      return { status: 'declined', reply: owedReply(state, body.note, [...state.appeals]) }
    case 'answeredDirect':
      return { status: 'replyQueued', reply: owedReply(state, body.text, body.owed) }
    case 'merged':
      return { members: [...state.members, ...body.members], deadline: body.deadline }
    case 'mergedAway':
      return { status: 'merged', statusBeforeMerge: state.status, mergedInto: body.into }
    case 'unmerged':
      return {
        members: state.members.filter((member) => !body.members.includes(member.caseId)),
        deadline: body.deadline,
      }
    case 'broughtBack':
      return { status: body.status, statusBeforeMerge: null, mergedInto: null }
    case 'declaredDifferent':
      return { different: [...state.different, body.other] }
    case 'linked':
      return { links: [...state.links, body.link] }
    case 'urged':
      return { urges: state.urges + 1 }
    case 'supervised':
      return { supervised: true }
    case 'hardMarked':
      return { hard: body.on }
    case 'secretSet':
      return { secret: body.on }
    case 'claimed':
      return { claims: [...state.claims.filter((claim) => claim.stage !== body.claim.stage), body.claim] }
    case 'released':
      return { claims: state.claims.filter((claim) => claim.stage !== body.stage) }
    case 'archived':
      return { status: 'archived' }
    default:
      return changeInHandling(state, body, at)
  }
}

type HandlingBody = Extract<
  EventBody,
  {
    readonly type:
      | 'dispatched'
      | 'recalled'
      | 'acknowledged'
      | 'returnRequested'
      | 'returnDecided'
      | 'extensionRequested'
      | 'extensionDecided'
      | 'delegated'
      | 'handlerAdded'
      | 'resultSubmitted'
      | 'rejected'
      | 'approved'
      | 'replySent'
      | 'visited'
  }
>

function changeInHandling(state: Case, body: HandlingBody, at: number): Change {
  switch (body.type) {
    case 'dispatched':
      return { status: 'dispatched', assignment: body.assignment, result: null }
    case 'recalled':
      return { status: 'accepted', assignment: null, returnRequest: null, extensionRequest: null }
    case 'acknowledged':
      return { status: 'handling', assignment: state.assignment && { ...state.assignment, acknowledgedAt: at } }
    case 'returnRequested':
      return { returnRequest: { reason: body.reason, note: body.note, at } }
    case 'returnDecided':
      return body.approved
        ? { status: 'accepted', assignment: null, returnRequest: null, returns: state.returns + 1 }
        : { returnRequest: null }
    case 'extensionRequested':
      return { extensionRequest: { days: body.days, reason: body.reason } }
    case 'extensionDecided':
      return {
        extensionRequest: null,
        extensions: state.extensions + (body.approved ? 1 : 0),
        ...timed(state, body.timing),
      }
    case 'delegated':
      return { assignment: state.assignment && { ...state.assignment, lead: body.to } }
    case 'handlerAdded':
      return {
        assignment: state.assignment && {
          ...state.assignment,
          assist: [...new Set([...state.assignment.assist, body.unit])],
        },
      }
    case 'resultSubmitted':
      return { status: 'reviewing', result: body.result }
    case 'rejected':
      return { status: 'handling' }
    case 'approved':
      return { status: 'replyQueued', reply: { version: body.version, text: body.text, owed: body.owed, sent: [] } }
    case 'replySent':
      return afterReply(state, body)
    case 'visited':
      return afterVisit(state, body, at)
    default:
      return unreachable(body)
  }
}

function timed(state: Case, timing: Timing): Change {
  const members = state.members.map((member, index) => ({
    ...member,
    clock: timing.memberClocks[index] ?? member.clock,
  }))
  return { clock: timing.clock, deadline: timing.deadline, members }
}

function recounted({ assignment }: Case, acknowledgeBy: number | null): Case['assignment'] {
  return assignment === null || acknowledgeBy === null ? assignment : { ...assignment, acknowledgeBy }
}

function owedReply(state: Case, text: string, owed: Reply['owed']): Reply {
  return { version: (state.reply?.version ?? 0) + 1, text, owed, sent: [] }
}

function afterReply(state: Case, body: Extract<EventBody, { readonly type: 'replySent' }>): Change {
  const reply = state.reply && { ...state.reply, sent: [...state.reply.sent, body.appealId] }
  return body.complete && state.status === 'replyQueued' ? { reply, status: 'visiting' } : { reply }
}

function afterVisit(state: Case, body: Extract<EventBody, { readonly type: 'visited' }>, at: number): Change {
  const visits = [...state.visits, body.visit]
  if (body.outcome === 'stays') return { visits }
  if (body.outcome === 'rework') {
    // A second failure is no longer the unit's alone (RULES V4).
    return {
      visits,
      status: state.assignment === null ? 'accepted' : 'handling',
      reworks: state.reworks + 1,
      supervised: state.supervised || state.reworks > 0,
    }
  }
  return { visits, status: 'closed', closedAt: at, noContact: body.outcome === 'noContact' }
}
