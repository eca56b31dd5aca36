import { Check } from 'lucide-react'
import { useWords } from '../../text/translate.ts'
import { PlaceName } from '../../ui/facts/place-name.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { MergeState } from './merge-store.ts'

/** The groups at the left; a tick where every pair of the group has been judged. */
export function GroupList(props: { readonly state: MergeState }) {
  const { t } = useWords()
  const { groups, groupAt, judged, more, openGroup } = props.state
  return (
    <nav className="merge-groups" aria-label={t('merge.groups')}>
      <header>
        <strong>{groups[0]?.key === 'marked' ? t('merge.marked') : t('merge.groups')}</strong>
        <span>{t(more ? 'merge.groupCountMore' : 'merge.groupCount', { count: groups.length })}</span>
        <span className="merge-gap" />
        <span>{t('merge.decidedCount', { count: judged.length })}</span>
      </header>
      <ol tabIndex={0}>
        {groups.map((group, index) => {
          const done = judged.filter((each) => each.group === group.key).length >= group.ids.length - 1
          return (
            <li key={group.key}>
              <button
                type="button"
                tabIndex={-1}
                aria-current={index === groupAt}
                className={[index === groupAt ? 'is-current' : '', done ? 'is-done' : ''].join(' ').trim()}
                onClick={() => void openGroup(index)}
              >
                <span className="merge-score">{group.score === null ? '—' : group.score.toFixed(2)}</span>
                <span className="merge-group-title">{group.row.title}</span>
                <span className="merge-hint">
                  <PlaceName row={group.row} />
                </span>
                <span className="merge-hint">
                  {done ? (
                    <Check size={13} strokeWidth={1.75} aria-label={t('merge.groupDone')} />
                  ) : (
                    t('merge.cases', { count: group.ids.length })
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <footer>
        <KeyCap keys="J" />
        <KeyCap keys="K" /> {t('merge.nextGroup')}
        <span className="merge-gap" />
        <KeyCap keys="Tab" /> {t('merge.nextCase')}
      </footer>
    </nav>
  )
}
