import { useDesk } from '../../desk/access.tsx'
import type { Facets } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { DeadlineCard } from '../../ui/signs/deadline-card.tsx'
import { facetGroups, type FacetGroup, type FacetTerm } from './facet-groups.ts'

type FacetStripProps = {
  readonly facets: Facets
  readonly conditions: readonly Condition[]
  readonly today: { readonly count: number; readonly condition: Condition } | null
  readonly onToggle: (facet: Condition) => void
  readonly onAll: () => void
}

const stripFields: readonly FieldId[] = ['network', 'card', 'district', 'class', 'likelyRepeats', 'status']

/** The most frequent values of the list with their counts; a press narrows, another takes it back. */
export function FacetStrip(props: FacetStripProps) {
  const { t } = useWords()
  const names = useNames()
  const { reference } = useDesk()
  const groups = facetGroups(props.facets, stripFields, {
    t,
    names,
    reference,
    conditions: props.conditions,
    today: props.today,
  })
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

/** Repeats stand behind the classes and must not be pushed out by them. */
const SHOWN = 5
const CLASSES_SHOWN = 3

function Group(props: { readonly group: FacetGroup; readonly onToggle: FacetStripProps['onToggle'] }) {
  const { t } = useWords()
  const { field, terms } = props.group
  const [first, ...others] = terms
    .slice(0, field === 'class' ? CLASSES_SHOWN : SHOWN)
    .map((term) => <FacetButton key={term.key} field={field} term={term} onToggle={props.onToggle} />)
  return (
    <div className="facet-group">
      <span className="facet-lead">
        <span className="facet-field">{t(props.group.label)}</span>
        {first}
      </span>
      {others}
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
      onClick={() => props.onToggle(term.condition)}
    >
      {field === 'card' && (term.key === 'yellow' || term.key === 'red') ? <DeadlineCard card={term.key} /> : null}
      <span>{term.name}</span>
      <span className="facet-count">{term.count.toLocaleString('en-US')}</span>
    </button>
  )
}
