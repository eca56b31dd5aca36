import type { NetworkId } from '#shared/domain/channel/channel.ts'
import { useWords } from '../../text/translate.ts'

/** 公 on a filled square or 政 in a round outline: which of the two networks. */
export function NetworkMark(props: { readonly network: NetworkId }) {
  const { t } = useWords()
  return (
    <span className={`network-mark is-${props.network}`} role="img" aria-label={t(`network.${props.network}`)}>
      {t(`networkMark.${props.network}`)}
    </span>
  )
}
