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
  'rail.hint': ['再按字母跳到队列', 'then a letter'],
})
