import { words } from '../words.ts'

/** 回访: one person asked, what they said. */
export const visitWords = words({
  'visit.title': ['回访', 'Return visit'],
  'visit.who': ['问谁', 'Who is asked'],
  'visit.visited': ['已回访', 'visited'],
  'visit.tried': ['联系过 {{count}} 次没接通', 'tried {{count}} times, not reached'],
  'visit.step.reached': ['联系上了吗', 'Reached?'],
  'visit.step.solved': ['解决了吗', 'Solved?'],
  'visit.step.satisfaction': ['满意吗', 'How satisfied?'],
  'visit.reached.yes': ['联系上了', 'Reached'],
  'visit.reached.no': ['没接通', 'Not reached'],
  'visit.solved.yes': ['解决了', 'Solved'],
  'visit.solved.no': ['没解决', 'Not solved'],
  'visit.note': ['诉求人怎么说', 'What the appellant said'],
  'visit.reply': ['答复过', 'The reply was'],
  'visit.then.closed': ['每个人都问到后办结', 'Closed once every person has been asked'],
  'visit.then.rework': ['没解决或不满意：退回单位重办', 'Not solved or not satisfied: goes back to the unit'],
  'visit.then.unreached': ['三次都没接通的，按未联系上办结', 'After three attempts closed as not reached'],
  'visit.confirm': ['记下', 'Record'],
  'visit.incomplete': ['还差：{{what}}。按数字键选', 'Still missing: {{what}}. Press a number'],
  'visit.hint': ['数字键依次选，Ctrl+Enter 记下', 'Numbers choose in turn, Ctrl+Enter records'],
})
