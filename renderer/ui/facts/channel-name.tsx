import { useNames } from './use-names.tsx'

/** The short name of a channel, the full one in its title. */
export function ChannelName(props: { readonly id: string }) {
  const names = useNames()
  return <span title={names.channelInFull(props.id)}>{names.channel(props.id)}</span>
}
