import type { CommandKind } from './commands.ts'
import type { RefusalCode } from './refusal.ts'
import { statuses, type Status } from './status.ts'

type Cell = 'yes' | RefusalCode
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]

const yes = 'yes'
const waits = 'waitingForInformation'
const merged = 'caseMerged'
const old = 'caseArchived'
const closed = 'caseClosed'
const declined = 'caseDeclined'
const begun = 'notReceived'
const unaccepted = 'notAccepted'
const undispatched = 'notDispatched'
const unhandled = 'notHandling'
const unreviewed = 'notReviewing'
const unvisited = 'notVisiting'
const unclosed = 'notClosed'
const unowed = 'noReplyOwed'
const handled = 'stillHandled'
const approved = 'replyApproved'
const noReturn = 'noReturnRequested'
const noExtension = 'noExtensionRequested'
const unasked = 'notWaitingForInformation'

/**
 * RULES C1: whether a command makes sense in a status. Total by its type: a missing cell or row does not compile. One row
 * per command, one column per status; laid out by hand, so the formatter leaves it alone.
 */
// prettier-ignore
const table: Record<CommandKind, Row> = {
  //                 received      awaitingInfo  declined      accepted      dispatched    handling      reviewing     replyQueued   visiting      closed        archived      merged
  accept:          [yes,          waits,        declined,     begun,        begun,        begun,        begun,        begun,        begun,        closed,       old,          merged],
  reclassify:      [unaccepted,   waits,        declined,     yes,          yes,          yes,          yes,          approved,     approved,     closed,       old,          merged],
  correctPlace:    [yes,          yes,          declined,     yes,          yes,          yes,          yes,          yes,          yes,          closed,       old,          merged],
  askInfo:         [yes,          waits,        declined,     begun,        begun,        begun,        begun,        begun,        begun,        closed,       old,          merged],
  infoArrived:     [unasked,      yes,          declined,     unasked,      unasked,      unasked,      unasked,      unasked,      unasked,      closed,       old,          merged],
  decline:         [yes,          yes,          declined,     begun,        begun,        begun,        begun,        begun,        begun,        closed,       old,          merged],
  answerDirect:    [yes,          waits,        declined,     yes,          handled,      handled,      handled,      approved,     approved,     closed,       old,          merged],
  merge:           [yes,          yes,          declined,     yes,          yes,          yes,          yes,          approved,     approved,     closed,       old,          merged],
  unmerge:         [yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          old,          merged],
  declareDifferent:[yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          merged],
  link:            [yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          merged],
  urge:            [yes,          yes,          declined,     yes,          yes,          yes,          yes,          yes,          yes,          closed,       old,          merged],
  dispatch:        [unaccepted,   waits,        declined,     yes,          handled,      handled,      handled,      approved,     approved,     closed,       old,          merged],
  recall:          [undispatched, undispatched, declined,     undispatched, yes,          yes,          handled,      approved,     approved,     closed,       old,          merged],
  acknowledge:     [undispatched, undispatched, declined,     undispatched, yes,          undispatched, undispatched, undispatched, undispatched, closed,       old,          merged],
  requestReturn:   [undispatched, undispatched, declined,     undispatched, yes,          yes,          unhandled,    unhandled,    unhandled,    closed,       old,          merged],
  decideReturn:    [noReturn,     noReturn,     declined,     noReturn,     yes,          yes,          noReturn,     noReturn,     noReturn,     closed,       old,          merged],
  requestExtension:[undispatched, undispatched, declined,     undispatched, yes,          yes,          unhandled,    unhandled,    unhandled,    closed,       old,          merged],
  decideExtension: [noExtension,  noExtension,  declined,     noExtension,  yes,          yes,          yes,          approved,     approved,     closed,       old,          merged],
  delegate:        [unhandled,    unhandled,    declined,     unhandled,    unhandled,    yes,          unhandled,    unhandled,    unhandled,    closed,       old,          merged],
  addHandler:      [undispatched, undispatched, declined,     undispatched, yes,          yes,          unhandled,    unhandled,    unhandled,    closed,       old,          merged],
  submitResult:    [unhandled,    unhandled,    declined,     unhandled,    unhandled,    yes,          unhandled,    unhandled,    unhandled,    closed,       old,          merged],
  reject:          [unreviewed,   unreviewed,   declined,     unreviewed,   unreviewed,   unreviewed,   yes,          approved,     approved,     closed,       old,          merged],
  approve:         [unreviewed,   unreviewed,   declined,     unreviewed,   unreviewed,   unreviewed,   yes,          approved,     approved,     closed,       old,          merged],
  replySent:       [unowed,       unowed,       yes,          unowed,       unowed,       yes,          yes,          yes,          yes,          yes,          old,          merged],
  recordVisit:     [unvisited,    unvisited,    unvisited,    unvisited,    unvisited,    unvisited,    unvisited,    unvisited,    yes,          closed,       old,          merged],
  supervise:       [yes,          yes,          declined,     yes,          yes,          yes,          yes,          yes,          yes,          closed,       old,          merged],
  markHard:        [yes,          yes,          declined,     yes,          yes,          yes,          yes,          yes,          yes,          closed,       old,          merged],
  setSecret:       [yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          old,          merged],
  claim:           [yes,          yes,          declined,     yes,          yes,          yes,          yes,          yes,          yes,          closed,       old,          merged],
  release:         [yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          old,          merged],
  note:            [yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          yes,          old,          merged],
  archive:         [unclosed,     unclosed,     yes,          unclosed,     unclosed,     unclosed,     unclosed,     unclosed,     unclosed,     yes,          old,          merged],
}

/** The refusal that the status alone causes, or null when the command may be looked at further. */
export function refusedByStatus(kind: CommandKind, status: Status): RefusalCode | null {
  const cell = table[kind][statuses.indexOf(status)]
  return cell === undefined || cell === 'yes' ? null : cell
}
