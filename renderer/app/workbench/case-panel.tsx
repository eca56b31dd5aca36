import type { Command } from '#shared/domain/case/commands.ts'
import { AcceptPanel } from '../../features/accept/accept-panel.tsx'
import { DispatchPanel } from '../../features/dispatch/dispatch-panel.tsx'
import { HandOverPanel } from '../../features/dispatch/hand-over-panel.tsx'
import { PlacePanel } from '../../features/place/place-panel.tsx'
import { RelatePanel } from '../../features/relate/relate-panel.tsx'
import { ApprovePanel } from '../../features/reply/approve-panel.tsx'
import { ReplyPanel } from '../../features/reply/reply-panel.tsx'
import { ResultPanel } from '../../features/result/result-panel.tsx'
import { SayPanel } from '../../features/say/say-panel.tsx'
import { VisitPanel } from '../../features/visit/visit-panel.tsx'
import type { Bench } from '../acts/act.ts'
import { giveAndGoOn, giveSaid } from '../acts/give-said.ts'
import { toggleReveal } from '../acts/reveal-acts.ts'
import type { PanelShown } from '../screen.ts'

type CasePanelProps = {
  readonly bench: Bench & { readonly perform: (id: string) => void }
  readonly panel: Extract<PanelShown, { readonly cases: unknown }>
  readonly onClose: () => void
}

/** The panels that give commands for cases. */
export function CasePanel(props: CasePanelProps) {
  const { bench, panel, onClose } = props
  const { cases } = panel
  const [first, second] = cases
  if (first === undefined) return null
  const onGive = (commands: readonly Command[]): Promise<string | null> => giveSaid(bench, commands, onClose)
  const common = { onClose, onGive }

  switch (panel.kind) {
    case 'accept':
      return (
        <AcceptPanel
          cases={cases}
          onPlace={() => goToPlace(props, 'accept')}
          onClose={onClose}
          onDone={() => closeAndStep(bench, onClose)}
        />
      )
    case 'dispatch':
      return (
        <DispatchPanel
          cases={cases}
          onPlace={() => goToPlace(props, 'dispatch')}
          onClose={onClose}
          onDone={(next) => {
            closeAndStep(bench, onClose)
            if (next) bench.perform('dispatch')
          }}
        />
      )
    case 'delegate':
    case 'addHandler':
      return <HandOverPanel what={panel.kind} cases={cases} {...common} />
    case 'result':
      return <ResultPanel caseId={first} {...common} />
    case 'relate':
      return <RelatePanel caseId={first} other={second ?? null} {...common} />
    case 'place':
      return <PlacePanel cases={cases} onClose={onClose} onGive={giveOfPlace(props)} />
    case 'visit':
      return <VisitPanel caseId={first} onReveal={() => toggleReveal(bench, first)} {...common} />
    case 'say':
      return <SayPanel key={panel.what} what={panel.what} cases={cases} {...common} />
    case 'reply':
      if (cases.length > 1) return <ApprovePanel cases={cases} {...common} />
      return (
        <ReplyPanel
          caseId={first}
          purpose={panel.purpose}
          {...common}
          onReject={() => bench.screen.setState({ panel: { kind: 'say', what: 'reject', cases } })}
        />
      )
  }
}

function goToPlace({ bench, panel }: CasePanelProps, back: 'accept' | 'dispatch'): void {
  bench.screen.setState({ panel: { kind: 'place', cases: panel.cases, back } })
}

/** Corrected on the way: the panel that was left comes back, and suggests from the new place. */
function giveOfPlace({ bench, panel, onClose }: CasePanelProps) {
  const back = panel.kind === 'place' ? panel.back : undefined
  return (commands: readonly Command[]): Promise<string | null> =>
    back === undefined
      ? giveSaid(bench, commands, onClose)
      : giveAndGoOn(bench, commands, () => bench.screen.setState({ panel: { kind: back, cases: panel.cases } }))
}

function closeAndStep(bench: Bench, close: () => void): void {
  const { queue, done, t } = bench
  if (queue.state.getState().marks.size > 0) queue.clearMarks()
  else queue.moveBy(1)
  const last = done.last()
  if (last !== null) {
    queue.say({ text: t('said.done', { count: last.given.length, act: t(`command.${last.kind}`) }), kind: 'done' })
  }
  close()
}
