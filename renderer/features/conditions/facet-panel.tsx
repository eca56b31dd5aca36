import { useDesk } from '../../desk/access.tsx'
import type { Facets } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { facetGroups } from './facet-groups.ts'
import { FacetButton } from './facet-strip.tsx'

type FacetPanelProps = {
  readonly facets: Facets
  readonly conditions: readonly Condition[]
  readonly onToggle: (field: FieldId, values: readonly string[]) => void
  readonly onClose: () => void
}

export const facetFields: readonly FieldId[] = [
  'network',
  'card',
  'status',
  'urgency',
  'nature',
  'class',
  'district',
  'channel',
  'branch',
  'street',
]

/** Every value of the list with its count, to narrow by. */
export function FacetPanel(props: FacetPanelProps) {
  const { t } = useWords()
  const names = useNames()
  const { reference } = useDesk()
  const groups = facetGroups(props.facets, facetFields, { t, names, reference, conditions: props.conditions })
  return (
    <Panel title={t('facet.all')} width={720} onClose={props.onClose}>
      {groups.length === 0 ? <p className="facet-panel-empty">{t('facet.empty')}</p> : null}
      {groups.map((group) => (
        <section className="facet-panel-group" key={group.field}>
          <h3>{t(`field.${group.field}` as WordKey)}</h3>
          <div className="facet-panel-terms">
            {group.terms.map((term) => (
              <FacetButton key={term.key} field={group.field} term={term} onToggle={props.onToggle} />
            ))}
          </div>
        </section>
      ))}
    </Panel>
  )
}
