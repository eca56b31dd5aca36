import { words } from '../words.ts'

export const shellWords = words({
  'shell.brand': ['民生警务台', 'Minsheng Desk'],
  'shell.brandMark': ['民', '民'],
  'shell.benches': ['工作台', 'Workbenches'],
  'shell.bench.queue': ['受理台', 'Intake'],
  'shell.bench.merge': ['合并', 'Merge'],
  'shell.bench.warnings': ['预警', 'Warnings'],
  'shell.bench.savings': ['节约', 'Savings'],
  'shell.command': [
    '搜索单号、电话、地点、拼音首字母，或输入命令',
    'Number, phone, place, pinyin initials or a command',
  ],
  'shell.keys': ['按键表', 'Key sheet'],
  'shell.theme': ['深色、浅色', 'Dark or light'],
  'shell.settings': ['语言、明暗、行高', 'Language, theme, row height'],
  'shell.minimize': ['最小化', 'Minimise'],
  'shell.maximize': ['最大化', 'Maximise'],
  'shell.restore': ['还原', 'Restore'],
  'shell.close': ['关闭', 'Close'],
  'shell.failed': ['这一块出错了：{{what}}。其他部分照常', 'This part failed: {{what}}. The rest goes on'],
  'shell.again': ['重试', 'Try again'],
  'shell.card': ['当前这一件', 'The present case'],
  'shell.menu': ['对这一件', 'This case'],
})
