import { Search } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useDesk } from '../../desk/access.tsx'
import { namesOf } from '../../text/names.ts'
import { useWords } from '../../text/translate.ts'
import { useFoundList } from '../../ui/use-found-list.ts'
import { withHits } from '../../ui/with-hits.tsx'
import { placeEntries, searchPlaces } from './place-search.ts'

type PickerProps = { readonly chosen: string | null; readonly onChoose: (code: string) => void }

/** Typing narrows the 13 districts and 164 streets, arrows move, Enter takes the marked one. */
export function PlacePicker(props: PickerProps) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const entries = useMemo(() => placeEntries(reference, namesOf(reference, 'en').area), [reference])
  const find = useCallback((typed: string) => searchPlaces(entries, typed), [entries])
  const { typed, found, marked, list, onChange, onKeyDown } = useFoundList(find, ({ entry }) =>
    props.onChoose(entry.code),
  )
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
          onChange={onChange}
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
