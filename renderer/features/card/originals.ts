/** What the channel really wrote where it was not read as it stood, and what it sent besides. Masked like everything else. */
import { maskName, maskNumbers, maskWritten } from '#shared/domain/access/masking.ts'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import { appealFlags, isOriginalKey, originalKey, type AppealFlag } from '#shared/domain/appeal/flags.ts'
import { showControls } from '#shared/domain/core/clean-text.ts'

export type OriginalLine = { readonly key: string; readonly text: string }

export type Originals = {
  readonly flags: readonly AppealFlag[]
  /** By the name of the field in our words. */
  readonly words: readonly OriginalLine[]
  /** By the channel's own name of the column. */
  readonly others: readonly OriginalLine[]
}

export const originalFields = [
  ...(['externalId', 'receivedAt', 'nature', 'title', 'text', 'place'] as const),
  ...(['appellant', 'phone', 'identityNumber', 'secret'] as const),
] as const
export type OriginalField = (typeof originalFields)[number]

const ofPeople: readonly string[] = ['phone', 'identityNumber']
const namesPeople = /姓名|联系人|来电人|反映人|诉求人|name$/iu

export function originalsOf(appeal: Appeal): Originals {
  const words = originalFields.flatMap((field) => {
    const word = appeal.attributes[originalKey(field)]
    return word === undefined ? [] : [{ key: field, text: shown(field, word, appeal.appellant.secret) }]
  })
  const others = Object.entries(appeal.attributes)
    .filter(([key, text]) => !isOriginalKey(key) && text.trim() !== '')
    .map(([key, text]) => ({
      key,
      text: namesPeople.test(key) ? maskName(text, false) : maskNumbers(showControls(text)),
    }))
  return { flags: appealFlags.filter((flag) => appeal.flags.includes(flag)), words, others }
}

function shown(field: OriginalField, word: string, isSecret: boolean): string {
  if (field === 'appellant') return maskName(showControls(word), isSecret)
  const visible = showControls(word)
  return ofPeople.includes(field) ? maskWritten(visible) : maskNumbers(visible)
}
