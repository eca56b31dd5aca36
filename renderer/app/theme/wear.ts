import type { Settings } from '#shared/ipc/contract.ts'
import type { Scheme } from './antd-theme.ts'

/** Puts colour scheme and row height on the page; idempotent. tokens.css does the rest. */
export function wear(scheme: Scheme, density: Settings['density']): void {
  const { dataset } = document.documentElement
  dataset['theme'] = scheme
  dataset['density'] = density
}
