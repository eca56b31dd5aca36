import type { AppealFlag } from '#shared/domain/appeal/flags.ts'
import { words, type Words } from '../words.ts'

/** What was not read as the channel wrote it, and the names of the fields it stood in. */
export const originalWords = words({
  'caseCard.original.more': ['看渠道原样', 'As the channel sent it'],
  'caseCard.original.less': ['收起渠道原样', 'Less of the original'],

  'appealFlag.control-characters': ['有看不见的字符，已去掉', 'invisible characters taken out'],
  'appealFlag.date-in-future': ['来件时间在将来', 'dated in the future'],
  'appealFlag.date-missing': ['没写时间，按到达算', 'no date; the arrival counts'],
  'appealFlag.date-unreadable': ['时间没读懂，按到达算', 'date not readable; the arrival counts'],
  'appealFlag.identity-15-digits': ['15 位旧身份证号', 'identity number of 15 digits'],
  'appealFlag.identity-check-digit': ['身份证号校验位不对', 'check digit of the identity number is wrong'],
  'appealFlag.identity-unreadable': ['身份证栏不是证号', 'no identity number in its field'],
  'appealFlag.name-long': ['姓名很长', 'very long name'],
  'appealFlag.nature-unknown': ['来电类别不认识', 'nature not known'],
  'appealFlag.phone-extension': ['电话带分机', 'phone with extension'],
  'appealFlag.phone-not-given': ['没有留电话', 'no phone given'],
  'appealFlag.phone-remark': ['电话栏另有说明', 'more than numbers in the phone field'],
  'appealFlag.phone-unreadable': ['电话没读懂', 'phone not readable'],
  'appealFlag.phone-withheld': ['电话保密', 'phone withheld'],
  'appealFlag.place-long': ['地点很长', 'very long place'],
  'appealFlag.text-long': ['正文超过一万字', 'text of more than ten thousand characters'],
  'appealFlag.title-long': ['标题很长', 'very long title'],

  'originalField.externalId': ['渠道单号', 'Number'],
  'originalField.receivedAt': ['时间', 'Date'],
  'originalField.nature': ['类别', 'Nature'],
  'originalField.title': ['标题', 'Title'],
  'originalField.text': ['正文', 'Text'],
  'originalField.place': ['地点', 'Place'],
  'originalField.appellant': ['诉求人', 'Appellant'],
  'originalField.phone': ['电话', 'Phone'],
  'originalField.identityNumber': ['身份证号', 'Identity number'],
  'originalField.secret': ['保密', 'Secret'],
}) satisfies Words & Record<`appealFlag.${AppealFlag}`, readonly [string, string]>
