import './key-sheet.css'
import { Search } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { useColumnCount } from './use-column-count.ts'
import { filteredGroups, fixedGroups, inColumns, sheetGroups, type SheetAct, type SheetGroup } from './sheet-groups.ts'

type SheetProps = { readonly acts: readonly SheetAct[]; readonly onClose: () => void }

const unbound = ['Shift', 'Ctrl+Space', 'Shift+Space', 'Ctrl+.', 'Ctrl+,', 'Ctrl+Shift', 'Ctrl+Shift+F']

/** `?`: every key on one page, and those that are left to the input method. */
export function KeySheet(props: SheetProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const count = useColumnCount()
  const columns = useMemo(() => {
    const fixed = fixedGroups.map(({ title, lines }): SheetGroup => ({
      title: t(title),
      lines: lines.map(([word, keys]) => ({ id: word, word: t(word), strokes: keys.split(' / '), hint: '' })),
    }))
    return inColumns(filteredGroups([...sheetGroups(props.acts, t('keySheet.other')), ...fixed], typed), count)
  }, [props.acts, t, typed, count])
  return (
    <Panel
      place="middle"
      width={1440}
      title={t('keySheet.title')}
      label={t('keySheet.title')}
      subtitle={
        <span className="key-sheet-head">
          <span>{t('keySheet.when')}</span>
          <span className="key-sheet-find">
            <Search size={13} strokeWidth={1.75} aria-hidden />
            <input
              data-focus-first
              value={typed}
              placeholder={t('keySheet.find')}
              aria-label={t('keySheet.find')}
              onChange={(event) => setTyped(event.target.value)}
            />
          </span>
        </span>
      }
      onClose={props.onClose}
    >
      <div className="key-sheet" style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}>
        {columns.map((column, index) => (
          <div className="key-sheet-column" key={index}>
            {column.map((group) => (
              <Group key={group.title} group={group} />
            ))}
            {index === columns.length - 1 && typed === '' ? <Unbound /> : null}
          </div>
        ))}
        {columns.length > 0 ? null : <p className="key-sheet-hint">{t('keySheet.nothing', { typed })}</p>}
      </div>
    </Panel>
  )
}

function Group(props: { readonly group: SheetGroup }) {
  return (
    <section>
      <h3>{props.group.title}</h3>
      <dl>
        {props.group.lines.map((line) => (
          <div key={line.id}>
            <dt>
              {line.word} <span className="key-sheet-hint">{line.hint}</span>
            </dt>
            <dd>
              {line.strokes.map((stroke) => (
                <Fragment key={stroke}>
                  <span className="unseen">{stroke}</span>
                  <KeyCap keys={stroke} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Unbound() {
  const { t } = useWords()
  return (
    <section>
      <h3>{t('keySheet.free')}</h3>
      <p className="key-sheet-hint">{t('keySheet.free.why')}</p>
      <p className="key-sheet-unbound">
        {unbound.map((keys) => (
          <kbd className="key-cap" key={keys}>
            {keys}
          </kbd>
        ))}
      </p>
      <p className="key-sheet-hint">{t('keySheet.free.composing')}</p>
    </section>
  )
}
