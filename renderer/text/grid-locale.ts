import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale'
import type { Language } from './translate.ts'

/** The few sentences that AG Grid itself may say, to screen readers mostly. */
export function gridLocale(language: Language): Record<string, string> {
  return language === 'zh-CN' ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN
}
