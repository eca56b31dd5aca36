import type { Nature } from '#shared/domain/appeal/appeal.ts'

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

export function readYes(word: string): boolean {
  return /^(是|保密|要求保密|y|yes|true|1)$/iu.test(word.normalize('NFKC').trim())
}

const control =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export type CleanText = { readonly text: string; readonly hadControl: boolean }

/** Takes out what no one can see: control, zero-width and direction characters. Line ends become \n, blanks at the ends go. */
export function cleanText(word: string): CleanText {
  const text = word
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(loneSurrogate, '\ufffd')
    .replace(control, '')
  return { text: text.trim(), hadControl: word.search(control) >= 0 || word.search(loneSurrogate) >= 0 }
}
