import { words } from '../words.ts'

export const railWords = words({
  'rail.label': ['队列', 'Queues'],
  'rail.mine': ['我的', 'Mine'],
  'rail.intake': ['受理', 'Intake'],
  'rail.dispatch': ['派单', 'Dispatch'],
  'rail.handling': ['办理', 'Handling'],
  'rail.reply': ['答复与回访', 'Replies and visits'],
  'rail.decide': ['需要你定', 'You decide'],
  'rail.files': ['案卷', 'Files'],
  'rail.dueToday': ['今日到期', 'Due today'],
  'rail.quarantine': ['隔离件', 'Quarantine'],
  'said.quarantine': [
    '{{count}} 件来件读不出，原文和原因都存在网关。请管理员改后重收',
    '{{count}} arrivals could not be read; their bytes and the reason are kept in the gateway. Ask the administrator to take them in again',
  ],
  'said.noQuarantine': ['没有隔离件', 'Nothing is in quarantine'],
  'rail.hint': ['再按字母跳到队列', 'then a letter'],
})
