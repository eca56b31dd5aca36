/** How a matter is told through a channel: title, text and place in that channel's voice. */
import { dayInWords, type Matter } from './matters.ts'
import type { Random } from './random.ts'
import type { DemonstrationChannel, Voice } from './reference/channels.ts'
import { placeName } from './reference/divisions.ts'
import type { Slots, Writer } from './wording.ts'

export type Relation = 'first' | 'crossChannelRepeat' | 'massIncident' | 'urge' | 'reAppeal'

type VoiceWords = {
  readonly self: readonly string[]
  readonly opening: readonly string[]
  readonly closing: readonly string[]
  readonly length: readonly [number, number]
}

/** `length`: how many details are told, from and to. */
const voices: Readonly<Record<Voice, VoiceWords>> = {
  callTaker: {
    self: ['来电人'],
    opening: ['', '', '', '市民来电反映：'],
    closing: ['', '', '请相关单位尽快处理。', '要求电话回复。'],
    length: [2, 4],
  },
  policeCallTaker: { self: ['报警人'], opening: ['', '', ''], closing: ['', ''], length: [1, 3] },
  letter: {
    self: ['我'],
    opening: ['您好：', '', '领导好，', ''],
    closing: ['盼复。', '', '谢谢！', '望给予答复。'],
    length: [2, 4],
  },
  post: {
    self: ['我'],
    opening: ['@民生警务 ', '', '求关注！'],
    closing: ['有人管吗？', '', '图见评论。'],
    length: [1, 2],
  },
  message: { self: ['我'], opening: ['', '', '你好，'], closing: ['', '谢谢。', '麻烦了。'], length: [1, 3] },
  officer: { self: ['群众'], opening: [''], closing: ['', '已当场记录。'], length: [1, 3] },
  office: { self: ['反映人'], opening: ['转来反映：', '', ''], closing: ['', '请核查并按期反馈。'], length: [2, 4] },
}

/** Channels with an address or a title of their own. */
const openings: Readonly<Record<string, string>> = {
  'director-mailbox': '尊敬的局长：您好！',
  'mayor-mailbox': '尊敬的市长：您好！',
  'home-visits': '走访中了解到，',
}
const titleOpenings: Readonly<Record<string, string>> = { 'home-visits': '入户走访：', 'leader-instruction': '批示：' }

const urgeTitles = [
  '催问{topic}处理情况',
  '{topic}反映多日，无人联系',
  '催办：{topic}',
  '{topic}一事[何时有结果|办到哪一步]',
]
const urgeTexts = [
  '{I}{reported}反映过{topic}，[至今没有人联系|只接到一个确认电话，之后没有下文]。',
  '{I}就{topic}一事再次来问，{reported}已经登记过，[现在办到哪一步了|问了两次都说在处理]。',
]
const urgeWants = ['请[督促承办单位，给个时间|尽快联系本人]。', '希望[不要再拖|今天能有人回电]。']
/** What lasts may come back; one's own matter may only be left unsolved. */
const again = {
  shared: {
    titles: [
      '{topic}[再次出现，要求彻底解决|处理后又反弹]',
      '{topic}[没有解决，再次反映|答复与实际不符]',
      '再次反映{topic}',
    ],
    texts: [
      '{I}{reported}反映过{topic}，答复说已经处理，[实际没有解决|只管了几天，现在又恢复原样]。',
      '关于{topic}，{reported}反映后[确实好了几天|有人来过一次]，现在[又和以前一样|问题还在]。',
    ],
  },
  own: {
    titles: ['{topic}[没有解决，再次反映|答复与实际不符]', '再次反映{topic}', '对{topic}的答复不满意'],
    texts: [
      '{I}{reported}反映过{topic}，[答复说已经办结，实际没有解决|按答复的办法去办，还是没有办成]。',
      '关于{topic}，{reported}反映后[有人打过一次电话|收到一条短信]，[问题并没有解决|说的和实际不一样]。',
    ],
  },
} as const
const againWants = ['要求[彻底解决，不要应付|重新办理]。', '请[换一个单位核查|说明上次是怎么处理的]。']

/** What people add to almost anything. */
const sharedAsides = [
  '[附近居民都有意见，只是没有人出头|周围住户意见很大]。',
  '这个问题[不是一天两天了|反映过不止一次]，[一直没有解决|总是反复]。',
  '[之前问过别的部门，都说不归他们管|问过社区，社区也没有办法]。',
  '[住在这里的人都知道|随便问一位邻居都能证实]。',
]
const ownAsides = [
  '为这件事[已经跑了好几趟|请了两次假|来回打了好几个电话]。',
  '[实在不知道该找谁|不知道还要等多久]，[才来反映|请多理解]。',
  '[平时上班，中午方便接电话|请下午来电，上午不方便接听]。',
  '[家里人都跟着着急|心里一直不踏实]。',
]
const talkative: Readonly<Record<Voice, number>> = {
  callTaker: 0.7,
  policeCallTaker: 0.4,
  letter: 0.85,
  post: 0.2,
  message: 0.25,
  officer: 0.4,
  office: 0.7,
}

function asidesOf({ scene }: Matter): readonly string[] {
  return scene.shared && scene.where !== 'station' && scene.where !== 'none' ? sharedAsides : ownAsides
}

export type Telling = { readonly title: string; readonly text: string; readonly place: string }

export type TellingContext = {
  readonly channel: DemonstrationChannel
  readonly relation: Relation
  readonly building: string
  readonly random: Random
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  for (let end = left.length - 1; end > 0; end -= 1) {
    const other = random.between(0, end)
    ;[left[end], left[other]] = [left[other] as T, left[end] as T]
  }
  return left
}

function againFor({ scene }: Matter): { readonly titles: readonly string[]; readonly texts: readonly string[] } {
  return scene.shared ? again.shared : again.own
}

function sentences(matter: Matter, { channel: { voice }, relation, random }: TellingContext): string[] {
  const { facts, details, wants } = matter.scene
  const more = random.between(...voices[voice].length)
  const told = shuffled(details, random)
  if (relation === 'urge') return [random.pick(urgeTexts), ...told.slice(0, more > 1 ? 1 : 0), random.pick(urgeWants)]
  if (relation === 'reAppeal')
    return [random.pick(againFor(matter).texts), random.pick(facts), ...told.slice(0, 1), random.pick(againWants)]
  const kept = told.slice(0, more)
  const plain = matter.scene.natures.includes('praise') || matter.scene.today
  if (!plain && random.chance(talkative[voice])) kept.push(random.pick(asidesOf(matter)))
  return voice === 'message' && random.chance(0.4)
    ? [random.pick(facts), random.pick(wants)]
    : [random.pick(facts), ...kept, random.pick(wants)]
}

function titlePatterns(matter: Matter, relation: Relation): readonly string[] {
  if (relation === 'urge') return urgeTitles
  return relation === 'reAppeal' ? againFor(matter).titles : matter.scene.titles
}

function spotOf({ scene, slots }: Matter, building: string, random: Random): string {
  const named = slots[scene.where] ?? ''
  if (scene.where === 'estate') return random.chance(0.4) ? named + building : named
  return scene.where === 'school' && random.chance(0.5) ? `${named}门口` : named
}

/** The place as channels write it: mostly in full, sometimes without 区 and 街道, sometimes only the spot. */
function placeOf(matter: Matter, building: string, random: Random): string {
  const { district, street } = matter.neighbourhood
  const { where } = matter.scene
  if (where === 'none')
    return random.chance(0.45) ? '' : random.chance(0.5) ? district.name : district.name + street.name
  if (where === 'station') return random.chance(0.7) ? district.name + street.name : `${placeName(street.name)}派出所`
  const spot = spotOf(matter, building, random)
  const withinCity = district.name.replace(/^济南/u, '')
  const aim = random.next()
  if (aim < 0.55) return district.name + street.name + spot
  if (aim < 0.72) return street.name + spot
  if (aim < 0.82) return `济南市${withinCity}${street.name}${spot}`
  if (aim < 0.9) return `${district.short}${placeName(street.name)}${spot}`
  if (aim < 0.95) return `山东省济南市${withinCity}${street.name}${spot}`
  return spot
}

/** 「走访中了解到，举报……」 says the same thing twice. */
function opened(opening: string, body: string): string {
  return body.startsWith('举报') && !opening.endsWith('！') ? body : opening + body
}

export function tell(write: Writer, matter: Matter, context: TellingContext): Telling {
  const { channel, relation, building, random } = context
  const words = voices[channel.voice]
  const slots: Slots = {
    ...matter.slots,
    building,
    I: random.pick(words.self),
    topic: matter.scene.topic,
    reported: dayInWords(matter.firstAt),
  }
  const body = sentences(matter, context).map((pattern) => write(pattern, slots, random))
  const title = (titleOpenings[channel.id] ?? '') + write(random.pick(titlePatterns(matter, relation)), slots, random)
  return {
    title,
    text: opened(openings[channel.id] ?? random.pick(words.opening), body.join('')) + random.pick(words.closing),
    place: placeOf(matter, building, random),
  }
}
