import type { UnitReason } from '#shared/domain/dispatch/suggest-units.ts'
import type { Names } from './names.ts'
import type { Translate } from './translate.ts'

/** Why a unit is suggested, or what speaks against it, in a few words. */
export function sayUnitReason({ code, detail }: UnitReason, names: Names, t: Translate): string {
  switch (code) {
    case 'streetArea':
    case 'districtArea':
      return t(`dispatch.reason.${code}`, { detail: names.division(detail) })
    case 'classUnit':
      return t('dispatch.reason.classUnit', { detail: names.classPath(detail).join(' › ') })
    default:
      return t(`dispatch.reason.${code}`, { detail })
  }
}
