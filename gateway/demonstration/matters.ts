/** One matter: what happened, where, and to whom. Appeals are its tellings. */
import { beijingParts, DAY, type Instant } from '#shared/domain/core/instants.ts'
import { type Citizen, citizenAt, citizenCount } from './people.ts'
import { drawNeighbourhood, type Neighbourhood } from './places.ts'
import { createRandom, createWeighted, type Random } from './random.ts'
import { orderReportScenes } from './scenes/order-reports.ts'
import { orderScenes } from './scenes/order.ts'
import { paperScenes } from './scenes/papers.ts'
import { safetyScenes } from './scenes/safety.ts'
import { type DemonstrationChannel, demonstrationChannels } from './reference/channels.ts'
import { placeName } from './reference/divisions.ts'
import type { Scene } from './scenes/scene.ts'
import { serviceScenes } from './scenes/counters.ts'
import { trafficMatterScenes } from './scenes/traffic-matters.ts'
import { tradeScenes } from './scenes/trades.ts'
import { trafficScenes } from './scenes/traffic.ts'
import type { Slots } from './wording.ts'

export type Matter = {
  readonly id: number
  readonly scene: Scene
  readonly citizen: Citizen
  readonly neighbourhood: Neighbourhood
  readonly slots: Slots
  /** When it was first told. */
  readonly firstAt: Instant
  readonly firstChannel: string
}

export const scenes: readonly Scene[] = [
  ...orderScenes,
  ...orderReportScenes,
  ...trafficScenes,
  ...trafficMatterScenes,
  ...paperScenes,
  ...safetyScenes,
  ...serviceScenes,
  ...tradeScenes,
]

const weightOf = (scene: Scene): number => scene.weight
const drawScene = createWeighted(scenes, weightOf)
const drawByChannel = new Map(
  demonstrationChannels
    .filter((channel) => channel.topics.length > 0)
    .map((channel) => [
      channel.id,
      createWeighted(
        scenes.filter((scene) => takes(channel, scene)),
        weightOf,
      ),
    ]),
)

/** Whether people bring this kind of matter to the channel: nobody asks the fire line about a passport. */
export function takes(channel: DemonstrationChannel, scene: Scene): boolean {
  return channel.topics.length === 0 || channel.topics.some((prefix) => scene.classCode.startsWith(prefix))
}

function sceneFor(channel: DemonstrationChannel, random: Random): Scene {
  return (drawByChannel.get(channel.id) ?? drawScene)(random)
}

const nights = ['晚上九点', '晚上十点', '夜里十点半', '夜里十一点', '晚上九点半']
const untils = ['凌晨一点', '凌晨两点', '半夜', '后半夜', '凌晨十二点多']
const rushes = ['早高峰', '晚高峰', '早晚高峰', '上下学时段', '早上七点半左右']
const days = ['上午九点', '上午', '中午', '下午三点', '下午', '傍晚', '早上八点多']
const sinces = ['最近半个月', '近一个月', '这一个多月', '前段时间', '近两个月', '上个月以来']

type Home = { readonly neighbourhood: Neighbourhood; readonly estate: string; readonly building: string }

function drawBuilding(random: Random): string {
  return random.chance(0.6) ? `${random.between(1, 28)}号楼` : `${random.between(1, 28)}号楼${random.between(1, 5)}单元`
}

/** Where each invented citizen lives; the same for every seed. */
const homes: readonly Home[] = (() => {
  const random = createRandom(48)
  return Array.from({ length: citizenCount }, () => {
    const neighbourhood = drawNeighbourhood(random)
    return { neighbourhood, estate: random.pick(neighbourhood.estates), building: drawBuilding(random) }
  })
})()

export function homeOf(citizen: Citizen): Home {
  const home = homes[citizen.index]
  if (!home) throw new Error('broken promise: every citizen has a home')
  return home
}

export function dayInWords(instant: Instant): string {
  const { month, day } = beijingParts(instant)
  return `${month}月${day}日`
}

function placeSlots(home: Home, random: Random): Record<string, string> {
  const { neighbourhood, estate, building } = home
  const first = random.pick(neighbourhood.roads)
  const second = random.pick(neighbourhood.roads.filter((road) => road !== first))
  return {
    district: neighbourhood.district.name,
    street: neighbourhood.street.name,
    station: `${placeName(neighbourhood.street.name)}派出所`,
    estate,
    building,
    road: first,
    cross: `${first}与${second}路口`,
    school: random.pick(neighbourhood.schools),
    market: random.pick(neighbourhood.markets),
  }
}

function ownSlots(scene: Scene, random: Random): Record<string, string> {
  const own: Record<string, string> = {}
  for (const [name, values] of Object.entries(scene.slots ?? {})) own[name] = random.pick(values)
  return own
}

export function newMatter(id: number, at: Instant, channel: DemonstrationChannel, random: Random): Matter {
  const scene = sceneFor(channel, random)
  const citizen = citizenAt(random.between(0, citizenCount - 1))
  const home = random.chance(0.8) ? homeOf(citizen) : homeOf(citizenAt(random.between(0, citizenCount - 1)))
  const slots = {
    ...placeSlots(home, random),
    date: dayInWords(at - (scene.today ? 0 : random.between(1, 6)) * DAY),
    night: random.pick(nights),
    until: random.pick(untils),
    rush: random.pick(rushes),
    day: random.pick(days),
    since: random.pick(sinces),
    ...ownSlots(scene, random),
  }
  return { id, scene, citizen, neighbourhood: home.neighbourhood, slots, firstAt: at, firstChannel: channel.id }
}

/** Another sufferer of the same thing: lives in the same street, in another building. */
export function neighbourOf(matter: Matter, random: Random): Citizen {
  for (let tries = 0; tries < 40; tries += 1) {
    const other = citizenAt(random.between(0, citizenCount - 1))
    if (other.index !== matter.citizen.index && homeOf(other).neighbourhood === matter.neighbourhood) return other
  }
  return citizenAt((matter.citizen.index + 1) % citizenCount)
}

export function otherBuilding(random: Random): string {
  return drawBuilding(random)
}
