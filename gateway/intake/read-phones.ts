import type { AppealFlag } from '#shared/domain/appeal/flags.ts'

/** Mobile, landline with area code, service number, local number; separators inside a number are blanks and hyphens. */
const number =
  /(?<!\d)(?:(?:\+|00)?86[-\s]?)?(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?=1[3-9]\d{9}(?!\d)|\D|$)|(?<=1\d{10})(1[3-9]\d{9})(?!\d)|(?<!\d)(0\d{2,3}[-\s]?[2-8]\d{6,7})(?!\d)|(?<!\d)([48]00[-\s]?\d{3,4}[-\s]?\d{3,4})(?!\d)|(?<!\d)([2-8]\d{6,7})(?!\d)/gu

const withheld = /保密|匿名|不愿|不便|不提供|拒绝/u
const absent = /^(?:无|没有|不详|未知|未提供|空|暂无|none|null|n\/a|-+|\/)?$/iu

/** Between, before and behind numbers this says nothing more. */
const label = /联系|电话|号码|手机|座机|固话|移动|本人|tel|phone|mobile|[\s,，、;；/|:：.+()-]|(?:00)?86/giu

export type Phones = {
  readonly phones: readonly string[]
  readonly flags: readonly AppealFlag[]
  readonly secret: boolean
}

/** Digits only, in the order found, each once. */
export function readPhones(word: string): Phones {
  const text = word
    .normalize('NFKC')
    .replace(/[()]/g, ' ')
    .replace(/[‐-―−]/gu, '-')
    .trim()
  const found = [...text.matchAll(number)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '')
  const phones = [...new Set(found.map((each) => each.replace(/\D/g, '')))]
  const secret = withheld.test(text)
  if (phones.length > 0) return { phones, flags: beside(text), secret }
  if (secret) return { phones, flags: ['phone-withheld'], secret }
  if (absent.test(text)) return { phones, flags: text === '' ? [] : ['phone-not-given'], secret }
  return { phones, flags: ['phone-unreadable'], secret }
}

/** A second number that could not be read, whose phone it is, when to call: worth the original word. */
function beside(text: string): readonly AppealFlag[] {
  if (/转|ext|#/iu.test(text)) return ['phone-extension']
  return text.replace(number, '').replace(label, '') === '' ? [] : ['phone-remark']
}
