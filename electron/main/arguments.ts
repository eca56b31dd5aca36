import { parseArgs } from 'node:util'

/** What may stand behind `npm start --` or on a shortcut. */
export type DeskArguments = {
  readonly profile: string | null
  readonly configuration: string | null
  readonly demonstration: boolean
  /** Appeals per minute of the demonstration feed. */
  readonly perMinute: number | null
  /** Seed of the invented appeals: the same seed tells the same story. */
  readonly seed: number | null
  readonly gatewayPort: number | null
}

const options = {
  profile: { type: 'string' },
  config: { type: 'string' },
  demonstration: { type: 'boolean' },
  'per-minute': { type: 'string' },
  seed: { type: 'string' },
  'gateway-port': { type: 'string' },
} as const

/** Words that are not ours (Chromium's switches, the folder of the application) pass by; a value of ours that cannot be right is refused with a sentence. */
export function readArguments(words: readonly string[]): DeskArguments | { readonly problem: string } {
  const { values, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const text = (name: keyof typeof options): string | null => (typeof values[name] === 'string' ? values[name] : null)
  for (const token of tokens) {
    if (
      token.kind === 'option' &&
      token.name in options &&
      options[token.name as keyof typeof options].type === 'string' &&
      token.value === undefined
    ) {
      return { problem: `--${token.name} 后面要有值 · --${token.name} needs a value` }
    }
  }
  const numbers = {
    perMinute: count(text('per-minute')),
    seed: count(text('seed')),
    gatewayPort: count(text('gateway-port')),
  }
  for (const [name, value] of Object.entries(numbers)) {
    if (value === 'notACount') return { problem: `${name}: 要整数 · a whole number is needed` }
  }
  return {
    profile: text('profile'),
    configuration: text('config'),
    demonstration: values.demonstration === true,
    perMinute: numbers.perMinute as number | null,
    seed: numbers.seed as number | null,
    gatewayPort: numbers.gatewayPort as number | null,
  }
}

function count(text: string | null): number | null | 'notACount' {
  if (text === null) return null
  return /^\d{1,9}$/.test(text) ? Number(text) : 'notACount'
}
