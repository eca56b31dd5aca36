/** Names and numbers as they stand on the screen until somebody states a purpose. */

/** Names of two characters (欧阳 and others) that are one surname. */
const longSurnames = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '长孙', '宇文', '司徒', '夏侯', '令狐']

/** Words that a channel writes instead of a name, and that hide nobody. */
const noNames = ['匿名', '保密', '不详', '网友', '']

/** 张某某 for every name of Han characters; other names keep first and last character: j***8. */
export function maskedName(name: string): string {
  const plain = name.trim()
  if (noNames.includes(plain) || plain.includes('某')) return plain
  if (/^\p{Script=Han}{2,}$/u.test(plain)) {
    const surname = longSurnames.find((each) => plain.startsWith(each)) ?? plain.slice(0, 1)
    return `${surname}${plain.length - surname.length > 1 ? '某某' : '某'}`
  }
  const characters = [...plain]
  return characters.length < 2 ? plain : `${characters[0]}***${characters.at(-1)}`
}

/** 199****0012; a landline keeps its last four digits; shorter numbers keep two. */
export function maskedPhone(phone: string): string {
  if (/^1\d{10}$/u.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return phone.length > 6 ? `****${phone.slice(-4)}` : `**${phone.slice(-2)}`
}
