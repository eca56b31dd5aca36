import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { AcceptPanel } from '../../features/accept/accept-panel.tsx'
import { DispatchPanel } from '../../features/dispatch/dispatch-panel.tsx'
import { KeySheet } from '../../features/key-sheet/key-sheet.tsx'
import { OutboxPanel } from '../../features/outbox/outbox-panel.tsx'
import { Palette } from '../../features/palette/palette.tsx'
import { SayPanel } from '../../features/say/say-panel.tsx'
import { VisitPanel } from '../../features/visit/visit-panel.tsx'
import { useWords } from '../../text/translate.ts'
import type { Bench } from '../acts/act.ts'
import { finish, giveAll, sayFault } from '../acts/give.ts'
import { focusList } from '../acts/move-acts.ts'
import { paletteActs, queueOfAct, sheetActs } from './listed-acts.ts'

type PanelsProps = {
  readonly bench: Bench & { readonly perform: (id: string) => void }
  readonly onGo: (id: CaseId) => void
}

/** The panel that is open, if any. */
export function Panels(props: PanelsProps) {
  const { bench, onGo } = props
  const { screen, queue, perform } = bench
  const { t } = useWords()
  const panel = useStore(screen, (state) => state.panel)
  if (panel === null || panel.kind === 'facets') return null

  function close(): void {
    screen.setState({ panel: null })
    focusList()
  }

  function closeAndStep(): void {
    if (queue.state.getState().marks.size > 0) queue.clearMarks()
    else queue.moveBy(1)
    const last = bench.done.last()
    if (last !== null) {
      queue.say({ text: t('said.done', { count: last.commands.length, act: t(`command.${last.kind}`) }), kind: 'done' })
    }
    close()
  }

  switch (panel.kind) {
    case 'accept':
      return <AcceptPanel cases={panel.cases} onClose={close} onDone={closeAndStep} />
    case 'dispatch':
      return (
        <DispatchPanel
          cases={panel.cases}
          onClose={close}
          onDone={(next) => {
            closeAndStep()
            if (next) perform('dispatch')
          }}
        />
      )
    case 'say':
      return (
        <SayPanel
          what={panel.what}
          cases={panel.cases}
          onClose={close}
          onGive={(commands) => giveSaid(bench, commands, close)}
        />
      )
    case 'visit':
      return (
        <VisitPanel caseId={panel.caseId} onClose={close} onGive={(commands) => giveSaid(bench, commands, close)} />
      )
    case 'outbox':
      return <OutboxPanel onClose={close} onGo={onGo} />
    case 'palette':
      return (
        <Palette
          acts={paletteActs(t)}
          onRun={(id) => {
            close()
            const to = queueOfAct(id)
            if (to === null) perform(id)
            else void queue.ask({ queue: to, conditions: [], text: '' })
          }}
          onGo={onGo}
          onClose={close}
        />
      )
    case 'keys':
      return <KeySheet acts={sheetActs(t)} onClose={close} />
  }
}

/** Closes the panel when at least one command was taken; otherwise answers why not. */
async function giveSaid(bench: Bench, commands: readonly Command[], close: () => void): Promise<string | null> {
  const rows = await bench.store.request('rows.byId', { ids: commands.map((command) => command.caseId) })
  const given = commands.flatMap((command) => {
    const row = rows.find((each) => each.id === command.caseId)
    return row === undefined ? [] : [{ row, command }]
  })
  const outcome = await giveAll(bench, given)
  const [first] = outcome.left
  if (outcome.done.length === 0 && first !== undefined) return sayFault(first.fault, bench.t)
  close()
  const kind = commands[0]?.kind
  finish(
    bench,
    outcome,
    bench.t('said.done', { count: outcome.done.length, act: kind === undefined ? '' : bench.t(`command.${kind}`) }),
  )
  return null
}
