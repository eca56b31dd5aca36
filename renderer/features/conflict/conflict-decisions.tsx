import type { OutboxItem } from '../../store/protocol.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import type { Names } from '../../text/names.ts'
import { unitWords } from '../../text/unit-words.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { BothHow, MineHow, Plan } from './resolutions.ts'
import type { ThreeStates } from './three-states.ts'

type DecisionsProps = {
  readonly states: ThreeStates
  readonly item: OutboxItem
  readonly mine: Plan<MineHow>
  readonly both: Plan<BothHow>
  readonly busy: boolean
  readonly onDecide: (digit: number) => void
}

/** Four ways on, one key each; what the rules do not allow says why. The first is suggested: it changes nothing. */
export function ConflictDecisions(props: DecisionsProps) {
  const { t } = useWords()
  const names = useNames()
  const { states, item, mine, both } = props
  const units = bothUnits(states, item, names)
  const ways = [
    { word: t('conflict.decide.theirs'), hint: t('conflict.decide.theirs.hint'), possible: true },
    {
      word: t('conflict.decide.mine'),
      hint: mine.ok ? mineHint(mine, units, t) : impossible(mine, t),
      possible: mine.ok,
    },
    {
      word: t(item.command.kind === 'dispatch' ? 'conflict.decide.both' : 'conflict.decide.both.keep'),
      hint: both.ok ? t(`conflict.decide.both.${both.how}`, units) : impossible(both, t),
      possible: both.ok,
    },
    { word: t('conflict.decide.later'), hint: t('conflict.decide.later.hint'), possible: true },
  ]
  return (
    <ol className="conflict-decisions">
      {ways.map((way, index) => (
        <li key={way.word}>
          <button
            type="button"
            disabled={!way.possible || props.busy}
            className={index === 0 ? 'is-suggested' : undefined}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => props.onDecide(index + 1)}
          >
            <KeyCap keys={String(index + 1)} />
            <strong>{way.word}</strong>
            <span className="conflict-hint">{way.hint}</span>
            {index === 0 ? <span className="conflict-suggested">{t('conflict.suggested')}</span> : null}
          </button>
        </li>
      ))}
    </ol>
  )
}

type Units = { readonly mine: string; readonly theirs: string }

function bothUnits(states: ThreeStates, item: OutboxItem, names: Names): Units {
  return {
    mine: item.command.kind === 'dispatch' ? unitWords(names, item.command.lead) : '',
    theirs: unitWords(names, states.theirs.assignment?.lead ?? null),
  }
}

function mineHint(plan: Extract<Plan<MineHow>, { readonly ok: true }>, units: Units, t: Translate): string {
  if (plan.how === 'unmerge') {
    const first = plan.commands.find((command) => command.kind === 'unmerge')
    return t('conflict.decide.mine.unmerge', { no: String(first?.caseId ?? '') })
  }
  return plan.how === 'again' ? t('conflict.decide.mine.again') : t(`conflict.decide.mine.${plan.how}`, units)
}

function impossible(plan: Extract<Plan<unknown>, { readonly ok: false }>, t: Translate): string {
  return `${t('conflict.impossible')}${t(`refusal.${plan.fault.code}`, { detail: plan.fault.detail, about: String(plan.fault.about ?? '') })}`
}
