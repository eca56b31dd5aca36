import { Search } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useDesk } from '../../desk/access.tsx'
import { namesOf } from '../../text/names.ts'
import { useWords } from '../../text/translate.ts'
import { withHits } from '../../ui/with-hits.tsx'
import { placeEntries, searchPlaces } from './place-search.ts'

type PickerProps = { readonly chosen: string | null; readonly onChoose: (code: string) => void }

/** Typing narrows the 13 districts and 164 streets, arrows move, Enter takes the marked one. */
export function PlacePicker(props: PickerProps) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const entries = useMemo(() => placeEntries(reference, namesOf(reference, 'en').area), [reference])
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const found = useMemo(() => searchPlaces(entries, typed), [entries, typed])
  const marked = found[Math.min(at, found.length - 1)]

  function move(to: number): void {
    const next = Math.max(0, Math.min(found.length - 1, to))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey) return
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'PageDown') move(at + 10)
    else if (event.key === 'PageUp') move(at - 10)
    else if (event.key === 'Enter' && marked !== undefined) props.onChoose(marked.entry.code)
    else return
    event.preventDefault()
  }
  return (
    <div className="place-picker">
      <div className="form-search">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          data-focus-first
          value={typed}
          aria-label={t('place.find')}
          placeholder={t('place.findHint')}
          role="combobox"
          aria-expanded
          aria-controls="place-list"
          aria-activedescendant={marked === undefined ? undefined : `place-${marked.entry.code}`}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className="form-list" id="place-list" role="listbox" aria-label={t('place.find')} ref={list}>
        {found.map(({ entry, hits }) => (
          <li
            key={entry.code}
            id={`place-${entry.code}`}
            role="option"
            aria-selected={entry.code === props.chosen}
            className={[
              entry.code.length > 6 ? 'is-street' : '',
              entry === marked?.entry ? 'is-marked' : '',
              entry.code === props.chosen ? 'is-chosen' : '',
            ]
              .join(' ')
              .trim()}
            onClick={() => props.onChoose(entry.code)}
          >
            <span>{language === 'en' ? `${entry.pathEn} · ${entry.path}` : withHits(entry.path, hits)}</span>
            <span className="form-hint">{entry.code}</span>
          </li>
        ))}
        {found.length > 0 ? null : <li className="form-hint">{t('place.none', { typed })}</li>}
      </ul>
    </div>
  )
}
