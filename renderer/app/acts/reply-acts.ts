import type { Status } from '#shared/domain/case/status.ts'
import { targetsOf, type Act, type Bench } from './act.ts'
import { openPanel, say } from './open-panel.ts'
import { refusalOf } from './refusal-of.ts'

/** A reply of these can be looked at, with what became of it in every channel. */
const withReply: readonly Status[] = ['replyQueued', 'visiting', 'closed', 'archived', 'declined']

function reply(purpose: 'write' | 'approve') {
  return async (bench: Bench): Promise<void> => {
    const cases = (await targetsOf(bench)).map((row) => row.id)
    if (cases.length > 0) bench.screen.setState({ panel: { kind: 'reply', purpose, cases } })
  }
}

/** From the unit's result to the end: reply, review, visit. */
export const replyActs: readonly Act[] = [
  {
    id: 'reply',
    keys: 'R',
    word: 'act.reply',
    group: 'handle',
    scope: 'list',
    refusal: (bench, rows) =>
      rows.some((row) => withReply.includes(row.status)) ? null : refusalOf('approve')(bench, rows),
    run: reply('write'),
  },
  {
    id: 'approve',
    keys: 'V',
    word: 'act.approve',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('approve'),
    run: reply('approve'),
  },
  {
    id: 'reject',
    keys: '',
    word: 'act.reject',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('reject'),
    run: say('reject'),
  },
  {
    id: 'visit',
    keys: 'H',
    word: 'act.visit',
    group: 'handle',
    scope: 'list',
    refusal: refusalOf('recordVisit'),
    run: openPanel('visit'),
  },
]
