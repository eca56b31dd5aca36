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
}
