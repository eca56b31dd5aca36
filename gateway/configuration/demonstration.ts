/** The configuration of a gateway that was given none: the invented city. */
import { beijingDate, DAY } from '#shared/domain/core/instants.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { demonstrationAccounts } from '../demonstration/reference/accounts.ts'
import { demonstrationChannels } from '../demonstration/reference/channels.ts'
import { demonstrationClasses } from '../demonstration/reference/classes.ts'
import { divisions } from '../demonstration/reference/divisions.ts'
import { deadlineRules } from '../demonstration/reference/rules.ts'
import { demonstrationUnits } from '../demonstration/reference/units.ts'
import { usualMapping } from '../intake/mapping.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Configuration } from './configuration.ts'
import { versioned } from './reference-version.ts'

/** These passwords stand on the sign-in screen: slowing down guesses would only slow down the start. */
const PUBLIC_PASSWORD_COST = { N: 1_024 }
const DAYS_AWAY = 9

/** Work orders of a city hotline keep the place in two columns; every other name is one of the usual ones. */
const demonstrationMappings: Configuration['mappings'] = new Map([
  [
    'hotline-12345',
    {
      ...usualMapping,
      fields: {
        ...usualMapping.fields,
        place: { columns: ['place', '事发地', 'address', 'district', 'river'], take: 'all' },
      },
    },
  ],
])

export async function demonstrationConfiguration(now: number = Date.now()): Promise<Configuration> {
  return {
    mode: 'trial',
    reference: demonstrationReference(now),
    mappings: demonstrationMappings,
    accounts: await demonstrationSignIns(),
    enrolmentCode: null,
    listen: { host: null, port: null },
    ...{ tls: null, database: null },
    say: (path, zh, en) => `${path.join('.')}: ${zh} / ${en}`,
  }
}

export function demonstrationReference(now: number): Reference {
  return versioned({
    channels: demonstrationChannels.map(({ id, network, name, nameEn, short, deadlineRule }) => ({
      ...{ id, network, name, nameEn, short, deadlineRule },
    })),
    units: demonstrationUnits(beijingDate(now + DAYS_AWAY * DAY)).map((unit) => ({
      ...{
        id: unit.id,
        parent: unit.parent,
        level: unit.level,
        name: unit.name,
        nameEn: unit.nameEn,
        short: unit.short,
      },
      ...{ area: unit.area, handles: unit.handles, available: unit.available, awayUntil: unit.awayUntil },
    })),
    classes: demonstrationClasses,
    divisions: divisions.map(({ code, name }) => ({ code, name })),
    rules: deadlineRules,
  })
}

export function demonstrationSignIns(): Promise<readonly Account[]> {
  return Promise.all(
    demonstrationAccounts.map(async ({ username, name, role, password }) => ({
      ...{ id: username, name, role },
      password: await hashPassword(password, PUBLIC_PASSWORD_COST),
    })),
  )
}
