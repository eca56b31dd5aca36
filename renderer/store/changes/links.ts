import { noteLinks } from '#shared/domain/channel/link-history.ts'
import type { Base } from '../base.ts'

/** A desk that has just started has not been answered yet: that is no outage. */
const STARTING_MS = 10_000

/** Notes how the links stand now; answers whether there is something to keep. */
export function seeLinks(base: Base): boolean {
  const { link, gatewayStatus } = base
  const now = base.clock()
  if (link.lastAnswerAt === null && now - link.since < STARTING_MS) return false
  const before = base.links
  base.links = noteLinks(before, { now, gateway: link, networks: gatewayStatus?.networks ?? [] })
  return base.links !== before
}
