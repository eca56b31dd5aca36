import { MINUTE } from '../core/instants.ts'
import { claimAt } from './case.ts'
import { decided, refuse, refuseText, type Deciders } from './deciders.ts'

type Flags = 'supervise' | 'markHard' | 'setSecret' | 'claim' | 'release' | 'note' | 'archive'

/** How long a claim holds without being renewed: long enough for a telephone call, short enough for a colleague to wait. */
export const CLAIM_MS = 15 * MINUTE

/** RULES L1 and flags: what is said beside the status. */
export const decideFlags: Deciders<Flags> = {
  supervise({ command, subject }) {
    return (
      refuseText(command, command.note, 'reasonMissing') ?? decided(subject, { type: 'supervised', note: command.note })
    )
  },

  markHard: ({ command, subject }) => decided(subject, { type: 'hardMarked', on: command.on }),

  setSecret: ({ command, subject }) => decided(subject, { type: 'secretSet', on: command.on }),

  claim({ command, subject, context }) {
    const held = claimAt(subject, command.stage, context.now)
    if (held !== undefined && held.by !== context.actor.id)
      return refuse(command, 'claimedByOther', { detail: held.name })
    const { id, name } = context.actor
    const claim = { stage: command.stage, by: id, name, until: context.now + CLAIM_MS }
    return decided(subject, { type: 'claimed', claim })
  },

  release({ command, subject, context }) {
    const held = claimAt(subject, command.stage, context.now)
    if (held === undefined) return decided(subject)
    if (held.by !== context.actor.id && context.actor.role !== 'supervisor')
      return refuse(command, 'claimedByOther', { detail: held.name })
    return decided(subject, { type: 'released', stage: command.stage })
  },

  note({ command, subject }) {
    return refuseText(command, command.text, 'textMissing') ?? decided(subject, { type: 'noted', text: command.text })
  },

  archive: ({ subject }) => decided(subject, { type: 'archived' }),
}
