import type { RefusalCode } from '#shared/domain/case/refusal.ts'
import { words } from '../words.ts'

/** Why a command was not carried out and what to do next. `{{detail}}`: a name, number or unit; `{{about}}`: another case's number. */
export const refusalWords = words({
  'refusal.notReceived': [
    '已受理过了。要改类别按 Ctrl+K 选「改类别」',
    'Already accepted. Use “Reclassify” in Ctrl+K to change the class',
  ],
  'refusal.notAccepted': ['还没受理。先按 A 受理', 'Not accepted yet. Press A first'],
  'refusal.notDispatched': ['还没派单。先按 D 派单', 'Not dispatched yet. Press D first'],
  'refusal.notHandling': [
    '单位不在办理中。看经过了解走到哪一步',
    'The unit is not handling it. The timeline shows where it stands',
  ],
  'refusal.notReviewing': [
    '没有待审核的结果。等单位反馈后再审',
    'There is no result to review. Wait for the unit’s answer',
  ],
  'refusal.notVisiting': [
    '还没到回访。答复全部送达后再回访',
    'Not ready for a return visit. Wait until every reply has arrived',
  ],
  'refusal.notClosed': ['还没办结，不能归档', 'Not closed yet, so it cannot be archived'],
  'refusal.notOpen': ['已经办完。新情况另立一件', 'Already finished. Open a new case instead'],
  'refusal.noReplyOwed': ['这条诉求没有待送的答复', 'No reply is owed to this appeal'],
  'refusal.stillHandled': ['单位还在办。先撤回派单，再改', 'A unit is still handling it. Recall the dispatch first'],
  'refusal.waitingForInformation': [
    '在等诉求人补充。补充到了再办，或不受理',
    'Waiting for the appellant. Go on when the answer is in, or decline',
  ],
  'refusal.notWaitingForInformation': ['没有在等补充', 'Nothing is being waited for'],
  'refusal.caseDeclined': ['已不予受理。要重办先拆出新件', 'Declined. Open a new case to take it up again'],
  'refusal.caseClosed': ['已办结，不再改。新情况另立一件', 'Closed and no longer changed. Open a new case instead'],
  'refusal.caseArchived': ['已归档，只读', 'Archived, read only'],
  'refusal.caseMerged': [
    '已并入 {{about}}。到主件办，或按 U 拆回',
    'Merged into {{about}}. Work there, or press U to take it back',
  ],
  'refusal.replyApproved': ['答复已定稿。送达后再办', 'The reply is approved. Wait until it has been delivered'],
  'refusal.unknownCase': ['本机和账上都没有这一件。按 F5 再取一次', 'This case is not known. Press F5 to pull again'],
  'refusal.unknownClass': ['没有类别 {{detail}}。按 Tab 另选', 'There is no class {{detail}}. Tab to choose another'],
  'refusal.classTooBroad': [
    '不能受理：「{{detail}}」只是一级类别。选到二级',
    'Cannot accept: “{{detail}}” is only level 1. Choose a class of level 2',
  ],
  'refusal.unknownDivision': [
    '没有区划 {{detail}}。另选街镇',
    'There is no district or street {{detail}}. Choose another',
  ],
  'refusal.unknownUnit': ['没有单位 {{detail}}。另选单位', 'There is no unit {{detail}}. Choose another'],
  'refusal.unitAway': [
    '不能派单：{{detail}} 前不在岗。换人或派到所',
    'Cannot dispatch: away until {{detail}}. Choose another or the station',
  ],
  'refusal.reasonMissing': ['要写明原因', 'Give a reason'],
  'refusal.textMissing': ['还没写内容', 'Write something first'],
  'refusal.textTooLong': [
    '太长了：{{detail}} 字。缩到一万字以内',
    'Too long: {{detail}} characters. Keep it under ten thousand',
  ],
  'refusal.mergeWithItself': ['不能和自己合并。勾选另一件', 'A case cannot be merged with itself. Mark another one'],
  'refusal.nothingToMerge': ['没有可并的件。先按 X 勾选', 'Nothing to merge. Mark cases with X first'],
  'refusal.memberNotMergeable': [
    '{{detail}} 已走得太远，不能并入。可改为关联',
    '{{detail}} has gone too far to be merged. Link it instead',
  ],
  'refusal.notMember': ['不在这一件里，不用拆', 'It is not part of this case'],
  'refusal.declaredDifferent': [
    '{{detail}} 定过「不同」。改判先撤销',
    '{{detail}} was declared different. Undo that first',
  ],
  'refusal.returnTooLate': [
    '退单限 {{detail}} 已过。Ctrl+K 转办，或请主管退',
    'The time for returning ended on {{detail}}. Delegate it from Ctrl+K, or ask a supervisor',
  ],
  'refusal.noReturnRequested': ['单位没有申请退单', 'No return has been requested'],
  'refusal.noExtensionRequested': ['没有待批的延期', 'No extension has been requested'],
  'refusal.extensionUsedUp': ['延期只能 {{detail}} 次，已用完', 'Extensions are limited to {{detail}}; none is left'],
  'refusal.extensionTooLong': ['延期最多 {{detail}} 天', 'An extension may be at most {{detail}} days'],
  'refusal.unknownAppeal': ['这一件里没有这条诉求', 'This appeal is not part of the case'],
  'refusal.visitIncomplete': [
    '联系上了就要填：解决没有、满意吗',
    'Reached: say whether it is solved and how satisfied',
  ],
  'refusal.claimedByOther': ['{{detail}} 占有中。可看，不可办', 'Claimed by {{detail}}. You can read, not act'],
  'refusal.roleNotAllowed': ['你的岗位不能做这一步。找主管办', 'Your role cannot do this. Ask a supervisor'],
  'refusal.journalFailed': [
    '没有存住：本机日志写不进去。先别继续，叫管理员',
    'Not saved: the journal on this machine cannot be written. Stop and call the administrator',
  ],
  'refusal.diskFull': ['没有存住：磁盘满了。清出空间再办', 'Not saved: the disk is full. Free some space first'],
}) satisfies Record<`refusal.${RefusalCode | 'journalFailed' | 'diskFull'}`, readonly [string, string]>
