import type { CasePlace } from '#shared/domain/case/case.ts'
import type { Names } from './names.ts'

/** 历下区 › 姚家街道 · 幸福里 3 号楼; the names in full, because this is where somebody decided on them. */
export function correctedPlace({ divisionCode, spot }: CasePlace, names: Names): string {
  const path = [divisionCode.slice(0, 6), ...(divisionCode.length > 6 ? [divisionCode] : [])]
  const said = path.map(names.division).join(' › ')
  return spot === '' ? said : `${said} · ${spot}`
}
