import { words } from '../words.ts'

/** A day of the three links. */
export const linkWords = words({
  'act.links': ['一天的线路', 'The links over a day'],
  'act.links.hint': ['网关、公安专网、政务网，何时断过', 'gateway and both networks, when each was down'],
  'links.title': ['一天的线路', 'The links over a day'],
  'links.gateway': ['本机–网关', 'This desk–gateway'],
  'links.police': ['公安专网', 'Police network'],
  'links.government': ['政务网', 'Government network'],
  'links.whole': ['没断过', 'Never down'],
  'links.partly': ['没见断，{{age}}没人看', 'Not seen down, {{age}} unseen'],
  'links.sum': ['断 {{count}} 次，共 {{age}}', 'Down {{count}} times, {{age}} in all'],
  'links.none': ['这一天哪条线路都没断过', 'No link was down on this day'],
  'links.list': ['{{count}} 次中断', '{{count}} interruptions'],
  'links.state.up': ['通', 'Up'],
  'links.state.down': ['中断', 'Down'],
  'links.state.unknown': ['没看到', 'Unseen'],
  'links.nobody': ['三条线路', 'All three'],
  'links.now': ['现在', 'now'],
  'links.gateway.meaning': ['操作存在本机，连上后自动补送', 'Work was saved on this machine and sent afterwards'],
  'links.police.meaning': ['分局回告和公安渠道新诉求晚到', 'Answers from units and police channels came later'],
  'links.government.meaning': ['政务渠道新诉求和外发答复晚到', 'Government channels and replies to them came later'],
  'links.unknown.meaning': ['本机没开，断没断不知道', 'This desk did not run; nobody saw it'],
  'links.move': ['看', 'move'],
  'links.days': ['前一天、今天', 'day before, today'],
  'links.notCompared': [
    '本次登录后还没和网关逐件比对，按 F5 马上比',
    'Not compared with the gateway since the sign-in; F5 compares now',
  ],
  'links.compared': ['{{time}} 和网关逐件比对，一致', 'Compared with the gateway at {{time}}: equal'],
  'links.healed': [
    '{{time}} 和网关逐件比对，{{count}} 件不一致，已按网关改正',
    'Compared with the gateway at {{time}}: {{count}} differed and were put right',
  ],
})
