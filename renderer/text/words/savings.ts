import { words } from '../words.ts'

export const savingsWords = words({
  'savings.title': ['合并节约', 'Saved by merging'],
  'savings.periods': ['时段', 'Periods'],
  'savings.year': ['近 12 个月', 'Last 12 months'],
  'savings.counts': ['来 {{came}} 条，省 {{saved}} 件（{{rate}}）', '{{came}} came, {{saved}} saved ({{rate}})'],
  'savings.nextPeriod': ['上一段、下一段', 'next, previous period'],
  'savings.nextFigure': ['下一个数', 'next figure'],
  'savings.openFigure': ['打开这个数的清单', 'open the rows behind it'],
  'savings.back': ['回列表', 'To the list'],
  'savings.how': [
    '按收到时间算。省下 = 并入别件、不另办理的；已拆回的不算，催办不算。并入的记在办理那件的单位和类别上，渠道按它自己来的渠道',
    'By the time of receipt. Saved = lies in another case and is not handled by itself; taken apart again or an urge does not count. A merged one counts under unit and class of the case that is handled, and under the channel it came through',
  ],
  'savings.reading': [
    '还在读并入的方式，同人、异人两栏会变',
    'How cases were merged is still being read; two columns will change',
  ],
  'savings.table': ['各单位、类别、渠道省下的办理', 'Saved handlings by unit, class or channel'],
  'savings.empty': ['这一段没有收到诉求。按 J、K 换一段', 'No appeals in this period. J and K choose another'],
  'savings.all': ['合计', 'Total'],
  'savings.unclassed': ['未分类', 'Not classed'],
  'savings.undispatched': ['未派单', 'Not dispatched'],
  'savings.by.handlingBranch': ['分局', 'Branch'],
  'savings.by.handlingStation': ['派出所', 'Station'],
  'savings.by.handlingClass': ['类别', 'Class'],
  'savings.by.channel': ['渠道', 'Channel'],
  'savings.figure.came': ['来件', 'Came'],
  'savings.figure.crossChannelRepeat': ['同人同事并入', 'Same person'],
  'savings.figure.massIncident': ['异人同事并入', 'Other people'],
  'savings.figure.saved': ['省下', 'Saved'],
  'savings.figure.rate': ['占来件', 'Share'],
})
