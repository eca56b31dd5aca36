/** What a terminal knows of its three links over time: terminal–gateway, and the gateway's two networks as the gateway tells them. */
import type { Instant } from '../core/instants.ts'
import { networks, type NetworkId } from './channel.ts'

export const links = ['gateway', ...networks] as const
export type LinkId = 'gateway' | NetworkId
/** `unknown`: nobody was there to see it (the desk did not run, or its gateway was out of reach). */
export type LinkState = 'up' | 'down' | 'unknown'
export type LinkChange = { readonly link: LinkId; readonly at: Instant; readonly state: LinkState }

export type LinkHistory = {
  /** In the order in which they were seen, which is the order of `at` within each link. */
  readonly changes: readonly LinkChange[]
  /** When this was last known to be right: what comes after a longer pause than usual was seen by nobody. */
  readonly aliveAt: Instant | null
}

export const noHistory: LinkHistory = { changes: [], aliveAt: null }

/** Two whole days, so that yesterday's shift can be looked at as well, ms. */
export const KEPT_MS = 48 * 3_600_000
/** The desk writes down that it lives at least this often, ms; a pause of twice that is a gap. */
export const ALIVE_EVERY_MS = 60_000

export type Seen = {
  readonly now: Instant
  readonly gateway: { readonly up: boolean; readonly since: Instant }
  /** As the gateway said last; they count only while it can be heard. */
  readonly networks: readonly { readonly network: NetworkId; readonly up: boolean; readonly since: Instant }[]
}

/** The same object when nothing is new, so that only changes are written to disk. Idempotent. */
export function noteLinks(history: LinkHistory, seen: Seen): LinkHistory {
  const { now } = seen
  const changes = changesAfter(history, seen)
  const isNew = changes !== history.changes
  const isFresh = history.aliveAt !== null && now >= history.aliveAt && now - history.aliveAt < ALIVE_EVERY_MS
  if (!isNew && isFresh) return history
  return { changes: isNew ? recent(changes, now - KEPT_MS) : changes, aliveAt: now }
}

function changesAfter(history: LinkHistory, seen: Seen): LinkHistory['changes'] {
  const { now, gateway } = seen
  const gap = history.aliveAt !== null && now - history.aliveAt > 2 * ALIVE_EVERY_MS ? history.aliveAt : null
  let { changes } = history
  const put = (link: LinkId, state: LinkState, at: Instant): void => {
    const last = changes.findLast((change) => change.link === link)
    if (last?.state === state) return
    changes = [...changes, { link, state, at: Math.max(at, last?.at ?? 0) }]
  }
  if (gap !== null) for (const link of links) put(link, 'unknown', gap)
  put('gateway', gateway.up ? 'up' : 'down', Math.min(now, Math.max(gateway.since, gap === null ? 0 : now)))
  for (const network of links.filter((link): link is NetworkId => link !== 'gateway')) {
    const said = seen.networks.find((each) => each.network === network)
    if (!gateway.up) put(network, 'unknown', gateway.since)
    // The gateway knows since when, also for the time in which nobody here could ask.
    else if (said !== undefined) put(network, said.up ? 'up' : 'down', Math.min(now, said.since))
  }
  return changes
}

/** Of what is older only the last of each link is kept: it tells the state at the horizon. */
function recent(changes: readonly LinkChange[], horizon: Instant): readonly LinkChange[] {
  return changes.filter(
    (change, index) =>
      change.at >= horizon ||
      !changes.some((later, at) => at > index && later.link === change.link && later.at < horizon),
  )
}

export type LinkSpan = {
  readonly link: LinkId
  readonly state: LinkState
  readonly from: Instant
  readonly to: Instant
}

/** The whole of [from, to] without gaps, oldest first; before the first change nothing is known. */
export function spansOf({ changes }: LinkHistory, link: LinkId, from: Instant, to: Instant): readonly LinkSpan[] {
  const own = changes.filter((change) => change.link === link)
  const spans: LinkSpan[] = []
  let state: LinkState = own.findLast((change) => change.at <= from)?.state ?? 'unknown'
  let at = from
  for (const change of own) {
    if (change.at <= from || change.at >= to) continue
    if (change.at > at) spans.push({ link, state, from: at, to: change.at })
    state = change.state
    at = change.at
  }
  if (to > at) spans.push({ link, state, from: at, to })
  return spans
}
