import { Search } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import type { ClassSuggestion } from '#shared/domain/classification/suggest-class.ts'
import { useDesk } from '../../desk/access.tsx'
import { sayClassReason } from '../../text/say-class-reason.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useFoundList } from '../../ui/use-found-list.ts'
import { withHits } from '../../ui/with-hits.tsx'
import { classEntries, searchClasses } from './class-search.ts'

type PickerProps = {
  readonly chosen: ClassCode | null
  readonly suggestions: readonly ClassSuggestion[]
  readonly onChoose: (code: ClassCode) => void
}

/** Typing narrows the list, arrows move in it, Enter takes the marked one; Alt and a digit takes a suggestion. */
export function ClassPicker(props: PickerProps) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const names = useNames()
  const entries = useMemo(() => classEntries(reference), [reference])
  const find = useCallback((typed: string) => searchClasses(entries, typed), [entries])
  const { typed, found, marked, list, onChange, onKeyDown } = useFoundList(find, ({ entry }) =>
    props.onChoose(entry.code),
  )
  return (
    <div className="accept-picker">
      <div className="form-search">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          data-focus-first
          value={typed}
          aria-label={t('accept.class')}
          placeholder={t('accept.classHint')}
          role="combobox"
          aria-expanded
          aria-controls="accept-classes"
          aria-activedescendant={marked === undefined ? undefined : `accept-class-${marked.entry.code}`}
          onChange={onChange}
          onKeyDown={onKeyDown}
        />
        <span className="accept-chosen">
          {props.chosen === null
            ? t('accept.toChoose')
            : `${t('accept.chosen')} ${names.classPath(props.chosen).join(' › ')}`}
        </span>
      </div>
      {props.suggestions.length === 0 ? null : (
        <ol className="form-suggestions" aria-label={t('accept.suggested')}>
          {props.suggestions.map((each, index) => (
            <li key={each.code}>
              <button
                type="button"
                className={each.code === props.chosen ? 'is-chosen' : undefined}
                onClick={() => props.onChoose(each.code)}
              >
                <KeyCap keys={`Alt+${index + 1}`} />
                <span>{names.classPath(each.code).join(' › ')}</span>
                <span className="form-hint">{sayClassReason(each.reason, t)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <ul
        className="form-list accept-classes"
        id="accept-classes"
        role="listbox"
        aria-label={t('accept.class')}
        ref={list}
      >
        {found.map(({ entry, hits }) => (
          <li
            key={entry.code}
            id={`accept-class-${entry.code}`}
            role="option"
            aria-selected={entry.code === props.chosen}
            className={[entry === marked?.entry ? 'is-marked' : '', entry.code === props.chosen ? 'is-chosen' : '']
              .join(' ')
              .trim()}
            onClick={() => props.onChoose(entry.code)}
          >
            <span>{language === 'en' ? entry.pathEn : withHits(entry.path, hits)}</span>
            <span className="form-hint">{entry.code}</span>
          </li>
        ))}
        {found.length > 0 ? null : <li className="form-hint">{t('accept.classNone', { typed })}</li>}
      </ul>
    </div>
  )
}
