import { Search } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk } from '../../desk/access.tsx'
import type { Row } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { StatusWord } from '../../ui/facts/status-word.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'

const FOUND = 8

/** Typing finds, arrows move, Enter takes. */
export function CaseFinder(props: { readonly except: CaseId; readonly onChoose: (row: Row) => void }) {
  const { t } = useWords()
  const { store } = useDesk()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly Row[]>([])
  const [at, setAt] = useState(0)
  const { except } = props
  useEffect(() => {
    let isCurrent = true
    void store.request('case.find', { text: typed, limit: FOUND + 1 }).then((rows) => {
      if (isCurrent) setFound(rows.filter((row) => row.id !== except).slice(0, FOUND))
    })
    return () => {
      isCurrent = false
    }
  }, [store, typed, except])
  const current = found[Math.min(at, found.length - 1)]
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey) return
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && current !== undefined) props.onChoose(current)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="form-search">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          data-focus-first
          value={typed}
          placeholder={t('relate.find')}
          aria-label={t('relate.find')}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
        />
      </div>
      <ul className="form-list relate-found" role="listbox" aria-label={t('relate.find')}>
        {found.map((row) => (
          <li
            key={row.id}
            role="option"
            aria-selected={row === current}
            className={row === current ? 'is-marked' : undefined}
            onClick={() => props.onChoose(row)}
          >
            <NetworkMark network={row.network} />
            <strong>{row.no}</strong>
            <span>{row.title}</span>
            <StatusWord status={row.status} />
          </li>
        ))}
        {found.length > 0 || typed === '' ? null : <li>{t('relate.none', { typed })}</li>}
      </ul>
    </>
  )
}
