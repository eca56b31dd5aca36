import type { Nature } from '#shared/domain/appeal/appeal.ts'
import type { AppealFlag } from '#shared/domain/appeal/flags.ts'

const natureWords: readonly (readonly [RegExp, Nature])[] = [
  [/表扬|感谢|致谢|praise/iu, 'praise'],
  [/举报|检举|控告|report/iu, 'report'],
  [/投诉|申诉|complaint/iu, 'complaint'],
  [/建议|意见|suggest/iu, 'suggestion'],
  [/咨询|询问|查询|consult|inquir/iu, 'consult'],
  [/求助|求决|诉求|帮助|报修|help/iu, 'help'],
]

/** Null when the channel's word is none that is known; an empty word is `other`. */
export function readNature(word: string): Nature | null {
  const text = word.normalize('NFKC').trim()
  if (text === '' || /^(其他|其它|other)$/iu.test(text)) return 'other'
  return natureWords.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** 18 or 15 characters, right or wrong in their check digit; null when the word has another form. */
export function readIdentityNumber(word: string): string | null {
  const text = word.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
  return /^(?:\d{17}[\dX]|\d{15})$/.test(text) ? text : null
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** What deserves a second look in a number that was read: the old form, or a check digit (GB 11643) that is not right. */
export function identityFlag(number: string): AppealFlag | null {
  if (number.length === 15) return 'identity-15-digits'
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return checkDigits[sum % 11] === number[17] ? null : 'identity-check-digit'
}

export function readYes(word: string): boolean {
  return /^(是|保密|要求保密|y|yes|true|1)$/iu.test(word.normalize('NFKC').trim())
}
