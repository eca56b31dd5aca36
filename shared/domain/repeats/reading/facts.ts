// Everything the finder reads out of one appeal, without knowing any other appeal. What a search needs is read first; the
// rest is read when there is something to compare with, and most appeals of a batch repeat nothing.

import type { Instant } from '../../core/instants.ts'
import { districtsIn, namesIn, numbersIn, type Places } from './names.ts'
import { joinPieces, pairsByPosition, piecesOf, type Pieces } from './pieces.ts'
import { evenOut, phraseEnd, plainText, withoutPhrases } from './plain-text.ts'
import type { RepeatSubject } from '../subject.ts'
import { topicsOf } from './topics.ts'

/** What a search needs. */
export type Reading = {
  readonly key: number
  readonly title: string
  readonly body: string
  /** Title, phrase end, body: what `pairs` and `all` were read from. */
  readonly plain: string
  readonly pairs: Uint32Array
  readonly titlePieces: Pieces
  readonly bodyPieces: Pieces
  readonly all: Pieces
  /** Plates, phones, identity numbers and other long numbers that the text itself names. */
  readonly marks: readonly string[]
  readonly plates: readonly string[]
  readonly phone: string
  readonly identity: string
  readonly appellant: string
}

/** What a comparison needs. */
export type Facts = Reading & {
  readonly places: Places
  /** Pieces that belong to a name or a district: what is left speaks about the matter, not about the place. */
  readonly namePieces: Uint32Array
  readonly titleNumbers: readonly string[]
  readonly topics: Uint8Array
  readonly channel: string
  /** The source has a field for the place, filled or not: then a shared spot can be asked for (R13). */
  readonly tellsPlace: boolean
  readonly area: string
  /** How many different characters the plain text has; counting stops at `enoughVariety`. */
  readonly variety: number
  readonly receivedAt: Instant | undefined
  readonly closedAt: Instant | undefined
  readonly asksForProgress: boolean
  /** The title asks for information instead of reporting something. */
  readonly asks: boolean
  /** The title is about what only its writer can have: own papers, a loss, a theft, thanks. */
  readonly isOwnMatter: boolean
}

const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼楚][a-z][·\s]?[a-z0-9]{5,6}(?![a-z0-9])/g
const longNumber = /[0-9]{7,18}x?|[0-9]{5,}(?:\.[0-9]+)?|[0-9]+\.[0-9]{2,}/g
const progress =
  /催问|办到哪一步|何时有结果|无人联系|再次|多次反映|又一次|第[二三四五六七八九十0-9]{1,2}次|催办|催促|进展|什么时候(?:能|可以)?(?:解决|处理)|至今(?:没有|未)|还没有?(?:处理|解决|回复)|怎么还|迟迟|为何还|上次反映|之前反映|已经反映/

const ownMatter =
  /丢失|遗失|失窃|被盗|被偷|丢了|捡到|走失|被骗|骗走|受骗|补办|补领|换证|换领|申领|落户|迁移|注销|销户|申诉|扣分|驾驶证|行驶证|身份证|居住证|护照|通行证|签注|信息泄露|感谢|表扬|点赞/

function onlyNumber(value: string | undefined): string {
  const kept = (value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9x]/g, '')
  return kept.length >= 7 ? kept.replace(/^0?086(?=1[0-9]{10}$)|^86(?=1[0-9]{10}$)/, '') : ''
}

/** Half a name says nobody: 张先生 is thousands of people. */
function personName(value: string | undefined): string {
  const kept = (value ?? '').normalize('NFKC').trim().toLowerCase()
  return /^(?:匿名|保密|网友|不详|未知|无|none|null|anonymous|-+|\*+|.{0,2}(?:先生|女士|小姐|同志|师傅|老师|大爷|大妈|阿姨))?$/.test(
    kept,
  )
    ? ''
    : kept
}

type ReadPieces = Pick<Reading, 'title' | 'body' | 'plain' | 'pairs' | 'titlePieces' | 'bodyPieces' | 'all'>

/** The part of the facts that says how common words are. Takes texts that were evened out. */
function piecesOfBoth(evenTitle: string, evenText: string): ReadPieces {
  const title = withoutPhrases(evenTitle)
  const body = withoutPhrases(evenText)
  const plain = title + phraseEnd + body
  const pairs = pairsByPosition(plain)
  const titlePieces = piecesOf(plain, pairs, 0, Math.max(0, title.length - 1))
  const bodyPieces = piecesOf(plain, pairs, title.length + 1)
  return { title, body, plain, pairs, titlePieces, bodyPieces, all: joinPieces(titlePieces, bodyPieces) }
}

/** Sorted, unique numbers of all word pieces. */
export function readPieces(subject: RepeatSubject): Uint32Array {
  return piecesOfBoth(evenOut(subject.title), evenOut(subject.text)).all.ids
}

/** Pure and bounded: at most `longestText` characters of title and text each are read. */
export function readForSearch(subject: RepeatSubject): Reading {
  const title = evenOut(subject.title)
  const text = evenOut(subject.text)
  const raw = `${title} ${text}`
  const plates = unique(raw.match(plate) ?? []).map((found) => found.replace(/[·\s]/g, ''))
  const words = piecesOfBoth(title, text)
  return {
    key: subject.key,
    title: words.title,
    body: words.body,
    plain: words.plain,
    pairs: words.pairs,
    titlePieces: words.titlePieces,
    bodyPieces: words.bodyPieces,
    all: words.all,
    marks: unique([...plates, ...(raw.match(longNumber) ?? [])]),
    plates,
    phone: onlyNumber(subject.phone),
    identity: onlyNumber(subject.identity),
    appellant: personName(subject.appellant),
  }
}

/** Pure and bounded, like `readForSearch`. */
export function readFacts(subject: RepeatSubject): Facts {
  return readRest(subject, readForSearch(subject))
}

/** `reading` must come from the same subject. */
export function readRest(subject: RepeatSubject, reading: Reading): Facts {
  const { title, body, plain } = reading
  const place = plainText(subject.place ?? '')
  const names = [...namesIn(title, true), ...namesIn(place, true), ...namesIn(body, false)]
  const near = districtsIn(`${title}${phraseEnd}${place}`)
  const districts = near.length > 0 ? near : districtsIn(body.slice(0, 200))
  const named = [...names.map((name) => name.text), ...districts].join(phraseEnd)
  const { key, pairs, titlePieces, bodyPieces, all, marks, plates, phone, identity, appellant } = reading
  // Written out, because spreading so many fields costs as much as reading a text.
  return {
    key,
    title,
    body,
    plain,
    pairs,
    titlePieces,
    bodyPieces,
    all,
    marks,
    plates,
    phone,
    identity,
    appellant,
    places: { names, districts, numbers: numbersIn(plain) },
    namePieces: piecesOf(named, pairsByPosition(named)).ids,
    titleNumbers: numbersIn(title),
    topics: topicsOf(title, body),
    channel: subject.channel ?? '',
    tellsPlace: subject.place !== undefined,
    area: subject.area ?? '',
    variety: varietyOf(plain),
    receivedAt: subject.receivedAt,
    closedAt: subject.closedAt,
    asks: /咨询|请问|疑问|疑惑|询问|如何|怎么办|是否|吗[|]?$/.test(title),
    isOwnMatter: ownMatter.test(title),
    asksForProgress: progress.test(`${evenOut(subject.title)} ${evenOut(subject.text)}`.slice(0, 1500)),
  }
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)].slice(0, 20)
}

export const enoughVariety = 8

function varietyOf(plain: string): number {
  const seen: string[] = []
  for (const character of plain) {
    if (character !== phraseEnd && !seen.includes(character)) seen.push(character)
    if (seen.length >= enoughVariety) break
  }
  return seen.length
}
