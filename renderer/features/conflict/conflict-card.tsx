import './conflict.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk, useNotices } from '../../desk/access.tsx'
import { worldOf } from '../../desk/world.ts'
import type { CaseView, Notice, OutboxItem } from '../../store/protocol.ts'
import { nearMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.ts'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import { ConflictDecisions } from './conflict-decisions.tsx'
import { ConflictHead } from './conflict-head.tsx'
import { conflictRows } from './conflict-rows.ts'
import { createConflictStore, type ConflictState } from './conflict-store.ts'
import { ConflictTable } from './conflict-table.tsx'
import { planBoth, planMine } from './resolutions.ts'
import { threeStates } from './three-states.ts'

type ConflictProps = { readonly caseId: CaseId; readonly onDone: () => void }

/** 原来 / 我的 / 对方 of a refused command: nothing is overwritten and nothing is lost until a person decides. */
export function ConflictCard(props: ConflictProps) {
  const { store } = useDesk()
  const { t } = useWords()
  const [card] = useState(() => createConflictStore(store))
  const state = useStore(card)
  const { caseId } = props
  useEffect(() => {
    void card.getState().load(caseId)
  }, [card, caseId])
  const hear = useCallback(
    (notice: Notice) => {
      if (notice.kind === 'case' && notice.ids.includes(caseId)) void card.getState().load(caseId)
    },
    [card, caseId],
  )
  useNotices(hear)
  const item = state.view?.conflicts[0]
  return (
    <section className="conflict" data-region="card" tabIndex={-1} aria-label={t('caseCard.region')}>
      {state.view !== null && item !== undefined ? (
        <ConflictOf view={state.view} item={item} state={state} onDone={props.onDone} key={item.n} />
      ) : state.loaded ? (
        <p className="conflict-empty">{t('conflict.gone')}</p>
      ) : null}
    </section>
  )
}

type OfProps = { readonly view: CaseView; readonly item: OutboxItem; readonly state: ConflictState; readonly onDone: () => void }

function ConflictOf(props: OfProps) {
  const { view, item, state, onDone } = props
  const { t } = useWords()
  const { reference, desk } = useDesk()
  const names = useNames()
  const now = useNow(60_000)
  const root = useRef<HTMLDivElement>(null)
  const actor = desk.session?.actor ?? null
  const worked = useMemo(() => {
    if (actor === null) return null
    const known = [...state.others, ...view.family.map((record) => record.state)]
    const worldWith = (subject: CaseView['record']['state']) => worldOf(reference, [subject, ...known])
    const states = threeStates(view.record, { command: item.command, actor, now: item.saidAt }, worldWith)
    const what = t(`command.${item.command.kind}`)
    const context = {
      ...{ theirs: states.theirs, actor, now, worldWith, recallReason: t('conflict.recallReason') },
      noteOf: (text: string) => t(item.command.kind === 'dispatch' ? 'conflict.noteText' : 'conflict.noteAny', { what, text }),
    }
    const numbers = new Map([[view.primary?.id ?? -1, view.primary?.no ?? ''], ...known.map((each) => [each.id, each.no] as const)])
    const saying = { t, names, now, numberOf: (id: CaseId) => numbers.get(id) ?? String(id) }
    return { states, rows: conflictRows(states, saying), mine: planMine(item.command, context), both: planBoth(item.command, context) }
  }, [actor, state.others, view, reference, item, t, now, names])

  async function decide(digit: number): Promise<void> {
    if (worked === null) return
    const { mine, both } = worked
    if (digit === 1 && (await state.takeTheirs(item.n))) onDone()
    if (digit === 2 && mine.ok && (await state.give(item.n, mine.commands))) onDone()
    if (digit === 3 && both.ok && (await state.give(item.n, both.commands))) onDone()
    if (digit === 4) onDone()
  }
  usePanelKeys(root, (event) => {
    const digit = Number(/^(?:Digit|Numpad)([1-4])$/u.exec(event.code)?.[1] ?? 0)
    if (digit === 0 || event.ctrlKey || event.altKey || event.shiftKey) return false
    void decide(digit)
    return true
  })
  if (worked === null) return null
  const { states, rows } = worked
  return (
    <div className="conflict-body" ref={root}>
      <ConflictHead view={view} item={item} states={states} now={now} />
      <ConflictTable rows={rows} states={states} item={item} now={now} />
      {state.fault === null ? null : (
        <p className="conflict-fault" role="alert">
          {t(`refusal.${state.fault.code}`, { detail: state.fault.detail, about: '' })}
        </p>
      )}
      <ConflictDecisions states={states} item={item} mine={worked.mine} both={worked.both} busy={state.deciding} onDecide={(digit) => void decide(digit)} />
      {view.conflicts.length < 2 ? null : <p className="conflict-hint">{t('conflict.more', { count: view.conflicts.length - 1 })}</p>}
      <p className="conflict-hint">
        {item.refusal === null ? '' : t(`refusal.${item.refusal.code}`, { detail: item.refusal.detail, about: view.primary?.no ?? '' })}
        {' · '}
        {nearMoment(item.saidAt, now)}
      </p>
      <p className="conflict-foot">{t('conflict.meanwhile')}</p>
    </div>
  )
}
