import { words } from '../words.ts'

/** The band over the list: what is down, since when, that work goes on. */
export const outageWords = words({
  'outage.government': ['政务网中断 {{age}}', 'Government network down for {{age}}'],
  'outage.police': ['公安专网中断 {{age}}', 'Police network down for {{age}}'],
  'outage.since': ['{{time}} 起，正在重连', 'since {{time}}, reconnecting'],
  'outage.government.do': [
    '照常工作：受理、合并、派单、写答复都能做，恢复后按顺序自动送出。政务渠道新诉求暂收不到。',
    'Carry on: accept, merge, dispatch and reply. Deliveries go out in order when it is back. New appeals of government channels do not arrive for now.',
  ],
  'outage.police.do': [
    '照常工作。分局回告和公安渠道新诉求暂收不到，恢复后按顺序自动送到。',
    'Carry on. Answers from units and new appeals of police channels come later, in order.',
  ],
  'outage.gateway': ['网关断开 {{age}}', 'Gateway lost for {{age}}'],
  'outage.gateway.do': [
    '照常办理，已存本机 {{count}} 条，连上后自动补送',
    'Carry on. {{count}} saved on this machine, sent when it is back',
  ],
  'outage.gateway.none': [
    '照常办理，新操作先存本机，连上后自动补送',
    'Carry on. New work is saved on this machine and sent when it is back',
  ],
  'outage.bothNetworks': ['公安专网和政务网都中断 {{age}}', 'Both networks down for {{age}}'],
  'outage.both.do': [
    '照常工作：新操作会入账，两网恢复后按顺序自动送出',
    'Carry on: new work goes into the ledger and is delivered in order when the networks are back',
  ],
  'outage.back': [
    '{{network}}已恢复，正在送 {{total}} 条，还剩 {{left}}',
    '{{network}} is back, sending {{total}}, {{left}} left',
  ],
  'outage.seeWaiting': ['看待送 {{count}}', 'See {{count}} waiting'],
  'outage.tryNow': ['现在重连', 'Try now'],

  'trouble.diskFull': [
    '磁盘快满了，新操作存不住。先清出空间再办',
    'The disk is full; new work cannot be kept. Free space first',
  ],
  'trouble.journalFailed': [
    '本机日志写不进去，新操作存不住。先别继续，叫管理员',
    'The journal on this machine cannot be written. Stop and call the administrator',
  ],
  'trouble.storageFailed': [
    '本机库写不进去，正在重试。办的事在本机日志里，没有丢。看看磁盘满没满，一直这样就叫管理员',
    'The local store cannot be written and is tried again. Your work is in the journal, nothing is lost. See whether the disk is full; call the administrator if it stays so',
  ],
  'trouble.storeFailed': [
    '本机库写不进去，正在重试。办的事在本机日志里，没有丢。看看磁盘满没满，一直这样就叫管理员',
    'The local store cannot be written and is tried again. Your work is in the journal, nothing is lost. See whether the disk is full; call the administrator if it stays so',
  ],
  'trouble.pageDamaged': [
    '本机库有一页坏了，正从网关重取，照常办理',
    'A page of the local store is damaged and is being fetched again from the gateway. Carry on',
  ],
  'trouble.epochChanged': [
    '网关换了账本（从备份恢复）。本机没入账的操作都还在，会重新送',
    'The gateway was restored from a backup. What this machine has not delivered is kept and sent again',
  ],
  'trouble.cursorTooOld': [
    '本机离开太久，正在重取全部件。没入账的操作都还在，照常办理',
    'This machine was away too long and reads all cases anew. What it has not delivered is kept. Carry on',
  ],
  'trouble.terminalCloned': [
    '另一台机器用着本终端的编号，已停止送出。本机没入账的操作都还在，别重装，叫管理员',
    'Another machine uses this terminal’s number; sending has stopped. What waits here is kept. Do not reinstall; call the administrator',
  ],
  'trouble.commandGap': [
    '网关要的操作本机已没有，已停止送出。待送的都还在，按 W 导出后叫管理员重新登记本机',
    'The gateway asks for a command that this machine no longer has; sending has stopped. What waits is kept: press W to save it and call the administrator to enrol this machine anew',
  ],
  'trouble.notEnrolled': [
    '网关不认本终端了（被注销）。待送的都还在，叫管理员重新登记',
    'The gateway no longer knows this terminal. What waits is kept; call the administrator to enrol it again',
  ],
  'trouble.protocolTooOld': [
    '本机程序太旧，网关不再接。待送的都还在，叫管理员更新',
    'This program is too old for the gateway. What waits is kept; call the administrator for the update',
  ],
  'trouble.badAnswer': [
    '网关的回答看不懂，已停下。待送的都还在，按 F5 再试，不行叫管理员',
    'The gateway’s answer cannot be read; stopped. What waits is kept. F5 tries again, else call the administrator',
  ],
  'trouble.other': [
    '本机库出了问题（{{code}}）。看到的可能不全，叫管理员',
    'The local store has a problem ({{code}}). What you see may be incomplete; call the administrator',
  ],
})
