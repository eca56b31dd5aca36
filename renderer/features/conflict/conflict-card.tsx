import './conflict.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk, useNotices } from '../../desk/access.tsx'
import { worldOf } from '../../desk/world.ts'
import type { CaseView, Notice, OutboxItem } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useNow } from '../../ui/use-now.ts'
import { ConflictDecisions } from './conflict-decisions.tsx'
import { ConflictHead } from './conflict-head.tsx'
import { conflictRows } from './conflict-rows.ts'
import { createConflictStore, type ConflictState } from './conflict-store.ts'
import { ConflictStory } from './conflict-story.tsx'
import { ConflictTable } from './conflict-table.tsx'
import { planBoth, planMine } from './resolutions.ts'
import { threeStates } from './three-states.ts'
import { useDecisionKeys } from './use-decision-keys.ts'

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

type OfProps = {
  readonly view: CaseView
  readonly item: OutboxItem
  readonly state: ConflictState
  readonly onDone: () => void
}

function ConflictOf(props: OfProps) {
  const { view, item, state, onDone } = props
  const { t } = useWords()
  const { reference, desk } = useDesk()
  const names = useNames()
  const now = useNow(60_000)
  const actor = desk.session?.actor ?? null
  const worked = useMemo(() => {
    if (actor === null) return null
    const known = [...state.others, ...view.family.map((record) => record.state)]
    const worldWith = (subject: CaseView['record']['state']) => worldOf(reference, [subject, ...known])
    const states = threeStates(view.record, { command: item.command, actor, now: item.saidAt }, worldWith)
    const what = t(`command.${item.command.kind}`)
    const context = {
      ...{ theirs: states.theirs, actor, now, worldWith, recallReason: t('conflict.recallReason') },
      noteOf: (text: string) =>
        t(item.command.kind === 'dispatch' ? 'conflict.noteText' : 'conflict.noteAny', { what, text }),
    }
    const numbers = new Map([
      [view.primary?.id ?? -1, view.primary?.no ?? ''],
      ...known.map((each) => [each.id, each.no] as const),
    ])
    const saying = { t, names, now, numberOf: (id: CaseId) => numbers.get(id) ?? String(id) }
    return {
      states,
      rows: conflictRows(states, saying),
      mine: planMine(item.command, context),
      both: planBoth(item.command, context),
    }
  }, [actor, state.others, view, reference, item, t, now, names])

  async function decide(digit: number): Promise<void> {
    if (worked === null) return
    const { mine, both } = worked
    if (digit === 1 && (await state.takeTheirs(item.n))) onDone()
    if (digit === 2 && mine.ok && (await state.give(item.n, mine.commands))) onDone()
    if (digit === 3 && both.ok && (await state.give(item.n, both.commands))) onDone()
    if (digit === 4) onDone()
  }
  useDecisionKeys((digit) => void decide(digit))
  if (worked === null) return null
  const { states, rows } = worked
  return (
    <div className="conflict-body">
      <ConflictHead view={view} item={item} states={states} now={now} />
      <ConflictTable rows={rows} states={states} item={item} now={now} />
      {state.fault === null ? null : (
        <p className="conflict-fault" role="alert">
          {t(`refusal.${state.fault.code}`, { detail: state.fault.detail, about: '' })}
        </p>
      )}
      <ConflictDecisions
        states={states}
        item={item}
        mine={worked.mine}
        both={worked.both}
        busy={state.deciding}
        onDecide={(digit) => void decide(digit)}
      />
      {view.conflicts.length < 2 ? null : (
        <p className="conflict-hint">{t('conflict.more', { count: view.conflicts.length - 1 })}</p>
      )}
      {item.refusal === null ? null : (
        <p className="conflict-hint">
          {t(`refusal.${item.refusal.code}`, { detail: item.refusal.detail, about: view.primary?.no ?? '' })}
        </p>
      )}
      <ConflictStory view={view} item={item} now={now} />
      <p className="conflict-foot">
        {t('conflict.meanwhile')}
        <span className="conflict-gap" />
        {t('conflict.next')} <KeyCap keys="L" />
      </p>
    </div>
  )
}
