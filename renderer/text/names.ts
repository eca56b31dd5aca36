import type { Channel, ChannelId } from '#shared/domain/channel/channel.ts'
import type { AppealClass, ClassCode } from '#shared/domain/classification/class.ts'
import type { Unit, UnitId, UnitLevel } from '#shared/domain/dispatch/unit.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Language } from './translate.ts'

export type PlaceParts = {
  readonly districtCode: string | null
  readonly streetCode: string | null
  readonly place: string
}

/** Names of configured things in one language, each found in constant time. An unknown id is shown as it is. */
export type Names = {
  readonly channel: (id: ChannelId) => string
  readonly channelInFull: (id: ChannelId) => string
  readonly unit: (id: UnitId) => string
  readonly unitInFull: (id: UnitId) => string
  /** Branch, station, officer from above; ends with `—` where no officer has been named; empty when nobody handles it. */
  readonly unitPath: (id: UnitId | null) => readonly string[]
  /** Names from level 1 down. */
  readonly classPath: (code: ClassCode | null) => readonly string[]
  readonly division: (code: string) => string
  /** A district or street for short: 历下, 姚家. */
  readonly area: (code: string) => string
  /** District and street without their suffixes, or the place as the channel wrote it. */
  readonly place: (parts: PlaceParts) => string
}

const known = new WeakMap<Reference, Map<Language, Names>>()

/** The same object for the same reference and language, so that it may stand in dependency lists. */
export function namesOf(reference: Reference, language: Language): Names {
  const of = known.get(reference) ?? new Map<Language, Names>()
  known.set(reference, of)
  const names = of.get(language) ?? makeNames(reference, language)
  of.set(language, names)
  return names
}

const pathLevels: readonly UnitLevel[] = ['branch', 'station', 'officer']

function makeNames(reference: Reference, language: Language): Names {
  const channels = new Map<string, Channel>(reference.channels.map((channel) => [channel.id, channel]))
  const units = new Map<string, Unit>(reference.units.map((unit) => [unit.id, unit]))
  const classes = new Map<string, AppealClass>(reference.classes.map((each) => [each.code, each]))
  const divisions = new Map<string, string>(reference.divisions.map((each) => [each.code, each.name]))
  const chinese = language === 'zh-CN'
  const nameOf = (named: { readonly name: string; readonly nameEn: string }): string =>
    chinese ? named.name : named.nameEn
  const shortOf = (named: { readonly short: string; readonly nameEn: string }): string =>
    chinese ? named.short : named.nameEn
  const division = (code: string): string => divisions.get(code) ?? code
  const areas = areaNames(reference.units, chinese)

  function unitPath(id: UnitId | null): readonly string[] {
    if (id === null) return []
    const chain = ancestry(units, id)
    if (chain.length === 0) return [id]
    const lead = chain[0]
    if (lead?.level === 'bureau') return [shortOf(lead)]
    const path = pathLevels.flatMap((level) => {
      const found = chain.find((unit) => unit.level === level)
      return found === undefined ? [] : [chinese ? found.short : withoutLevel(found.nameEn)]
    })
    return lead?.level === 'officer' ? path : [...path, '—']
  }

  function classPath(code: ClassCode | null): readonly string[] {
    const path: string[] = []
    for (
      let at = code === null ? undefined : classes.get(code);
      at;
      at = at.parent === null ? undefined : classes.get(at.parent)
    ) {
      path.unshift(nameOf(at))
    }
    return path.length === 0 && code !== null ? [code] : path
  }

  function place({ districtCode, streetCode, place: written }: PlaceParts): string {
    if (districtCode === null && streetCode === null) return written
    const short = (code: string | null): string => (code === null ? '' : (areas.get(code) ?? bare(division(code))))
    return `${short(districtCode)} ${short(streetCode)}`.trim()
  }

  return {
    channel: (id) => mapOr(channels.get(id), shortOf, id),
    channelInFull: (id) => mapOr(channels.get(id), nameOf, id),
    unit: (id) => mapOr(units.get(id), shortOf, id),
    unitInFull: (id) => mapOr(units.get(id), nameOf, id),
    unitPath,
    classPath,
    division,
    area: (code) => areas.get(code) ?? bare(division(code)),
    place,
  }
}

/** The unit itself first, then what it belongs to, upwards. */
function ancestry(units: ReadonlyMap<string, Unit>, id: UnitId): readonly Unit[] {
  const chain: Unit[] = []
  let at = units.get(id)
  while (at && !chain.includes(at)) {
    chain.push(at)
    at = at.parent === null ? undefined : units.get(at.parent)
  }
  return chain
}

/** Beside each other, the levels need not be named. */
function withoutLevel(nameEn: string): string {
  return nameEn.replace(/ (branch|station|squad)$/iu, '').replace(/^Officer /u, '')
}

const suffix = /(?<=..)(区|县|市|街道|镇|乡|经济开发区|建设服务中心)$/u

function bare(name: string): string {
  return name.replace(suffix, '')
}

/**
 * What a district or street is called for short, taken from the branch or station that answers for exactly it: it has
 * a short name and an English one, which the division itself has not.
 */
function areaNames(units: readonly Unit[], chinese: boolean): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const unit of units) {
    const [code, second] = unit.area
    if (code === undefined || second !== undefined || names.has(code)) continue
    const isOwn = (unit.level === 'branch' && code.length === 6) || (unit.level === 'station' && code.length === 9)
    if (isOwn)
      names.set(code, chinese ? unit.short.replace(/所$/u, '') : unit.nameEn.replace(/ (branch|station)$/iu, ''))
  }
  return names
}

function mapOr<T>(value: T | undefined, name: (value: T) => string, otherwise: string): string {
  return value === undefined ? otherwise : name(value)
}
