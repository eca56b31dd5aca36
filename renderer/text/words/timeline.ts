import type { EventType } from '#shared/domain/case/events.ts'
import { words } from '../words.ts'

/**
 * One sentence for each thing that may happen to a case; who did it and when stand beside it. Values are already words:
 * `{{unit}}`, `{{class}}`, `{{urgency}}`, `{{no}}`, `{{reason}}`, `{{text}}`, `{{count}}`, `{{due}}`.
 */
const eventWords = words({
  'timeline.opened': ['{{channel}}来件，立为 {{no}}', 'Arrived by {{channel}}, opened as {{no}}'],
  'timeline.appealCorrected': ['渠道改过来件，第 {{revision}} 版', 'Corrected by the channel, revision {{revision}}'],
  'timeline.accepted': [
    '受理 · {{class}} · {{urgency}} · {{due}} 到期',
    'Accepted · {{class}} · {{urgency}} · due {{due}}',
  ],
  'timeline.reclassified': [
    '改类别 · {{class}} · {{urgency}} · {{due}} 到期',
    'Reclassified · {{class}} · {{urgency}} · due {{due}}',
  ],
  'timeline.placeCorrected': ['改地点：{{text}}', 'Place corrected: {{text}}'],
  'timeline.deadlineRecounted': [
    '时限规则改为第 {{revision}} 版，重算，暂停与延期照旧：{{before}} → {{due}} 到期',
    'Rules changed to version {{revision}}; counted anew, pauses and extensions kept: {{before}} → due {{due}}',
  ],
  'timeline.infoAsked': ['要补充：{{text}}。时限暂停', 'Asked for more: {{text}}. The clock stands still'],
  'timeline.infoArrived': [
    '补充到了：{{text}}。时限继续，{{due}} 到期',
    'Information arrived: {{text}}. The clock runs again, due {{due}}',
  ],
  'timeline.declined': ['不予受理：{{reason}}', 'Declined: {{reason}}'],
  'timeline.answeredDirect': ['直接答：{{text}}', 'Answered directly: {{text}}'],
  'timeline.merged': ['并入 {{no}}，{{due}} 到期', 'Took in {{no}}, due {{due}}'],
  'timeline.mergedAway': ['并到 {{no}}（{{relation}}）', 'Merged into {{no}} ({{relation}})'],
  'timeline.unmerged': ['拆回 {{no}}，{{due}} 到期', 'Released {{no}}, due {{due}}'],
  'timeline.broughtBack': ['从 {{no}} 拆回', 'Taken back out of {{no}}'],
  'timeline.declaredDifferent': ['与 {{no}} 定为不同', 'Declared different from {{no}}'],
  'timeline.linked': ['关联 {{no}}（{{relation}}）', 'Linked to {{no}} ({{relation}})'],
  'timeline.urged': ['诉求人催办 {{text}}', 'The appellant asks for progress {{text}}'],
  'timeline.dispatched': ['派给{{unit}} {{assist}}', 'Dispatched to {{unit}} {{assist}}'],
  'timeline.recalled': ['撤回派单：{{reason}}', 'Dispatch recalled: {{reason}}'],
  'timeline.acknowledged': ['单位签收', 'Signed for by the unit'],
  'timeline.returnRequested': ['申请退单：{{reason}}', 'Return requested: {{reason}}'],
  'timeline.returnDecided': ['退单申请：{{verdict}} {{text}}', 'Return request: {{verdict}} {{text}}'],
  'timeline.extensionRequested': [
    '申请延期 {{count}} 天：{{reason}}',
    'Extension of {{count}} days requested: {{reason}}',
  ],
  'timeline.extensionDecided': [
    '延期申请：{{verdict}}，{{due}} 到期 {{text}}',
    'Extension request: {{verdict}}, due {{due}} {{text}}',
  ],
  'timeline.delegated': ['转给{{unit}}', 'Passed on to {{unit}}'],
  'timeline.handlerAdded': ['加派{{unit}}协办', '{{unit}} added to assist'],
  'timeline.resultSubmitted': ['反馈结果：{{text}}', 'Result handed in: {{text}}'],
  'timeline.rejected': ['审核退回：{{reason}}', 'Review sent it back: {{reason}}'],
  'timeline.approved': [
    '答复定稿第 {{revision}} 版，待送 {{count}} 条',
    'Reply approved, version {{revision}}, {{count}} to deliver',
  ],
  'timeline.replySent': ['{{channel}}已收答复第 {{revision}} 版', '{{channel}} has reply version {{revision}}'],
  'timeline.visited': ['回访：{{visit}} {{outcome}}', 'Return visit: {{visit}} {{outcome}}'],
  'timeline.supervised': ['督办：{{text}}', 'Put under supervision: {{text}}'],
  'timeline.hardMarked': ['疑难件：{{verdict}}', 'Hard case: {{verdict}}'],
  'timeline.secretSet': ['保密：{{verdict}}', 'Secret: {{verdict}}'],
  'timeline.claimed': ['占有到 {{due}}，他人可看，不可同时办', 'Claimed until {{due}}; others can read, not act'],
  'timeline.released': ['放开占有', 'Claim released'],
  'timeline.noted': ['备注：{{text}}', 'Note: {{text}}'],
  'timeline.archived': ['归档', 'Archived'],
}) satisfies Record<`timeline.${EventType}`, readonly [string, string]>

const aroundWords = words({
  'timeline.title': ['经过', 'Timeline'],
  'timeline.scope': ['含全部来源诉求', 'with every appeal of the case'],
  'timeline.waiting': ['只在本机', 'Only on this machine'],
  'timeline.waitingHint': [
    '还没入账，连上网关后自动送出',
    'Not in the ledger yet; goes out by itself when the gateway is back',
  ],
  'timeline.now': ['现在', 'now'],
  'timeline.toCome': ['将来', 'to come'],
  'timeline.willYellow': ['起黄牌', 'Yellow card from here'],
  'timeline.willDue': ['到期', 'Due'],
  'timeline.willRed': ['起红牌', 'Red card from here'],
  'timeline.willAccept': ['受理限', 'To be accepted by'],
  'timeline.willReturn': ['退单限', 'Last moment to return it'],
  'timeline.willAcknowledge': ['签收限', 'To be signed for by'],
  'timeline.saidAt': ['当事人钟 {{time}}', 'by its author’s clock {{time}}'],
  'timeline.gateway': ['网关', 'Gateway'],
  'timeline.heard': ['{{channel}}收到', 'Spoken to {{channel}}'],
  'timeline.yes': ['同意', 'agreed'],
  'timeline.no': ['不同意', 'not agreed'],
  'timeline.on': ['是', 'yes'],
  'timeline.off': ['否', 'no'],
  'timeline.assist': ['协办 {{units}}', 'assisted by {{units}}'],
  'timeline.relation.crossChannelRepeat': ['同人同事', 'same person, same matter'],
  'timeline.relation.massIncident': ['异人同事', 'other person, same matter'],
  'timeline.relation.urge': ['催办', 'asks for progress'],
  'timeline.relation.reAppeal': ['重复反映', 'raised again'],
  'timeline.relation.related': ['有关联', 'related'],
  'timeline.visit.notReached': ['没联系上', 'not reached'],
  'timeline.visit.solved': ['已解决', 'solved'],
  'timeline.visit.unsolved': ['没解决', 'not solved'],
  'timeline.outcome.stays': ['', ''],
  'timeline.outcome.closed': ['· 办结', '· closed'],
  'timeline.outcome.noContact': ['· 三次没联系上，办结', '· closed after three attempts'],
  'timeline.outcome.rework': ['· 重办', '· to be handled again'],
  'timeline.asWritten': ['按诉求原文', 'as the appeal says'],
  'timeline.more': ['另 {{count}} 步较早的', '{{count}} earlier steps'],
})

export const timelineWords = words({ ...eventWords, ...aroundWords })
