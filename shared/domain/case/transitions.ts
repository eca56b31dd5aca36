import type { CommandKind } from './commands.ts';
import type { RefusalCode } from './refusal.ts';
import { statuses, type Status } from './status.ts';

type Cell = 'yes' | RefusalCode;
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

const yes = 'yes';
const waits = 'waitingForInformation';
const merged = 'caseMerged';
const old = 'caseArchived';
const closed = 'caseClosed';
const declined = 'caseDeclined';

/** RULES C1: whether a command makes sense in a status. Total by its type: a missing cell or row does not compile. */
const table: Record<CommandKind, Row> = {
  // received, awaitingInfo, declined, accepted, dispatched, handling, reviewing, replyQueued, visiting, closed, archived, merged
  accept: [yes, waits, declined, 'notReceived', 'notReceived', 'notReceived', 'notReceived', 'notReceived', 'notReceived', closed, old, merged],
  reclassify: ['notAccepted', waits, declined, yes, yes, yes, yes, 'replyApproved', 'replyApproved', closed, old, merged],
  askInfo: [yes, waits, declined, 'notReceived', 'notReceived', 'notReceived', 'notReceived', 'notReceived', 'notReceived', closed, old, merged],
  infoArrived: ['notWaitingForInformation', yes, declined, 'notWaitingForInformation', 'notWaitingForInformation', 'notWaitingForInformation', 'notWaitingForInformation', 'notWaitingForInformation', 'notWaitingForInformation', closed, old, merged],
  decline: [yes, yes, declined, 'notReceived', 'notReceived', 'notReceived', 'notReceived', 'notReceived', 'notReceived', closed, old, merged],
  answerDirect: [yes, waits, declined, yes, 'stillHandled', 'stillHandled', 'stillHandled', 'replyApproved', 'replyApproved', closed, old, merged],
  merge: [yes, yes, declined, yes, yes, yes, yes, 'replyApproved', 'replyApproved', closed, old, merged],
  unmerge: [yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, old, merged],
  declareDifferent: [yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, merged],
  link: [yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, merged],
  urge: [yes, yes, declined, yes, yes, yes, yes, yes, yes, closed, old, merged],
  dispatch: ['notAccepted', waits, declined, yes, 'stillHandled', 'stillHandled', 'stillHandled', 'replyApproved', 'replyApproved', closed, old, merged],
  recall: ['notDispatched', 'notDispatched', declined, 'notDispatched', yes, yes, 'stillHandled', 'replyApproved', 'replyApproved', closed, old, merged],
  acknowledge: ['notDispatched', 'notDispatched', declined, 'notDispatched', yes, 'notDispatched', 'notDispatched', 'notDispatched', 'notDispatched', closed, old, merged],
  requestReturn: ['notDispatched', 'notDispatched', declined, 'notDispatched', yes, yes, 'notHandling', 'notHandling', 'notHandling', closed, old, merged],
  decideReturn: ['noReturnRequested', 'noReturnRequested', declined, 'noReturnRequested', yes, yes, 'noReturnRequested', 'noReturnRequested', 'noReturnRequested', closed, old, merged],
  requestExtension: ['notDispatched', 'notDispatched', declined, 'notDispatched', yes, yes, 'notHandling', 'notHandling', 'notHandling', closed, old, merged],
  decideExtension: ['noExtensionRequested', 'noExtensionRequested', declined, 'noExtensionRequested', yes, yes, yes, 'replyApproved', 'replyApproved', closed, old, merged],
  delegate: ['notHandling', 'notHandling', declined, 'notHandling', 'notHandling', yes, 'notHandling', 'notHandling', 'notHandling', closed, old, merged],
  addHandler: ['notDispatched', 'notDispatched', declined, 'notDispatched', yes, yes, 'notHandling', 'notHandling', 'notHandling', closed, old, merged],
  submitResult: ['notHandling', 'notHandling', declined, 'notHandling', 'notHandling', yes, 'notHandling', 'notHandling', 'notHandling', closed, old, merged],
  reject: ['notReviewing', 'notReviewing', declined, 'notReviewing', 'notReviewing', 'notReviewing', yes, 'replyApproved', 'replyApproved', closed, old, merged],
  approve: ['notReviewing', 'notReviewing', declined, 'notReviewing', 'notReviewing', 'notReviewing', yes, 'replyApproved', 'replyApproved', closed, old, merged],
  replySent: ['noReplyOwed', 'noReplyOwed', yes, 'noReplyOwed', 'noReplyOwed', yes, yes, yes, yes, yes, old, merged],
  recordVisit: ['notVisiting', 'notVisiting', 'notVisiting', 'notVisiting', 'notVisiting', 'notVisiting', 'notVisiting', 'notVisiting', yes, closed, old, merged],
  supervise: [yes, yes, declined, yes, yes, yes, yes, yes, yes, closed, old, merged],
  markHard: [yes, yes, declined, yes, yes, yes, yes, yes, yes, closed, old, merged],
  setSecret: [yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, old, merged],
  claim: [yes, yes, declined, yes, yes, yes, yes, yes, yes, closed, old, merged],
  release: [yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, old, merged],
  note: [yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, old, merged],
  archive: ['notClosed', 'notClosed', yes, 'notClosed', 'notClosed', 'notClosed', 'notClosed', 'notClosed', 'notClosed', yes, old, merged],
};

/** The refusal that the status alone causes, or null when the command may be looked at further. */
export function refusedByStatus(kind: CommandKind, status: Status): RefusalCode | null {
  const cell = table[kind][statuses.indexOf(status)];
  return cell === undefined || cell === 'yes' ? null : cell;
}
