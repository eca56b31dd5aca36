/**
 * The 48 channels of the demonstration. About twenty are named in public reports on the Ji'nan platform of 2012
 * (marked `named` below); the rest are invented to fill the number. Ids are stable.
 */
import type { Channel, NetworkId } from '#shared/domain/channel/channel.ts'

/** How the words of a channel sound: written down by a call taker, or the citizen's own. */
export type Voice = 'callTaker' | 'policeCallTaker' | 'letter' | 'post' | 'message' | 'officer' | 'office'

export type DemonstrationChannel = Channel & {
  readonly voice: Voice
  /** Share of the flow, relative. */
  readonly weight: number
  /** Classes (code prefixes) that people bring to it; empty: all. */
  readonly topics: readonly string[]
  /** Prefix and form of the numbers this channel gives: # digit, d date MMDD, y year, x hexadecimal digit. */
  readonly numbering: string
}

type Row = readonly [
  id: string,
  name: string,
  short: string,
  nameEn: string,
  rule: string,
  voice: Voice,
  weight: number,
  numbering: string,
]

/** 公安专网 */
const police: readonly Row[] = [
  // named in public reports
  [
    'police-110',
    '110 非警务报警求助',
    '110 非警务',
    '110, non-emergency',
    'shandong-hotline',
    'policeCallTaker',
    130,
    'J-d-####-##',
  ],
  [
    'livelihood-hotline',
    '民生警务热线',
    '民生警务热线',
    'Police livelihood hotline',
    'bureau',
    'callTaker',
    60,
    'MS-yd-####',
  ],
  ['traffic-hotline', '交警热线', '交警热线', 'Traffic police hotline', 'bureau', 'callTaker', 150, 'JJ-yd-####'],
  ['director-mailbox', '互联网局长信箱', '局长信箱', "Director's mailbox", 'bureau', 'letter', 45, 'JZ-y-#####'],
  ['letters-and-visits', '群众来信来访', '来信来访', 'Letters and visits', 'provincial', 'office', 25, 'XF-y-####'],
  ['officer-phone', '民警手机', '民警手机', "Officers' phones", 'in-house', 'officer', 35, 'SJ-d-####'],
  ['home-visits', '入户走访', '入户走访', 'Home visits', 'in-house', 'officer', 30, 'ZF-d-####'],
  ['text-message', '民生警务短信', '短信', 'Text messages', 'bureau', 'message', 30, 'DX-d-#####'],
  [
    'case-handling',
    '办案中群众反映',
    '办案反映',
    'Raised during investigations',
    'in-house',
    'officer',
    10,
    'BA-d-####',
  ],
  ['bureau-website', '民生警务网站', '警务网站', 'Bureau website', 'bureau', 'letter', 25, 'WZ-yd-####'],
  ['mobile-site', '民生警务手机版', '手机版', 'Mobile site', 'bureau', 'message', 20, 'SB-yd-####'],
  ['bureau-mailbox', '民生警务邮箱', '警务邮箱', 'Bureau e-mail', 'bureau', 'letter', 15, 'YX-y-#####'],
  [
    'anti-fraud-hotline',
    '反诈热线 66666110',
    '反诈热线',
    'Anti-fraud hotline',
    'bureau',
    'policeCallTaker',
    25,
    'FZ-d-####',
  ],
  ['captain-phone', '所队长手机', '所队长手机', "Station heads' phones", 'in-house', 'officer', 12, 'DZ-d-####'],
  // invented
  [
    'household-hotline',
    '户政咨询电话',
    '户政电话',
    'Household registration line',
    'bureau',
    'callTaker',
    20,
    'HZ-d-####',
  ],
  [
    'exit-entry-hotline',
    '出入境咨询电话',
    '出入境电话',
    'Exit and entry line',
    'bureau',
    'callTaker',
    18,
    'CRJ-d-####',
  ],
  ['fire-hotline', '消防隐患举报电话', '消防举报', 'Fire hazard line', 'bureau', 'callTaker', 15, 'XFJ-d-####'],
  ['discipline-phone', '督察投诉电话', '督察电话', 'Police inspection line', 'bureau', 'callTaker', 12, 'DC-y-####'],
  ['cyber-report', '网安举报平台', '网安举报', 'Cyber crime reports', 'bureau', 'letter', 12, 'WA-yd-####'],
  ['service-hall', '办证大厅意见簿', '大厅意见簿', 'Service hall comment book', 'bureau', 'message', 10, 'DT-d-###'],
  ['open-day', '警营开放日', '开放日', 'Open days', 'in-house', 'officer', 4, 'KF-y-###'],
  ['community-meeting', '社区警务议事会', '社区议事会', 'Community meetings', 'in-house', 'officer', 8, 'YS-d-###'],
  ['radio-car', '巡逻车现场受理', '巡逻车受理', 'Patrol cars', 'in-house', 'officer', 8, 'XL-d-####'],
  ['police-kiosk', '街面警务站', '警务站', 'Street police posts', 'in-house', 'officer', 8, 'JWZ-d-###'],
  ['campus-liaison', '校园警务联络', '校园联络', 'Campus liaison', 'in-house', 'officer', 5, 'XY-d-###'],
  ['company-liaison', '企业警务联络', '企业联络', 'Company liaison', 'in-house', 'office', 4, 'QY-d-###'],
]

/** 政务外网 */
const government: readonly Row[] = [
  // named in public reports
  [
    'hotline-12345',
    '12345 市民服务热线',
    '12345 热线',
    '12345 citizen hotline',
    'shandong-hotline',
    'callTaker',
    420,
    'JN-y-d-####',
  ],
  ['online-petition', '网上信访', '网上信访', 'Online petitions', 'provincial', 'letter', 35, 'WSXF-y-#####'],
  ['media-hotline', '媒体热线', '媒体热线', 'Media hotline', 'shandong-hotline', 'office', 20, 'MT-d-###'],
  [
    'discipline-inspection',
    '市纪委政务监督热线',
    '市纪委监督',
    'Discipline inspection hotline',
    'provincial',
    'office',
    12,
    'JW-y-###',
  ],
  ['leader-instruction', '领导批示件', '领导批示件', "Leaders' instructions", 'provincial', 'office', 6, 'PS-y-###'],
  ['weibo', '民生警务微博', '微博', 'Weibo', 'shandong-hotline', 'post', 45, 'wb-xxxxxxxx'],
  ['wechat', '民生警务微信', '微信', 'WeChat', 'shandong-hotline', 'message', 70, 'wx-xxxxxx'],
  ['government-mailbox', '政务邮箱', '政务邮箱', 'Government e-mail', 'shandong-hotline', 'letter', 12, 'ZWYX-y-####'],
  // invented
  ['mayor-mailbox', '市长信箱', '市长信箱', "Mayor's mailbox", 'shandong-hotline', 'letter', 25, 'SZ-y-#####'],
  [
    'hotline-12345-app',
    '12345 手机客户端',
    '12345 客户端',
    '12345 mobile app',
    'shandong-hotline',
    'message',
    50,
    'APP-yd-#####',
  ],
  [
    'hotline-12345-site',
    '12345 网上受理',
    '12345 网页',
    '12345 web form',
    'shandong-hotline',
    'letter',
    30,
    'WY-yd-####',
  ],
  [
    'provincial-hotline',
    '省热线转办',
    '省热线转办',
    'Passed on by the provincial hotline',
    'provincial',
    'office',
    15,
    'SD-y-######',
  ],
  [
    'district-hotline',
    '区县热线转办',
    '区县转办',
    'Passed on by district hotlines',
    'shandong-hotline',
    'callTaker',
    25,
    'QX-yd-####',
  ],
  [
    'city-management',
    '城管热线转办',
    '城管转办',
    'Passed on by city management',
    'shandong-hotline',
    'callTaker',
    15,
    'CG-d-####',
  ],
  [
    'market-supervision',
    '市场监管热线转办',
    '市监转办',
    'Passed on by market supervision',
    'shandong-hotline',
    'callTaker',
    8,
    'SJZ-d-####',
  ],
  ['deputies-proposals', '代表建议委员提案', '建议提案', "Deputies' proposals", 'provincial', 'office', 3, 'TA-y-###'],
  ['political-programme', '电台政务节目', '电台节目', 'Radio programme', 'shandong-hotline', 'office', 10, 'DTJ-d-##'],
  ['television-help', '电视民生栏目', '电视栏目', 'Television programme', 'shandong-hotline', 'office', 8, 'DS-d-##'],
  ['newspaper-column', '报社读者来信', '报社来信', 'Newspaper letters', 'shandong-hotline', 'office', 5, 'BS-d-##'],
  ['web-forum', '网络问政论坛', '网络论坛', 'Web forum', 'shandong-hotline', 'post', 20, 'lt-########'],
  ['suggestion-site', '人民建议征集', '建议征集', "People's suggestions", 'in-house', 'letter', 6, 'JY-y-####'],
  [
    'open311-portal',
    '随手拍平台',
    '随手拍',
    'Photo reports (Open311)',
    'shandong-hotline',
    'message',
    30,
    'SSP-########',
  ],
]

/** Traffic without papers and fines. */
const onTheRoad = ['0201', '0203', '0204', '0206', '0207', '0208', '0209', '0212', '0213', '0214', '0215']

const topicsOf: Readonly<Record<string, readonly string[]>> = {
  'police-110': ['01', ...onTheRoad, '05', '06', '0701', '0702', '10'],
  'traffic-hotline': ['02'],
  'home-visits': ['10', '06', '07', '0103', '0104', '1302', '0506'],
  'case-handling': ['08', '0105', '0107', '05'],
  'anti-fraud-hotline': ['05'],
  'household-hotline': ['03'],
  'exit-entry-hotline': ['04'],
  'fire-hotline': ['07', '1105'],
  'discipline-phone': ['09'],
  'discipline-inspection': ['09', '08'],
  'cyber-report': ['12', '05'],
  'service-hall': ['03', '04', '0903', '0211', '0210'],
  'radio-car': ['01', ...onTheRoad, '10'],
  'campus-liaison': ['020101', '0206', '1204', '1202', '1302'],
  'company-liaison': ['1104', '0802', '0503', '1103'],
  'city-management': ['0208', '0209', '0604', '0204', '0102'],
  'market-supervision': ['0506', '0204', '010303', '1101', '1102'],
  'deputies-proposals': ['1302', '0214', '0202', '0299'],
  'suggestion-site': ['1302', '0202', '0214', '0299', '0404', '0903'],
}

function toChannel(network: NetworkId, row: Row): DemonstrationChannel {
  const [id, name, short, nameEn, deadlineRule, voice, weight, numbering] = row
  return { id, network, name, nameEn, short, deadlineRule, voice, weight, numbering, topics: topicsOf[id] ?? [] }
}

export const demonstrationChannels: readonly DemonstrationChannel[] = [
  ...police.map((row) => toChannel('police', row)),
  ...government.map((row) => toChannel('government', row)),
]
