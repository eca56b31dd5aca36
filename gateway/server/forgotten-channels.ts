import type { Channel, ChannelId } from '#shared/domain/channel/channel.ts'
import type { Configuration } from '../configuration/configuration.ts'
import type { Database } from '../database/database.ts'

/** How many of them a sentence names. */
const NAMED = 8

/**
 * A channel that appeals came from stays in the configuration: their time limits, their replies and their names on the
 * screen come from it. Answers the sentence about those that were taken out; nothing when none was.
 */
export async function forgottenChannels(
  database: Database,
  configured: readonly Channel[],
  say: Configuration['say'],
): Promise<readonly string[]> {
  const forgotten = await channelsBeside(
    database,
    configured.map(({ id }) => id),
  )
  if (forgotten.length === 0) return []
  const named = forgotten.slice(0, NAMED).map(({ channel, appeals }) => `${channel} (${appeals})`)
  const list = [...named, ...(forgotten.length > NAMED ? ['…'] : [])].join(', ')
  return [
    say(
      ['channels'],
      `本库有来自这些渠道的诉求，配置中却没有它们：${list}。请把它们加回 channels，或换用这份配置自己的库`,
      `the ledger holds appeals of channels that are not configured: ${list}. Put them back into channels, or use another ledger`,
    ),
  ]
}

type Forgotten = { readonly channel: ChannelId; readonly appeals: number }

/** Goes from channel to channel along the index: a ledger of millions is asked as quickly as an empty one. */
async function channelsBeside(database: Database, configured: readonly ChannelId[]): Promise<readonly Forgotten[]> {
  return database.query<Forgotten>(
    `WITH RECURSIVE held AS (
       SELECT min(channel) AS channel FROM appeals
       UNION ALL
       SELECT (SELECT min(channel) FROM appeals WHERE channel > held.channel) FROM held WHERE held.channel IS NOT NULL)
     SELECT channel, (SELECT count(*) FROM appeals WHERE appeals.channel = held.channel)::bigint AS appeals
     FROM held WHERE channel IS NOT NULL AND channel <> ALL($1::text[]) ORDER BY channel`,
    [configured],
  )
}
