import { words } from '../words.ts'

/** 揭示: names, phones and identity numbers in full, for a purpose that is recorded. */
export const revealWords = words({
  'act.reveal': ['揭示电话', 'Show numbers in full'],
  'act.reveal.hint': ['要填用途，会留痕；再按收起', 'asks a purpose, is recorded; again hides'],

  'reveal.title': ['揭示电话', 'Show numbers in full'],
  'reveal.purpose': ['用途', 'Purpose'],
  'reveal.purpose.example': ['例：回访联系', 'such as: return visit'],
  'reveal.phrases': ['常用用途', 'Ready purposes'],
  'reveal.phrase.visit': ['回访联系', 'Return visit'],
  'reveal.phrase.verify': ['核实情况', 'Checking the facts'],
  'reveal.phrase.onSite': ['现场处置', 'Action on site'],
  'reveal.give': ['揭示', 'Show'],
  'reveal.record': ['揭示电话要填用途，会留痕', 'State a purpose to see the number; it is recorded'],
  'reveal.until': [
    '姓名、电话、身份证号都显示，2 分钟后收起；换件、关卡片、锁屏也收起。列表照旧打码',
    'Names, phones and identity numbers are shown for 2 minutes, or until another case, a closed card or a locked desk. The list stays masked',
  ],
  'reveal.short': [
    '用途至少写 2 个字，或按 Alt+1 选一个',
    'Write a purpose of at least 2 characters, or take one with Alt+1',
  ],

  'reveal.fault.auditFailed': [
    '留痕写不进磁盘，所以没有揭示。看磁盘空间，再按 Enter；还不行找管理员',
    'The record could not be written to disk, so nothing is shown. Look at the disk space, then press Enter; otherwise ask the administrator',
  ],
  'reveal.fault.notAllowed': [
    '你的角色看不了电话。要联系诉求人，请受理员或主管来办',
    'Your role cannot see numbers. Ask an operator or a supervisor',
  ],
  'reveal.fault.secret': [
    '诉求人要求保密，只有主管能揭示。请主管来办',
    'The appellant asked for secrecy; only a supervisor can show this. Ask one',
  ],
  'reveal.fault.missing': [
    '这件已不在本机。按 F5 更新，再按 O',
    'This case is no longer on this machine. Press F5, then O',
  ],
  'reveal.fault.deskGone': [
    '和本机主程序断了，没有揭示。再按 Enter；还不行重新登录',
    'The window lost the desk; nothing is shown. Press Enter again, or sign in anew',
  ],
  'reveal.inConflict': [
    '这件有冲突，先按 1 到 4 定下来，再按 O',
    'This case is in conflict. Decide it with 1 to 4, then press O',
  ],

  'reveal.shown': ['已揭示', 'Shown in full'],
  'reveal.left': ['{{minutes}}:{{seconds}} 后收起', 'hides in {{minutes}}:{{seconds}}'],
  'reveal.hide': ['收起', 'Hide'],
  'reveal.show': ['揭示', 'Show'],
  'reveal.noName': ['没留姓名', 'no name given'],
  'reveal.noPhone': ['没留电话', 'no phone given'],
  'reveal.identity': ['身份证 {{number}}', 'ID {{number}}'],
})
