import './merge.css'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { unreachable } from '#shared/domain/core/assert.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk, useNotices } from '../../desk/access.tsx'
import type { Notice } from '../../store/protocol.ts'
import type { Query } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { benchKeyOf, type BenchKey } from './bench-keys.ts'
import { CompareTable } from './compare-table.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { suggestedDecision, type Decision } from './decisions.ts'
import { GroupList } from './group-list.tsx'
import { createMergeStore } from './merge-store.ts'
import { suggestionOf } from './pair.ts'
import { ReasonColumn } from './reason-column.tsx'

type BenchProps = {
  readonly cases: readonly CaseId[] | null
  readonly onClose: () => void
  readonly onOpenSaved: (query: Query) => void
}

/** 合并台: one pair at a time, one key for each judgement; everything can be looked up again and merges be taken back. */
export function MergeBench(props: BenchProps) {
  const { store } = useDesk()
  const { t } = useWords()
  const { cases, onClose } = props
  const [bench] = useState(() => createMergeStore(store))
  const state = useStore(bench)
  const [considered, setConsidered] = useState<Decision | null>(null)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void bench.getState().load(cases)
  }, [bench, cases])
  useLayoutEffect(() => root.current?.focus(), [])
  const hear = useCallback(
    (notice: Notice) => {
      const { groups, phase, refresh, load } = bench.getState()
      if (notice.kind === 'case') void refresh(notice.ids)
      // The finder may have begun after the bench was opened.
      const begun = notice.kind === 'counts' && notice.counts.likelyRepeats > 0
      if (begun && cases === null && phase === 'ready' && groups.length === 0) void load(null)
    },
    [bench, cases],
  )
  useNotices(hear)
  const primary = state.columns[0]
  const current = state.columns.find((view) => view.row.id === state.currentId)
  const pair = primary !== undefined && current !== undefined ? { primary, current } : null
  const suggestion = pair === null ? null : suggestionOf(pair.primary, pair.current)
  const suggested =
    pair === null
      ? null
      : suggestedDecision(suggestion?.relation ?? null, [pair.primary.record.state, pair.current.record.state])
  const shown = considered ?? suggested ?? 'crossChannelRepeat'

  function judge(decision: Decision): void {
    setConsidered(null)
    void bench.getState().judge(decision, t('merge.urgeNote', { no: current?.row.no ?? '' }), Date.now())
  }
  function perform(key: BenchKey): void {
    switch (key.act) {
      case 'judge':
        return judge(key.decision)
      case 'group':
        return void state.openGroup(state.groupAt + key.by)
      case 'case':
        return state.moveCase(key.by)
      case 'primary':
        return state.changePrimary()
      case 'onlyDifferent':
        return state.toggleDifferent()
      case 'skip':
        return void state.skip()
      case 'takeBack':
        return void state.takeBack()
      case 'back':
        return onClose()
      default:
        return unreachable(key)
    }
  }
  usePanelKeys(root, (event) => {
    const key = benchKeyOf(event)
    if (key !== null) perform(key)
    return key !== null
  })
  return (
    <div className="merge" data-region="merge" tabIndex={-1} ref={root}>
      <GroupList state={state} />
      {primary === undefined ? (
        <p className="merge-empty">{state.phase === 'loading' ? t('merge.loading') : t('merge.empty')}</p>
      ) : (
        <main className="merge-middle">
          <CompareTable state={state} />
          <DecisionBar state={state} pair={pair} suggested={suggested} onConsider={setConsidered} onJudge={judge} />
        </main>
      )}
      <ReasonColumn
        {...{ state, pair, suggestion, onBack: onClose, onOpenSaved: props.onOpenSaved }}
        decision={shown}
      />
    </div>
  )
}
