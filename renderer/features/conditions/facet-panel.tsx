import { useRef, useState, type KeyboardEvent } from 'react'
import { useDesk } from '../../desk/access.tsx'
import type { Facets } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { find, findable } from '../../ui/pinyin-find.ts'
import { facetGroups } from './facet-groups.ts'
import { FacetButton } from './facet-strip.tsx'

type FacetPanelProps = {
  readonly facets: Facets
  readonly conditions: readonly Condition[]
  readonly today: { readonly count: number; readonly condition: Condition } | null
  /** Rows that the list holds now. */
  readonly total: number | null
  readonly onToggle: (facet: Condition) => void
  readonly onClear: () => void
  readonly onClose: () => void
}

export const facetFields: readonly FieldId[] = [
  'network',
  'card',
  'status',
  'urgency',
  'nature',
  'class',
  'channel',
  'likelyRepeats',
  'branch',
  'station',
  'officer',
  'district',
  'street',
  'claim',
  'sync',
  'supervised',
]
/** What has to be counted for them. */
export const countedFields: readonly FieldId[] = [...facetFields, 'appealCount']

/** Every value of the list with its count, to narrow by; arrows go from value to value, letters find one. */
export function FacetPanel(props: FacetPanelProps) {
  const { t } = useWords()
  const names = useNames()
  const { reference } = useDesk()
  const [typed, setTyped] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const { conditions, today } = props
  const wanted = typed.trim()
  const groups = facetGroups(props.facets, facetFields, { t, names, reference, conditions, today }).flatMap((group) => {
    const terms = wanted === '' ? group.terms : group.terms.filter((term) => find(findable(term.name), wanted) !== null)
    return terms.length === 0 ? [] : [{ ...group, terms }]
  })

  /** From the field to the values, or the first value itself; false when the key is the field's own. */
  function onFieldKey(key: string, first: HTMLElement | undefined): boolean {
    if (key === 'Enter') first?.click()
    else if (key === 'ArrowDown') first?.focus()
    else return false
    return true
  }

  function onArrow(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const all = [...(body.current?.querySelectorAll<HTMLElement>('.facet') ?? [])]
    const here = document.activeElement
    const inField = here instanceof HTMLInputElement
    const next = inField ? undefined : neighbour(all, all.indexOf(here as HTMLElement), event.key)
    next?.focus()
    if (next === undefined && !(inField && onFieldKey(event.key, all[0]))) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Panel
      title={t('facet.all')}
      subtitle={props.total === null ? null : t('list.total', { total: props.total.toLocaleString('en-US') })}
      width={720}
      onClose={props.onClose}
      footer={
        <>
          <KeyCap keys="↑ ↓ ← →" /> {t('facet.keys.move')} <KeyCap keys="Enter" /> {t('facet.keys.toggle')}
          <span className="facet-panel-space" />
          <button type="button" className="conditions-clear" disabled={conditions.length === 0} onClick={props.onClear}>
            {t('condition.clear')}
          </button>
        </>
      }
    >
      <div ref={body} onKeyDown={onArrow}>
        <div className="facet-panel-find">
          <input
            data-focus-first
            value={typed}
            aria-label={t('facet.find')}
            placeholder={t('facet.find')}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        {groups.length === 0 ? (
          <p className="facet-panel-empty">
            {wanted === '' ? t('facet.empty') : t('facet.nothing', { typed: wanted })}
          </p>
        ) : null}
        {groups.map((group) => (
          <section className="facet-panel-group" key={group.field}>
            <h3>{t(group.label)}</h3>
            <div className="facet-panel-terms">
              {group.terms.map((term) => (
                <FacetButton key={term.key} field={group.field} term={term} onToggle={props.onToggle} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Panel>
  )
}

/** Left and right go through all values; up and down go to the nearest value of the line above or below. */
function neighbour(all: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowRight') return all[at + 1]
  if (key === 'ArrowLeft') return all[at - 1]
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const here = all[at]?.getBoundingClientRect()
  if (here === undefined) return all[0]
  const places = all.map((element) => ({ element, box: element.getBoundingClientRect() }))
  const beyond = places.filter(({ box }) => (key === 'ArrowDown' ? box.top > here.top + 4 : box.top < here.top - 4))
  const tops = beyond.map(({ box }) => box.top)
  const line = key === 'ArrowDown' ? Math.min(...tops) : Math.max(...tops)
  const inLine = beyond.filter(({ box }) => Math.abs(box.top - line) < 4)
  return inLine.toSorted((a, b) => Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left))[0]?.element
}
