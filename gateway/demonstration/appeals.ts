/**
 * The live flow of the demonstration: invented appeals from 48 channels, a fifth of them repeats. Everything follows from the
 * seed and the instants asked for. The truth about repeats stands beside an appeal, never in it.
 */
import { beijingParts, DAY, type Instant, MINUTE } from '#shared/domain/core/instants.ts'
import type { Nature } from '#shared/domain/appeal/appeal.ts'
import { personOf } from './appellants.ts'
import { type Matter, neighbourOf, newMatter, otherBuilding, takes } from './matters.ts'
import { createRandom, createWeighted, type Random } from './random.ts'
import { type DemonstrationChannel, demonstrationChannels } from './reference/channels.ts'
import { type Relation, tell } from './tellings.ts'
import { createWriter } from './wording.ts'

/** What a channel would send: its own words, nothing parsed. */
export type IncomingAppeal = {
  readonly channel: string
  readonly externalId: string
  readonly receivedAt: Instant
  readonly appellantName: string
  readonly phoneText: string
  readonly identityText: string
  /** 投诉, 咨询 … as the channel writes it. */
  readonly nature: string
  readonly title: string
  readonly text: string
  readonly place: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Ground truth for tests: the matter, and how this appeal stands to the first appeal of it. */
export type AppealTruth = {
  readonly matterId: number
  readonly relation: Relation
  readonly classCode: string
  readonly streetCode: string
  readonly citizen: number
}

export type AppealSource = {
  readonly next: (at: Instant) => IncomingAppeal
  readonly nextWithTruth: (at: Instant) => Told
  /** One more voice about the matter that many people raise these days. */
  readonly nextOfCrowd: (at: Instant) => Told
}

export type Told = { readonly appeal: IncomingAppeal; readonly truth: AppealTruth }

const natureWords: Readonly<Record<Nature, string>> = {
  consult: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '建议',
  praise: '表扬',
  other: '其他',
}

const drawChannel = createWeighted(demonstrationChannels, (channel) => channel.weight)

/** Matters that may be told again; enough for about three weeks at 250 appeals a day. */
const remembered = 6000
const repeatShare = 0.2
/** Crowds gather about one matter at a time, for two days; the others have one or two neighbours who speak. */
const crowdShare = 0.4
const crowdLasts = 2 * DAY

function drawRelation(random: Random): Relation {
  const aim = random.next()
  if (aim < 0.45) return 'crossChannelRepeat'
  if (aim < 0.75) return 'massIncident'
  return aim < 0.9 ? 'urge' : 'reAppeal'
}

/** Praise, suggestions, questions and what is over in an hour are not raised again after closing. */
function canComeBack({ scene }: Matter): boolean {
  return (
    !scene.today && scene.natures.some((nature) => nature === 'complaint' || nature === 'report' || nature === 'help')
  )
}

/** The relation that fits the matter: an urge waits a day, a re-appeal until the matter is surely closed, crowds need a shared evil. */
function fitRelation(matter: Matter, at: Instant, wanted: Relation): Relation {
  const age = at - matter.firstAt
  if (wanted === 'urge' && age < DAY) return 'crossChannelRepeat'
  if (wanted === 'reAppeal' && (age < 12 * DAY || !canComeBack(matter))) return 'crossChannelRepeat'
  if (wanted === 'massIncident' && !matter.scene.shared) return 'crossChannelRepeat'
  return wanted
}

function externalId(channel: DemonstrationChannel, sequence: number, at: Instant, random: Random): string {
  const { year, month, day } = beijingParts(at)
  let counted = false
  return channel.numbering.replace(/y(?=-|d)|d(?=-)|#+|x{3,}/gu, (part) => {
    if (part === 'y') return String(year)
    if (part === 'd') return String(month).padStart(2, '0') + String(day).padStart(2, '0')
    if (counted) return String(random.between(0, 10 ** part.length - 1)).padStart(part.length, '0')
    counted = true
    return part.startsWith('x')
      ? sequence.toString(16).padStart(part.length, '0')
      : String(sequence).padStart(part.length, '0')
  })
}

function attributesOf(channel: DemonstrationChannel, matter: Matter, random: Random): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (channel.voice === 'callTaker' || channel.voice === 'policeCallTaker') {
    attributes['话务员'] = String(random.between(1, 60)).padStart(3, '0')
    attributes['通话时长'] = `${random.between(1, 9)}分${random.between(0, 59)}秒`
  }
  if (channel.voice === 'post') attributes['转发数'] = String(random.between(0, 90))
  if (channel.voice === 'message' && random.chance(0.2)) attributes['附件'] = `${random.between(1, 4)} 张照片`
  if (random.chance(0.5)) attributes['被反映区'] = matter.neighbourhood.district.name
  return attributes
}

/** What a whole estate suffers from and complains about. */
function crowds({ scene }: Matter): boolean {
  return scene.shared && scene.where === 'estate' && scene.natures.includes('complaint')
}

type Draw = { readonly matter: Matter; readonly relation: Relation; readonly channel: DemonstrationChannel }

export function createAppealSource(seed: number): AppealSource {
  const random = createRandom(seed)
  const write = createWriter()
  const matters: Matter[] = []
  const sequences = new Map<string, number>()
  let lastMatter = 0
  let crowded: Matter | null = null

  /** People repeat what is fresh, mostly within two days; urges and re-appeals come from any time that is remembered. */
  function matterToRepeat(wanted: Relation): Matter {
    if (wanted === 'massIncident' && crowded !== null && random.chance(crowdShare)) return crowded
    const fresh = wanted === 'crossChannelRepeat' || wanted === 'massIncident'
    const back = Math.floor(random.next() ** (fresh ? 4 : 1) * matters.length)
    const matter = matters[(lastMatter - 1 - back) % remembered]
    if (!matter) throw new Error('broken promise: the last matters are remembered')
    return matter
  }

  function repeatOf(at: Instant): Draw {
    const wanted = drawRelation(random)
    const matter = matterToRepeat(wanted)
    return retold(matter, fitRelation(matter, at, wanted))
  }

  function retold(matter: Matter, relation: Relation): Draw {
    let channel = drawChannel(random)
    while (!takes(channel, matter.scene) || (relation === 'crossChannelRepeat' && channel.id === matter.firstChannel)) {
      channel = drawChannel(random)
    }
    return { matter, relation, channel }
  }

  function firstOf(at: Instant): Draw {
    const channel = drawChannel(random)
    lastMatter += 1
    const matter = newMatter(lastMatter, at, channel, random)
    if (matters.length < remembered) matters.push(matter)
    else matters[(lastMatter - 1) % remembered] = matter
    if (crowds(matter) && (crowded === null || at - crowded.firstAt > crowdLasts)) crowded = matter
    return { matter, relation: 'first', channel }
  }

  function nextWithTruth(at: Instant): Told {
    return toldOf(matters.length > 0 && random.chance(repeatShare) ? repeatOf(at) : firstOf(at), at)
  }

  function nextOfCrowd(at: Instant): Told {
    return toldOf(crowded === null ? firstOf(at) : retold(crowded, 'massIncident'), at)
  }

  function toldOf({ matter, relation, channel }: Draw, at: Instant): Told {
    const other = relation === 'massIncident'
    const citizen = other ? neighbourOf(matter, random) : matter.citizen
    const building = other ? otherBuilding(random) : (matter.slots['building'] ?? '')
    const nature = random.pick(matter.scene.natures)
    const sequence = (sequences.get(channel.id) ?? 0) + 1
    sequences.set(channel.id, sequence)
    const telling = tell(write, matter, { channel, relation, building, random })
    const receivedAt = at - random.between(0, 4) * MINUTE - random.between(0, 59) * 1000
    const appeal = {
      channel: channel.id,
      externalId: externalId(channel, sequence, receivedAt, random),
      receivedAt,
      ...personOf({ citizen, channel, nature }, random),
      nature: natureWords[nature],
      ...telling,
      attributes: attributesOf(channel, matter, random),
    }
    const { classCode } = matter.scene
    const truth = {
      matterId: matter.id,
      relation,
      classCode,
      streetCode: matter.neighbourhood.street.code,
      citizen: citizen.index,
    }
    return { appeal, truth }
  }

  return { next: (at) => nextWithTruth(at).appeal, nextWithTruth, nextOfCrowd }
}
