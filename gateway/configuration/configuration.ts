import type { Reference } from '#shared/domain/reference.ts'
import type { Account } from '../accounts/accounts.ts'
import type { ChannelMapping } from '../intake/mapping.ts'

/** Everything a gateway is told rather than finds out. */
export type Configuration = {
  /** `production` refuses what is fit for trials only. */
  readonly mode: 'trial' | 'production'
  readonly reference: Reference
  readonly mappings: ReadonlyMap<string, ChannelMapping>
  readonly accounts: readonly Account[]
  readonly enrolmentCode: string | null
  readonly listen: { readonly host: string | null; readonly port: number | null }
  readonly tls: Tls | null
  readonly database: { readonly url: string; readonly replica: string | null } | null
  /** A sentence about this place of the configuration, as all its other faults are: file and line, Chinese and English. */
  readonly say: (path: readonly (string | number)[], zh: string, en: string) => string
}

/** PEM texts, read and found to belong together. `authority`: who signs the terminals' certificates; null: none is asked. */
export type Tls = {
  readonly certificate: string
  readonly key: string
  readonly authority: string | null
  readonly revoked: string | null
}
