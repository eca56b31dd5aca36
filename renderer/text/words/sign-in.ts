import type { RequestFault } from '#shared/ipc/contract.ts'
import { words } from '../words.ts'

export const signInWords = words({
  'signIn.title': ['登录', 'Sign in'],
  'signIn.brand': ['民生警务台', 'Minsheng Desk'],
  'signIn.account': ['个人账号', 'Personal account'],
  'signIn.password': ['口令', 'Password'],
  'signIn.submit': ['登录', 'Sign in'],
  'signIn.going': ['正在登录', 'Signing in'],
  'signIn.starting': [
    '网关正在启动。第一次约十秒，好了可直接登录',
    'The gateway is starting. The first time takes about ten seconds',
  ],
  'signIn.stopped': [
    '网关没有运行。在本机登录过的账号可断网登录',
    'The gateway is not running. An account that has signed in here before may sign in offline',
  ],
  'signIn.failed': [
    '网关没启动起来（{{code}}）。在本机登录过的账号可断网登录',
    'The gateway did not start ({{code}}). An account that has signed in here before may sign in offline',
  ],
  'signIn.failed.portTaken': [
    '网关没启动起来：端口 {{detail}} 被别的程序占着。关掉它，或换个端口再试',
    'The gateway did not start: port {{detail}} is used by another program. Close that program, or choose another port',
  ],
  'signIn.failed.dataDirectoryInUse': [
    '网关没启动起来：它的数据正被另一个网关使用（{{detail}}）。先停掉那一个',
    'The gateway did not start: its data is in use by another gateway ({{detail}}). Stop that one first',
  ],
  'signIn.failed.databaseTooNew': [
    '网关没启动起来：数据是更新的版本写的（{{detail}}）。换新版程序，数据没有动',
    'The gateway did not start: its data was written by a newer version ({{detail}}). Use that version; nothing was changed',
  ],
  'signIn.failed.configurationFaulty': [
    '网关没启动起来，它的配置要改，数据没有动：{{detail}}',
    'The gateway did not start; its configuration must be changed, its data was not touched: {{detail}}',
  ],
  'signIn.failed.notForProduction': [
    '网关没启动起来，正式运行还缺：{{detail}}',
    'The gateway did not start; service wants: {{detail}}',
  ],
  'signIn.retry': ['再启动一次', 'Start it again'],
  'signIn.running': ['网关已就绪', 'The gateway is ready'],
  'signIn.remote': ['网关 {{url}}', 'Gateway {{url}}'],
  'signIn.demonstration': ['演示账号', 'Demonstration accounts'],
  'signIn.demonstrationHint': [
    '按数字键或点一下填好。人员都是编的',
    'Press the number or click to fill in. All people are invented',
  ],
  'signIn.version': ['版本 {{version}}', 'Version {{version}}'],
  'signIn.mode.demonstration': ['演示', 'Demonstration'],
  'signIn.mode.production': ['正式', 'Production'],

  'fault.invalidInput': [
    '账号或口令没填全。填好再按 Enter',
    'Account or password is incomplete. Fill both and press Enter',
  ],
  'fault.strangeSender': [
    '请求不是从本窗口发出的，没有执行。重开程序',
    'The request did not come from this window. Restart the program',
  ],
  'fault.internal': [
    '程序出错，没有执行。再试一次，不行就重开',
    'A fault in the program; nothing was done. Try again or restart',
  ],
  'fault.notSignedIn': ['登录已过期。重新登录', 'The session has ended. Sign in again'],
  'fault.signInRefused': ['账号或口令不对。改好再按 Enter', 'Account or password is wrong. Correct it and press Enter'],
  'fault.signInLocked': [
    '错得太多，账号锁住了。等几分钟或叫管理员',
    'Too many attempts: the account is locked. Wait some minutes or ask the administrator',
  ],
  'fault.gatewayUnreachable': [
    '连不上网关，这个账号也没法断网登录。查网线或稍后再试',
    'The gateway cannot be reached and this account cannot sign in offline. Check the network or try later',
  ],
  'fault.gatewayRefused': [
    '网关不认本终端（{{detail}}）。叫管理员',
    'The gateway does not accept this terminal ({{detail}}). Ask the administrator',
  ],
  'fault.neverSignedInHere': [
    '连不上网关，这个账号没在本机登录过。连上后先登录一次',
    'The gateway cannot be reached and this account has never signed in here. Sign in once when it is back',
  ],
  'fault.keyStoreFailed': [
    '打不开本机钥匙库（{{detail}}）。叫管理员',
    'The key store of this machine cannot be opened ({{detail}}). Ask the administrator',
  ],
  'fault.journalFailed': [
    '本机日志打不开（{{detail}}）。先别继续，叫管理员',
    'The journal on this machine cannot be opened ({{detail}}). Stop and ask the administrator',
  ],
  'fault.notDemonstration': ['只有演示里能这样做', 'Only possible in the demonstration'],
  'fault.auditNotRead': ['留痕读不出来。找管理员', 'The record cannot be read. Ask the administrator'],
  'fault.fileNotRead': [
    '文件没读出来（{{detail}}）。换个位置再试',
    'The file could not be read ({{detail}}). Try another place',
  ],
  'fault.fileNotWritten': [
    '文件没写成（{{detail}}）。换个能写的位置',
    'The file could not be written ({{detail}}). Choose a place that can be written to',
  ],
  'fault.fileTooLarge': [
    '「{{detail}}」太大，不是视图文件。换一个',
    '“{{detail}}” is too large for a view file. Choose another',
  ],
  'fault.fileNotText': ['「{{detail}}」不是文字，读不了。换一个', '“{{detail}}” is not text. Choose another'],
  'fault.tooManyWindows': ['已开 4 个窗口。关一个再开', 'Four windows are open. Close one first'],

  'configuration.title': [
    '配置文件有 {{count}} 处不对，没有启动',
    'The configuration has {{count}} faults; nothing was started',
  ],
  'configuration.hint': [
    '改好配置文件后重开程序。每一处写明了文件和行',
    'Correct the file and start the program again. Each fault names its file and line',
  ],
  'configuration.place': ['{{file}}:{{line}}', '{{file}}:{{line}}'],
  'configuration.demonstration': ['先用演示', 'Start the demonstration'],
  'configuration.demonstrationHint': ['用编的数据，不碰配置文件', 'with invented data; the file is left alone'],

  'opening.store': ['正在打开本机库', 'Opening the local store'],
  'opening.failed': ['本机库没打开。重新登录再试', 'The local store did not open. Sign in again'],
  'opening.reference': ['正在取渠道、单位和类别', 'Fetching channels, units and classes'],
  'opening.again': ['重试', 'Try again'],
}) satisfies Record<`fault.${RequestFault['code']}`, readonly [string, string]>
