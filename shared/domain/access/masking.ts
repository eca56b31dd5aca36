/** Names and numbers of people as they stand on a screen until somebody states a purpose: the same in lists, cards and reasons. */
import type { Appellant } from '../appeal/appeal.ts'

const twoCharacterSurnames = [
  ...['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟'],
  ...['公孙', '慕容', '长孙', '宇文', '司徒', '夏侯', '令狐'],
]

/** Words that channels write instead of a name. They hide nobody. */
const namelessWords = ['匿名', '保密', '不详', '网友', '']

/** 张某某 for names of Han characters, j***8 for others. Idempotent. Who asked for secrecy is 保密 whatever the name says. */
export function maskName(name: string, secret: boolean): string {
  const plain = name.trim()
  if (secret) return plain === '匿名' ? plain : '保密'
  if (namelessWords.includes(plain) || plain.includes('某')) return plain
  if (/^\p{Script=Han}{2,}$/u.test(plain)) {
    const surname = twoCharacterSurnames.find((each) => plain.startsWith(each)) ?? plain.slice(0, 1)
    return `${surname}${plain.length - surname.length > 1 ? '某某' : '某'}`
  }
  const characters = Array.from(plain)
  return characters.length < 2 ? plain : `${characters[0] ?? ''}***${characters.at(-1) ?? ''}`
}

/** 199****0012; a landline keeps its last four digits, shorter numbers two. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/u.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return phone.length > 6 ? `****${phone.slice(-4)}` : `**${phone.slice(-2)}`
}

/** Every number of seven and more digits inside a text: phones and identity numbers that found their way into it. */
export function maskNumbers(text: string): string {
  return text.replace(/\d{7,}[\dXx]?/gu, (digits) => maskPhone(digits))
}

/** A number of seven and more digits as somebody wrote it: full-width, with blanks or hyphens inside. */
const writtenNumber = /[\d０-９](?:[\s‐-―−－-]?[\d０-９]){6,}[XxＸｘ]?/gu

/** A channel's own words about a person as they may stand on a screen: every number masked, however it was written. */
export function maskWritten(word: string): string {
  return word.replace(writtenNumber, (run) => maskPhone(run.normalize('NFKC').replace(/[^\dXx]/gu, '')))
}

/** The masked name, or the masked phone of somebody who gave no name. */
export function maskAppellant({ name, phones, secret }: Pick<Appellant, 'name' | 'phones' | 'secret'>): string {
  const masked = maskName(name, secret)
  const [phone] = phones
  return masked === '' && phone !== undefined ? maskPhone(phone) : masked
}
