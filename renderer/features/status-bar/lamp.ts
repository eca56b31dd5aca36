import { MINUTE, type Instant } from '#shared/domain/core/instants.ts'
import type { Lamp } from '../../ui/signs/shapes.ts'

/** Down when the network is; late when what we have of it is more than a minute old. */
export function lampOf(up: boolean, asOf: Instant, now: Instant): Lamp {
  if (!up) return 'down'
  return now - asOf > MINUTE ? 'late' : 'live'
}
