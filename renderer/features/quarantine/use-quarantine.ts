import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutputOf, RequestFault } from '#shared/ipc/contract.ts'
import { useDesk, useDeskStatus } from '../../desk/access.tsx'
import { desk as bridge } from '../../desk/bridge.ts'
import type { Line } from './read-line.ts'

export type ShownState = 'open' | 'closed'
export type CloseAnswer = OutputOf<'quarantine.retake'>
export type Trouble = RequestFault['code']

export type Quarantine = {
  /** Null until the gateway has answered once. */
  readonly lines: readonly Line[] | null
  readonly total: number
  /** Why the list is not what the gateway has now. */
  readonly trouble: Trouble | null
  readonly read: () => void
  readonly readMore: () => void
  /** Answers what the gateway did, or why it could not be asked. */
  readonly retake: (line: Line, text: string) => Promise<CloseAnswer | Trouble>
  readonly putAside: (line: Line, reason: string) => Promise<CloseAnswer | Trouble>
}

const PAGE = 50
type Listed = { readonly lines: readonly Line[]; readonly total: number }

/** Quarantine lies in the gateway: asked for whenever its number changes or the gateway is there again. */
export function useQuarantine(state: ShownState): Quarantine {
  const { store } = useDesk()
  const status = useDeskStatus()
  const [listed, setListed] = useState<Listed | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  /** Closed here a moment ago: they stay in sight with their outcome. */
  const closedHere = useRef(new Map<number, Line>())
  const latest = useRef({ state, asked: 0 })

  const read = useCallback(() => {
    latest.current = { state, asked: latest.current.asked + 1 }
    const { asked } = latest.current
    void bridge.request('quarantine.list', { state, before: null, limit: PAGE }).then((answer) => {
      if (latest.current.asked !== asked) return
      setTrouble(answer.ok ? null : answer.fault.code)
      if (!answer.ok) return
      const kept = state === 'open' ? [...closedHere.current.values()] : []
      setListed({ lines: merged(answer.value.lines, kept), total: answer.value.total })
    })
  }, [state])
  const [count, isUp] = [status?.quarantined, status?.link.up]
  useEffect(read, [read, count, isUp])

  function readMore(): void {
    const before = listed?.lines.at(-1)?.id
    if (before === undefined) return
    const { asked } = latest.current
    void bridge.request('quarantine.list', { state, before, limit: PAGE }).then((answer) => {
      if (latest.current.asked !== asked) return
      if (!answer.ok) setTrouble(answer.fault.code)
      else setListed((now) => ({ ...answer.value, lines: merged(now?.lines ?? [], answer.value.lines) }))
    })
  }

  function settle(line: Line, answer: CloseAnswer): void {
    if (answer.state !== 'closed') return
    const closed = { ...line, closed: answer.closed }
    closedHere.current.set(line.id, closed)
    setListed((now) =>
      now === null ? now : { ...now, lines: now.lines.map((each) => (each.id === line.id ? closed : each)) },
    )
    // The new case should be here when somebody goes to it.
    void store.request('sync.now', null)
  }

  async function ask(line: Line, answering: ReturnType<typeof bridge.request<'quarantine.retake'>>) {
    const answer = await answering
    if (!answer.ok) return answer.fault.code
    settle(line, answer.value)
    return answer.value
  }

  return {
    lines: listed?.lines ?? null,
    total: listed?.total ?? 0,
    trouble,
    read,
    readMore,
    retake: (line, text) => ask(line, bridge.request('quarantine.retake', { id: line.id, text })),
    putAside: (line, reason) => ask(line, bridge.request('quarantine.putAside', { id: line.id, reason })),
  }
}

/** Newest first, each once; of two the later one counts. */
export function merged(first: readonly Line[], second: readonly Line[]): readonly Line[] {
  const byId = new Map([...first, ...second].map((line) => [line.id, line]))
  return [...byId.values()].toSorted((a, b) => b.id - a.id)
}
