import type { Nature } from '#shared/domain/appeal/appeal.ts'
import type { Role } from '#shared/domain/access/actor.ts'
import type { ClaimStage, LinkRelation, MergeRelation, Satisfaction, Urgency } from '#shared/domain/case/case.ts'
import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { Card } from '#shared/domain/deadline/deadline.ts'
import { words } from '../words.ts'

type Pair = readonly [zh: string, en: string]

/** The language of the work: the words for every closed code of the domain. */
export const domainWords = words({
  'status.received': ['待受理', 'To accept'],
  'status.awaitingInfo': ['待补充', 'Waiting for info'],
  'status.declined': ['不受理', 'Declined'],
  'status.accepted': ['待派单', 'To dispatch'],
  'status.dispatched': ['待签收', 'To acknowledge'],
  'status.handling': ['办理中', 'Handling'],
  'status.reviewing': ['待审核', 'To review'],
  'status.replyQueued': ['待答复', 'To reply'],
  'status.visiting': ['待回访', 'To visit'],
  'status.closed': ['已办结', 'Closed'],
  'status.archived': ['已归档', 'Archived'],
  'status.merged': ['已并入', 'Merged'],

  'nature.consult': ['咨询', 'Question'],
  'nature.help': ['求助', 'Request for help'],
  'nature.complaint': ['投诉', 'Complaint'],
  'nature.report': ['举报', 'Report'],
  'nature.suggestion': ['建议', 'Suggestion'],
  'nature.praise': ['表扬', 'Praise'],
  'nature.other': ['其他', 'Other'],

  'urgency.normal': ['一般', 'Normal'],
  'urgency.urgent': ['紧急', 'Urgent'],
  'urgency.critical': ['特急', 'Critical'],

  'network.police': ['公安专网', 'Police network'],
  'network.government': ['政务网', 'Government network'],
  'networkShort.police': ['公安', 'Police'],
  'networkShort.government': ['政务', 'Government'],
  'networkMark.police': ['公', 'P'],
  'networkMark.government': ['政', 'G'],

  'card.none': ['未到黄牌', 'No card'],
  'card.yellow': ['黄牌', 'Yellow card'],
  'card.red': ['红牌', 'Red card'],

  'merge.crossChannelRepeat': ['同人同事', 'Same person, same matter'],
  'merge.massIncident': ['异人同事', 'Other people, same matter'],
  'link.urge': ['催办', 'Asks again'],
  'link.reAppeal': ['重复反映', 'Asks again after closing'],
  'link.related': ['关联', 'Related'],

  'claimStage.dispatch': ['受理派单', 'Accept and dispatch'],
  'claimStage.review': ['审核', 'Review'],
  'claimStage.visit': ['回访', 'Visit'],

  'satisfaction.verySatisfied': ['非常满意', 'Very satisfied'],
  'satisfaction.satisfied': ['满意', 'Satisfied'],
  'satisfaction.fairlySatisfied': ['基本满意', 'Fairly satisfied'],
  'satisfaction.dissatisfied': ['不满意', 'Dissatisfied'],
  'satisfaction.veryDissatisfied': ['非常不满意', 'Very dissatisfied'],

  'role.operator': ['受理员', 'Operator'],
  'role.visitor': ['回访员', 'Visitor'],
  'role.supervisor': ['主管', 'Supervisor'],
  'role.auditor': ['审计员', 'Auditor'],
  'role.administrator': ['管理员', 'Administrator'],
  'role.unit': ['办理单位', 'Unit'],
  'role.gateway': ['网关', 'Gateway'],

  'command.accept': ['受理', 'Accept'],
  'command.reclassify': ['改类别', 'Reclassify'],
  'command.correctPlace': ['改地点', 'Correct the place'],
  'command.askInfo': ['要补充', 'Ask for more'],
  'command.infoArrived': ['收到补充', 'Answer arrived'],
  'command.decline': ['不受理', 'Decline'],
  'command.answerDirect': ['直接答', 'Answer directly'],
  'command.merge': ['合并', 'Merge'],
  'command.unmerge': ['拆回', 'Un-merge'],
  'command.declareDifferent': ['定为不同', 'Declare different'],
  'command.link': ['关联', 'Link'],
  'command.urge': ['催办', 'Urge'],
  'command.dispatch': ['派单', 'Dispatch'],
  'command.recall': ['撤回派单', 'Recall dispatch'],
  'command.acknowledge': ['签收', 'Acknowledge'],
  'command.requestReturn': ['申请退单', 'Request return'],
  'command.decideReturn': ['退单处理', 'Decide on return'],
  'command.requestExtension': ['申请延期', 'Request extension'],
  'command.decideExtension': ['延期审批', 'Decide on extension'],
  'command.delegate': ['转办', 'Delegate'],
  'command.addHandler': ['加派协办', 'Add a unit'],
  'command.submitResult': ['反馈结果', 'Submit result'],
  'command.reject': ['审核退回', 'Send back'],
  'command.approve': ['审核通过', 'Approve'],
  'command.replySent': ['答复送达', 'Reply delivered'],
  'command.recordVisit': ['记回访', 'Record visit'],
  'command.supervise': ['督办', 'Supervise'],
  'command.markHard': ['标疑难', 'Mark as hard'],
  'command.setSecret': ['设保密', 'Set secret'],
  'command.claim': ['占有', 'Claim'],
  'command.release': ['放开', 'Release'],
  'command.note': ['记一笔', 'Note'],
  'command.archive': ['归档', 'Archive'],

  'sync.settled': ['账上已是最新', 'Settled in the ledger'],
  'sync.local': ['已存本机，等网关', 'Saved on this machine, waiting for the gateway'],
  'sync.ledger': ['已入账，等网络', 'In the ledger, waiting for a network'],
  'sync.conflict': ['冲突，需要你定', 'Conflict: you decide'],
}) satisfies Record<
  | `status.${Status}`
  | `nature.${Nature}`
  | `urgency.${Urgency}`
  | `network.${NetworkId}`
  | `networkShort.${NetworkId}`
  | `networkMark.${NetworkId}`
  | `card.${Card}`
  | `merge.${MergeRelation}`
  | `link.${LinkRelation}`
  | `claimStage.${ClaimStage}`
  | `satisfaction.${Satisfaction}`
  | `role.${Role}`
  | `command.${CommandKind}`
  | `sync.${'settled' | 'local' | 'ledger' | 'conflict'}`,
  Pair
>
