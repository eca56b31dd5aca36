// Finds in the words of an appeal what a swindler leaves behind: numbers to call, accounts to pay into, pages to open,
// names in chats. Reads full-width letters and digits as well; groups of digits may be parted by spaces or dashes.

import type { Clue } from './sighting.ts'

/** Longer texts are letters with attachments: what matters stands early. Bounds the time per appeal. */
const READ_AT_MOST = 20_000
const CLUES_AT_MOST = 20

/** The usual endings, and `example`, which RFC 2606 reserves for invented pages. */
const link =
  /(?<![@\w.-])(?:https?:\/\/)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}(?:com|cn|net|org|top|xyz|vip|cc|info|club|shop|site|app|io|me|tv|icu|online|example))(?![a-z0-9]|[a-z0-9.-]*@)/g
const digitGroups = /\d(?:[ -]?\d){4,20}/g
const chat =
  /(?:qq群?|扣扣|企鹅号|微信号?|wechat|vx|v信|weixin|wx)(?:号|群|账号)?(?:是|为)?[::\s]{0,3}([a-z0-9][a-z0-9_-]{4,19})/g

/** Numbers of public service that many people rightly name. */
const publicNumbers = new Set([
  '12345',
  '12315',
  '12320',
  '12328',
  '12333',
  '12348',
  '12358',
  '12365',
  '12369',
  '12377',
  '95598',
])
/** Pages of the state and of the largest platforms tell nothing about who swindles. */
const publicHosts =
  /(?:^|\.)(?:gov\.cn|edu\.cn|12306\.cn|baidu\.com|qq\.com|weibo\.com|taobao\.com|tmall\.com|jd\.com|douyin\.com|163\.com|126\.com|sina\.com(?:\.cn)?)$/

/** In order of appearance by kind, each once, at most twenty. The appellant's own numbers are left out. */
export function cluesIn(words: string, ownPhones: readonly string[]): readonly Clue[] {
  const plain = words.slice(0, READ_AT_MOST).normalize('NFKC').toLowerCase()
  const own = new Set(ownPhones)
  const found = new Map<string, Clue>()
  function note(clue: Clue): void {
    if (found.size < CLUES_AT_MOST) found.set(`${clue.kind}:${clue.value}`, clue)
  }
  for (const [, name = ''] of plain.matchAll(chat)) if (!own.has(name)) note({ kind: 'chat', value: name })
  for (const [, host = ''] of plain.matchAll(link)) {
    const value = host.replace(/^www\./, '')
    if (!publicHosts.test(value)) note({ kind: 'link', value })
  }
  for (const [group] of plain.matchAll(digitGroups)) {
    const clue = numberClue(group.replaceAll(/[ -]/g, ''))
    if (clue !== null && !own.has(clue.value) && !found.has(`chat:${clue.value}`)) note(clue)
  }
  return [...found.values()]
}

function numberClue(digits: string): Clue | null {
  // Sources that mask numbers leave rows of one digit.
  if (publicNumbers.has(digits) || /^(\d)\1*$/.test(digits)) return null
  const phone = digits.replace(/^(?:0{0,2}86)(?=1[3-9]\d{9}$)/, '')
  if (/^1[3-9]\d{9}$/.test(phone) || /^400\d{7}$/.test(digits) || /^0\d{2,3}\d{7,8}$/.test(digits)) {
    return { kind: 'phone', value: phone }
  }
  return isBankCard(digits) ? { kind: 'account', value: digits } : null
}

/** 16 to 19 digits with the check digit of ISO/IEC 7812-1, annex B. An 18-digit identity number passes one time in ten: its birth date tells it apart. */
function isBankCard(digits: string): boolean {
  if (digits.length < 16 || digits.length > 19) return false
  if (digits.length === 18 && /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/.test(digits))
    return false
  let sum = 0
  for (let at = digits.length - 1, isDoubled = false; at >= 0; at -= 1, isDoubled = !isDoubled) {
    const digit = Number(digits[at]) * (isDoubled ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}
