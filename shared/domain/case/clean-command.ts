import { cleanText } from '../core/clean-text.ts'
import type { Command } from './commands.ts'

/** RULES C5: pasted control and direction characters never reach a unit or an appellant. Idempotent. */
export function cleanCommand<C extends Command>(command: C): C {
  const entries = Object.entries(command).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? cleanText(value).text : value,
  ])
  // The one cast: the fields stay what they were, only their texts are cleaned.
  return Object.fromEntries(entries) as C
}
