/**
 * What a row shows of a person. Full names and numbers leave the worker only inside an opened case.
 * Same form as the card's own masking (renderer/text/masking.ts), so that list and card agree.
 */
const twoCharacterSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '长孙',
  '宇文',
  '司徒',
  '夏侯',
  '令狐',
]

/** Words that channels write instead of a name. */
const namelessWords = ['匿名', '保密', '不详', '网友', '']

export function maskName(name: string, secret: boolean): string {
  const plain = name.trim()
  if (secret) return plain === '匿名' ? plain : '保密'
  if (namelessWords.includes(plain) || plain.includes('某')) return plain
  if (/^\p{Script=Han}{2,}$/u.test(plain)) {
    const surname = twoCharacterSurnames.find((each) => plain.startsWith(each)) ?? plain.slice(0, 1)
    return `${surname}${plain.length - surname.length > 1 ? '某某' : '某'}`
  }
  const characters = [...plain]
  return characters.length < 2 ? plain : `${characters[0]}***${characters.at(-1)}`
}

/** 199****0012; a landline keeps its last four digits, shorter numbers two. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/u.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return phone.length > 6 ? `****${phone.slice(-4)}` : `**${phone.slice(-2)}`
}

/** The appellant as a row shows it: the masked name, or the masked phone of somebody who gave no name. */
export function maskAppellant(appellant: {
  readonly name: string
  readonly phones: readonly string[]
  readonly secret: boolean
}): string {
  const name = maskName(appellant.name, appellant.secret)
  const [phone] = appellant.phones
  return name === '' && phone !== undefined ? maskPhone(phone) : name
}
