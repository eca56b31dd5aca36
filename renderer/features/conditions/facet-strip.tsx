import { useDesk } from '../../desk/access.tsx'
import type { Facets } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { DeadlineCard } from '../../ui/signs/deadline-card.tsx'
import { facetGroups, type FacetGroup, type FacetTerm } from './facet-groups.ts'

type FacetStripProps = {
  readonly facets: Facets
  readonly conditions: readonly Condition[]
  readonly onToggle: (field: FieldId, values: readonly string[]) => void
  readonly onAll: () => void
}

const stripFields: readonly FieldId[] = ['network', 'card', 'district', 'class', 'status']

/** The most frequent values of the list with their counts; a press narrows, another takes it back. */
export function FacetStrip(props: FacetStripProps) {
  const { t } = useWords()
  const names = useNames()
  const { reference } = useDesk()
  const groups = facetGroups(props.facets, stripFields, { t, names, reference, conditions: props.conditions })
  return (
    <div className="facet-strip" role="toolbar" aria-label={t('facet.label')} data-region="facets">
      <div className="facet-groups">
        {groups.map((group) => (
          <Group key={group.field} group={group} onToggle={props.onToggle} />
        ))}
      </div>
      <button type="button" className="plain-button facet-all" onClick={props.onAll}>
        <KeyCap keys="F" />
        {t('facet.all')}
      </button>
    </div>
  )
}

const SHOWN = 5

function Group(props: { readonly group: FacetGroup; readonly onToggle: FacetStripProps['onToggle'] }) {
  const { t } = useWords()
  const { field, terms } = props.group
  return (
    <div className="facet-group">
      <span className="facet-field">{t(`field.${field}` as WordKey)}</span>
      {terms.slice(0, SHOWN).map((term) => (
        <FacetButton key={term.key} field={field} term={term} onToggle={props.onToggle} />
      ))}
    </div>
  )
}

export function FacetButton(props: {
  readonly field: FieldId
  readonly term: FacetTerm
  readonly onToggle: FacetStripProps['onToggle']
}) {
  const { field, term } = props
  return (
    <button
      type="button"
      className={`facet${term.isOn ? ' is-on' : ''}`}
      aria-pressed={term.isOn}
      onClick={() => props.onToggle(field, term.values)}
    >
      {field === 'card' && (term.key === 'yellow' || term.key === 'red') ? <DeadlineCard card={term.key} /> : null}
      <span>{term.name}</span>
      <span className="facet-count">{term.count.toLocaleString('en-US')}</span>
    </button>
  )
}
