/** How an appellant stands in a channel's record: by name, secret, anonymous, or as a screen name; phones in many spellings. */
import type { Nature } from '#shared/domain/appeal/appeal.ts'
import { homeOf } from './matters.ts'
import { type Citizen, citizenAt, citizenCount, inventedIdentity, spokenName } from './people.ts'
import type { Random } from './random.ts'
import type { DemonstrationChannel, Voice } from './reference/channels.ts'

export type Person = { readonly appellantName: string; readonly phoneText: string; readonly identityText: string }
export type Appellant = { readonly citizen: Citizen; readonly channel: DemonstrationChannel; readonly nature: Nature }

/** Share of appellants who leave an identity number. */
const identityShare: Readonly<Partial<Record<Voice, number>>> = { office: 0.35, letter: 0.12 }

function phoneForms(phone: string, random: Random): string {
  const aim = random.next()
  const parts = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)]
  if (aim < 0.86) return phone
  if (aim < 0.92) return parts.join(' ')
  return aim < 0.97 ? parts.join('-') : `手机：${phone}`
}

function phoneText(citizen: Citizen, random: Random): string {
  const own = phoneForms(citizen.phone, random)
  if (!random.chance(0.06)) return own
  const second = citizenAt((citizen.index + citizenCount / 2) % citizenCount).phone
  return own + random.pick(['/', '、', ' ', '；']) + second
}

/** Null when the appellant lets the name be known. */
function hidden({ citizen, nature }: Appellant, random: Random): Person | null {
  const feelsUnsafe = nature === 'report' || nature === 'complaint'
  const aim = random.next()
  if (aim < (feelsUnsafe ? 0.07 : 0.01)) {
    return {
      appellantName: '保密',
      phoneText: random.chance(0.6) ? phoneText(citizen, random) : '保密',
      identityText: '',
    }
  }
  if (aim < (feelsUnsafe ? 0.13 : 0.02)) {
    return { appellantName: '匿名', phoneText: random.chance(0.5) ? '' : '不详', identityText: '' }
  }
  return null
}

function online({ citizen, channel }: Appellant, random: Random): Person | null {
  if (channel.id === 'leader-instruction') return { appellantName: '', phoneText: '', identityText: '' }
  if (channel.voice === 'post') {
    const appellantName = random.chance(0.7) ? citizen.screenName : '网友'
    return { appellantName, phoneText: random.chance(0.25) ? citizen.phone : '', identityText: '' }
  }
  const phoneOnly = channel.voice === 'message' && random.chance(0.25)
  return phoneOnly ? { appellantName: '', phoneText: citizen.phone, identityText: '' } : null
}

function named({ citizen, channel }: Appellant, random: Random): Person {
  const withIdentity = random.chance(identityShare[channel.voice] ?? 0.01)
  const identityText = withIdentity ? inventedIdentity(citizen, homeOf(citizen).neighbourhood.district.code) : ''
  return { appellantName: spokenName(citizen, random), phoneText: phoneText(citizen, random), identityText }
}

export function personOf(appellant: Appellant, random: Random): Person {
  return hidden(appellant, random) ?? online(appellant, random) ?? named(appellant, random)
}
