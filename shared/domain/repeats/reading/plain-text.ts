// Brings a citizen's text into one comparable form: width, case, spaces, masks, links, salutations.

/** Longer letters are cut here, so that one letter costs a bounded amount of work. */
export const longestText = 3000

/** Marks the end of a phrase; word pieces never cross it. */
export const phraseEnd = '|'

const masks = /\[[^\][]{1,6}\]|\*{2,}|https?:\/\/[\w./?=&%#:-]*|www\.[\w./?=&%#-]*|&[a-z]{2,6};/g
const boilerplate = new RegExp(
  [
    '尊敬的[\\u4e00-\\u9fa5a-z]{0,8}(?:领导|书记|市长|县长|区长|局长|主任)们?',
    '[\\u4e00-\\u9fa5](?:书记|市长|县长|区长|局长)',
    '各位领导|相关领导|相关部门|有关部门|主管部门|职能部门|政府部门|政府领导|领导们?',
    '您好|你好|谢谢|感谢|拜托|辛苦了|此致|敬礼|百忙之中|为盼',
    '来电反映|来电人|来电|群众反映|市民反映|本人反映|现反映|特此反映|情况反映',
    '请(?:求|问)?(?:相关|有关)?(?:部门)?(?:尽快|及时)?(?:核实|处理|解决|回复|答复|调查)(?:处理|解决|回复|答复)?',
    '(?:希望|恳请|望|请)(?:相关|有关)?(?:部门|领导)?(?:能够?|予以)?(?:尽快|及时|早日)?(?:处理|解决|回复|答复|重视|关注)',
  ].join('|'),
  'g',
)
/** How a title asks for progress says nothing about the matter: without it an urge has the title of what it urges. */
const progress =
  /催(?:问|办|促)|(?:的?(?:事情?|问题|一事))?(?:办到哪一步|办到哪里|到哪一步|何时有结果|何时有答复|进展如何|处理情况|办理情况|办理进度|处理进展)了?|(?:反映|投诉|举报|上报)(?:多日|多次|数日|很久|半个?月|[一两三]个?(?:月|星期|周))了?[,，、]?(?:仍|一直|至今)?(?:无人|没人|没有人?)(?:联系|处理|理睬|回复|过问|管)/g
const notWord = /[^\u3400-\u9fffa-z0-9]+/g
const spaces = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g

/** Width and case evened out. At most `longestText` characters are read. */
export function evenOut(raw: string): string {
  const head = raw.length > longestText ? raw.slice(0, longestText) : raw
  return head.normalize('NFKC').toLowerCase()
}

/** Idempotent; answers only Han characters, a–z, 0–9 and phrase ends. At most `longestText` characters are read. */
export function plainText(raw: string): string {
  return withoutPhrases(evenOut(raw))
}

/** The second half of `plainText`, for a text that was evened out already. */
export function withoutPhrases(even: string): string {
  return even
    .replace(masks, phraseEnd)
    .replace(spaces, '')
    .replace(progress, phraseEnd)
    .replace(boilerplate, phraseEnd)
    .replace(notWord, phraseEnd)
}
