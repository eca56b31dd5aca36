import '../../ui/two-part.css'
import './warnings.css'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { unreachable } from '#shared/domain/core/assert.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useRows } from '../../desk/use-rows.ts'
import type { Row } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import { useWarnings } from './use-warnings.ts'
import { WarningDetail } from './warning-detail.tsx'
import { warningKeyOf, type WarningKey } from './warning-keys.ts'
import { WarningList } from './warning-list.tsx'
import { keptAt, linesOf, type Line } from './warning-lines.ts'

type BenchProps = {
  readonly onOpen: (id: CaseId) => void
  readonly onMerge: (cases: readonly CaseId[]) => void
  readonly onClose: () => void
}

/** More rows than anybody reads; the merge bench pages through all of them. */
const ROWS_SHOWN = 200

/** 预警: matters that grow fast and clues that several people name, each with its cases. */
export function WarningsBench(props: BenchProps) {
  const { t } = useWords()
  const now = useNow(60_000)
  const lists = useWarnings()
  const lines = useMemo(() => (lists === null ? [] : linesOf(lists)), [lists])
  const [chosen, setChosen] = useState<{ readonly key: string | null; readonly at: number }>({ key: null, at: 0 })
  const [member, setMember] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => root.current?.focus(), [])
  const at = keptAt(lines, chosen.key, chosen.at)
  const line = lines[at]
  const rows = useRows(line?.warning.cases.slice(0, ROWS_SHOWN) ?? [])
  const newest = useRows(useMemo(() => lines.flatMap(({ warning }) => warning.cases.slice(0, 1)), [lines]))

  function choose(next: number): void {
    const kept = Math.max(0, Math.min(lines.length - 1, next))
    setChosen({ key: lines[kept]?.key ?? null, at: kept })
    setMember(0)
  }
  function perform(key: WarningKey): void {
    switch (key.act) {
      case 'line':
        return choose(at + key.by)
      case 'case':
        return setMember((member + key.by + rows.length) % Math.max(1, rows.length))
      case 'open':
        return openMember(rows[member])
      case 'merge':
        return line === undefined ? undefined : props.onMerge(line.warning.cases)
      case 'back':
        return props.onClose()
      default:
        return unreachable(key)
    }
  }
  function openMember(row: Row | undefined): void {
    if (row !== undefined) props.onOpen(row.id)
  }
  usePanelKeys(root, (event) => {
    const key = warningKeyOf(event)
    if (key !== null) perform(key)
    return key !== null
  })
  const titleOf = (each: Line): string => newest.find((row) => row.id === each.warning.cases[0])?.title ?? ''
  return (
    <div className="two-part" data-region="warnings" tabIndex={-1} ref={root}>
      <WarningList {...{ lines, titleOf, now }} chosen={at} isComplete={lists?.complete === true} onChoose={choose} />
      {line === undefined ? (
        <p className="warning-empty">{t(lists?.complete === true ? 'warnings.empty' : 'warnings.reading')}</p>
      ) : (
        <WarningDetail
          line={line}
          title={titleOf(line)}
          rows={rows}
          member={member}
          now={now}
          isComplete={lists?.complete === true}
          onMember={setMember}
          {...props}
        />
      )}
    </div>
  )
}
