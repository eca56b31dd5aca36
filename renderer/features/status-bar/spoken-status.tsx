import { useEffect, useRef, useState } from 'react'
import type { DeskStatus } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'

const QUIET_MS = 5_000

/** What a screen reader is told: what waits and what is down, at most once in five seconds. Conflicts at once. */
export function SpokenStatus(props: { readonly status: DeskStatus }) {
  const { t } = useWords()
  const { status } = props
  const down = status.networks
    .filter((network) => !network.up)
    .map((network) => `${t(`network.${network.network}`)} ${t('lamp.down')}`)
  const waiting = [
    ...(status.waitingLocal > 0 ? [t('bar.local', { count: status.waitingLocal })] : []),
    ...(status.waitingLedger > 0 ? [t('bar.ledger', { count: status.waitingLedger })] : []),
  ]
  const sentence = [...(status.link.up ? [] : [`${t('bar.gateway')} ${t('lamp.down')}`]), ...down, ...waiting].join(
    '。',
  )
  const spoken = useAtMostEvery(sentence, QUIET_MS)
  return (
    <>
      <span className="unseen" role="status">
        {spoken}
      </span>
      <span className="unseen" role="alert">
        {status.conflicts > 0 ? t('bar.conflicts', { count: status.conflicts }) : ''}
      </span>
    </>
  )
}

function useAtMostEvery(sentence: string, ms: number): string {
  const [spoken, setSpoken] = useState(sentence)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + ms - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      setSpoken(sentence)
    }, wait)
    return () => clearTimeout(timer)
  }, [sentence, ms])
  return spoken
}
