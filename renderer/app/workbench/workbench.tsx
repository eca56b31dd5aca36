import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import { useDesk } from '../../desk/access.tsx'
import { desk as bridge } from '../../desk/bridge.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import { MergeBench } from '../../features/merge/merge-bench.tsx'
import { OutageBand } from '../../features/outage/outage-band.tsx'
import { createQueue } from '../../features/queue/queue.ts'
import { SavingsBench } from '../../features/savings/savings-bench.tsx'
import { StatusBar } from '../../features/status-bar/status-bar.tsx'
import { WarningsBench } from '../../features/warnings/warnings-bench.tsx'
import type { Query } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import type { Bench } from '../acts/act.ts'
import type { DoneList } from '../acts/done-list.ts'
import { createPerformer } from '../acts/performer.ts'
import { listenToKeys, type JumpPlace } from '../acts/keyboard.ts'
import { focusList } from '../acts/move-acts.ts'
import { reportBug } from '../report-bugs.ts'
import { openDueToday, openQueue, openView } from '../list-setup.ts'
import { createScreen } from '../screen.ts'
import { CardArea } from './card-area.tsx'
import { ListArea } from './list-area.tsx'
import { Panels } from './panels.tsx'
import { Part } from './part.tsx'
import { RevealArea } from './reveal-area.tsx'
import { RailArea } from './rail-area.tsx'
import { TitleBar } from './title-bar.tsx'
import { useKeptLayout, useViews } from './use-views.ts'

type WorkbenchProps = {
  readonly plainStore: StoreClient
  readonly done: DoneList
  readonly nonce: string
  readonly onSettings: (change: Partial<Settings>) => void
}

/** G waits this long for its letter. */
const JUMP_MS = 1_500

/** The whole window of a signed-in person: puts the features together and gives the keyboard its acts. */
export function Workbench(props: WorkbenchProps) {
  const bench = useBench(props)
  const { screen, queue, perform } = bench
  const shown = useStore(screen)
  const { desk } = useDesk()

  async function goTo(id: CaseId): Promise<void> {
    screen.setState({ bench: 'queue', panel: null })
    if (!(await queue.goTo(id))) {
      await queue.ask({ queue: 'all', conditions: [], text: '' })
      await queue.goTo(id)
    }
    focusList()
  }

  /** The rows behind a figure. */
  function showRows(behind: Query): void {
    screen.setState({ bench: 'queue', panel: null, viewId: null })
    void queue.ask(behind)
    focusList()
  }

  return (
    <div className="desk">
      <TitleBar
        settings={desk.settings}
        active={shown.bench}
        onTab={(id) => perform(`${id}Bench`)}
        onAct={perform}
        onSettings={props.onSettings}
        onSignOut={() => perform('signOut')}
      />
      <Part name="outage">
        <OutageBand onOutbox={() => perform('outbox')} onTryNow={() => perform('syncNow')} />
      </Part>
      {shown.bench === 'merge' ? (
        <div className="desk-bench">
          <Part name="merge">
            <MergeBench cases={shown.mergeCases} onClose={() => perform('queueBench')} onOpenSaved={showRows} />
          </Part>
        </div>
      ) : shown.bench === 'warnings' ? (
        <div className="desk-bench">
          <Part name="warnings">
            <WarningsBench
              onOpen={(id) => void goTo(id)}
              onMerge={(cases) => screen.setState({ bench: 'merge', mergeCases: cases })}
              onClose={() => perform('queueBench')}
            />
          </Part>
        </div>
      ) : shown.bench === 'savings' ? (
        <div className="desk-bench">
          <Part name="savings">
            <SavingsBench onOpen={showRows} onClose={() => perform('queueBench')} />
          </Part>
        </div>
      ) : (
        <div className="desk-body">
          <Part name="rail">
            <RailArea bench={bench} onJump={(to) => void jumpTo(bench, to)} />
          </Part>
          <Part name="list">
            <ListArea bench={bench} nonce={props.nonce} />
          </Part>
          <Part name="card">
            <CardArea queue={queue} screen={screen} onAct={perform} onGo={(id) => void goTo(id)} />
          </Part>
        </div>
      )}
      <footer className="desk-status">
        <Part name="status">
          <StatusBar
            onOutbox={() => perform('outbox')}
            onLinks={() => perform('links')}
            onConflict={() => perform('nextConflict')}
            onQuarantine={() => perform('quarantine')}
            onOperator={() => perform('palette')}
          />
        </Part>
      </footer>
      <Part name="panel">
        <Panels bench={bench} onGo={(id) => void goTo(id)} />
      </Part>
      <Part name="reveal">
        <RevealArea bench={bench} />
      </Part>
    </div>
  )
}

type LiveBench = Bench & { readonly perform: (id: string) => void }

function useBench(props: WorkbenchProps): LiveBench {
  const { store, desk, reference } = useDesk()
  const { t } = useWords()
  const names = useNames()
  const { plainStore, done, onSettings } = props
  const [queue] = useState(() =>
    createQueue(plainStore, {
      view: `list-${crypto.randomUUID()}`,
      first: { queue: 'allOpen', conditions: [], text: '', order: [] },
      owner: desk.session?.actor.id ?? '',
    }),
  )
  const [screen] = useState(createScreen)
  const actor = desk.session?.actor ?? null
  if (actor === null) throw new Error('a workbench without a signed-in person')
  const views = useViews(plainStore, actor.id)
  useKeptLayout(plainStore, actor.id, screen)
  const bench: Bench = {
    store,
    plainStore,
    queue,
    views,
    screen,
    done,
    actor,
    reference,
    settings: desk.settings,
    changeSettings: onSettings,
    signOut: () => void bridge.request('session.signOut', null),
    t,
    names,
  }
  const jump = useRef<(to: JumpPlace) => Promise<void> | void>(() => undefined)
  useEffect(() => {
    jump.current = (to) => jumpTo(bench, to)
  })
  const [performer] = useState(() => createPerformer((error) => reportBug('act', error)))
  useEffect(() => performer.workWith(bench))

  // What was said was said in the other language.
  useEffect(() => queue.say(null), [queue, t])

  useEffect(() => {
    void queue.ask({})
    focusList()
    return () => queue.close()
  }, [queue])

  useEffect(
    () =>
      listenToKeys({
        bench: () => screen.getState().bench,
        jumping: () => screen.getState().jumping,
        perform: performer.perform,
        jumpTo: (to) => {
          screen.setState({ jumping: false })
          if (to !== null) performer.follow(() => jump.current(to))
        },
      }),
    [screen, queue, performer],
  )

  const jumping = useStore(screen, (state) => state.jumping)
  useEffect(() => {
    if (!jumping) return
    const timer = setTimeout(() => screen.setState({ jumping: false }), JUMP_MS)
    return () => clearTimeout(timer)
  }, [jumping, screen])

  return { ...bench, perform: performer.perform }
}

function jumpTo(bench: Bench, to: JumpPlace): Promise<void> | void {
  const { queue, screen, views, t } = bench
  if (to === 'dueToday') return openDueToday(bench)
  if (to === 'quarantine') return screen.setState({ panel: { kind: 'quarantine' } })
  if (typeof to !== 'number') return openQueue(bench, to)
  const view = views.state.getState().views[to - 1]
  if (view !== undefined) return openView(bench, view)
  return queue.say({ text: t('views.none', { number: to }), kind: 'refused' })
}
