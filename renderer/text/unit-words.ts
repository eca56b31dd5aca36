import type { UnitId } from '#shared/domain/dispatch/unit.ts'
import type { Names } from './names.ts'

/** 历下 · 姚家所 · 孙某, as far down as the unit itself goes: no dash for a level that is not meant. Empty for nobody. */
export function unitWords(names: Names, id: UnitId | null): string {
  return names
    .unitPath(id)
    .filter((part) => part !== '—')
    .join(' · ')
}
