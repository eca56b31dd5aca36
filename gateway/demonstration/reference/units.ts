/**
 * The units of the demonstration. INVENTED: one police station a street office, and all officers. It is not a list of
 * real stations; only the districts and street names are real.
 */
import type { ClassCode } from '#shared/domain/classification/class.ts'
import type { Unit } from '#shared/domain/dispatch/unit.ts'
import { type Surname, surnames } from '../people.ts'
import { createRandom, type Random } from '../random.ts'
import { type District, districts, placeName } from './divisions.ts'

type SpecialRow = readonly [id: string, name: string, short: string, nameEn: string, handles: readonly ClassCode[]]

/** Lines of work that answer for the whole city; what a station does itself (窗口, 养犬, 楼道) is not theirs. Traffic follows apart, with a squad for each district. */
const specialBranches: readonly SpecialRow[] = [
  ['jn-exit-entry', '出入境管理局', '出入境', 'Exit and entry office', ['04']],
  ['jn-household', '户政管理处', '户政处', 'Household registration office', ['0305', '0307']],
  ['jn-anti-fraud', '反诈中心', '反诈', 'Anti-fraud centre', ['05']],
  ['jn-cyber', '网络安全保卫支队', '网安', 'Cyber security', ['12']],
  ['jn-criminal', '刑事侦查支队', '刑侦', 'Criminal investigation', ['0802', '0804']],
  ['jn-order', '治安管理支队', '治安支队', 'Public order', ['0109', '0110', '1103', '1104', '1105']],
  ['jn-fire', '消防监督支队', '消防', 'Fire safety', ['0703', '0704']],
  ['jn-dogs', '养犬管理办公室', '犬管办', 'Dog licensing office', ['0604']],
  ['jn-inspection', '警务督察支队', '督察', 'Police inspection', ['0902', '0904']],
]

type Parts = Pick<Unit, 'id' | 'parent' | 'level' | 'name' | 'nameEn' | 'short'> & Partial<Unit>

function unit(parts: Parts): Unit {
  return { area: [], available: true, awayUntil: null, handles: [], ...parts }
}

/** 3 to 5 officers; about one in fourteen is away until a day of the demonstration's present month. */
function officersOf(station: Unit, random: Random, awayUntil: string): Unit[] {
  const people = new Set<Surname>()
  const wanted = random.between(3, 5)
  while (people.size < wanted) people.add(random.pick(surnames))
  return [...people].map(({ name, nameEn }, index) => {
    const away = random.chance(0.07)
    return unit({
      id: `${station.id}-${index + 1}`,
      parent: station.id,
      level: 'officer',
      name: `${name}某`,
      nameEn: `Officer ${nameEn}`,
      short: `${name}某`,
      area: station.area,
      available: !away,
      awayUntil: away ? awayUntil : null,
    })
  })
}

function territorial(district: District, random: Random, awayUntil: string): Unit[] {
  const branch = unit({
    id: `jn-${district.code}`,
    parent: 'jn',
    level: 'branch',
    name: `${district.short}分局`,
    nameEn: `${district.nameEn} branch`,
    short: district.short,
    area: [district.code],
  })
  const below = district.streets.flatMap((street) => {
    const station = unit({
      id: `jn-${street.code}`,
      parent: branch.id,
      level: 'station',
      name: `${placeName(street.name)}派出所`,
      nameEn: `${street.nameEn} station`,
      short: `${placeName(street.name)}所`,
      area: [street.code],
    })
    return [station, ...officersOf(station, random, awayUntil)]
  })
  return [branch, ...below]
}

function trafficPolice(random: Random, awayUntil: string): Unit[] {
  const branch = unit({
    id: 'jn-traffic',
    parent: 'jn',
    level: 'branch',
    name: '交警支队',
    nameEn: 'Traffic police',
    short: '交警',
    handles: ['02'],
  })
  const squads = districts.flatMap((district) => {
    const squad = unit({
      id: `jn-traffic-${district.code}`,
      parent: branch.id,
      level: 'station',
      name: `${district.short}大队`,
      nameEn: `${district.nameEn} squad`,
      short: `${district.short}大队`,
      area: [district.code],
      handles: ['02'],
    })
    return [squad, ...officersOf(squad, random, awayUntil)]
  })
  return [branch, ...squads]
}

/** The whole tree, parents before children. The same list for the same `awayUntil` (YYYY-MM-DD). */
export function demonstrationUnits(awayUntil: string): readonly Unit[] {
  const random = createRandom(20120701)
  const bureau = unit({ id: 'jn', parent: null, level: 'bureau', name: '市局', nameEn: 'City bureau', short: '市局' })
  const special = specialBranches.map(([id, name, short, nameEn, handles]) =>
    unit({ id, parent: 'jn', level: 'branch', name, nameEn, short, handles }),
  )
  return [
    bureau,
    ...districts.flatMap((district) => territorial(district, random, awayUntil)),
    ...trafficPolice(random, awayUntil),
    ...special,
  ]
}
