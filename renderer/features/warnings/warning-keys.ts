/** Which key of the bench of early warnings means what; the same keys as in the merge bench where they do the same. */
export type WarningKey =
  | { readonly act: 'line' | 'case'; readonly by: 1 | -1 }
  | { readonly act: 'open' }
  | { readonly act: 'merge' }
  | { readonly act: 'back' }

type Stroke = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** Letters go by place, the others by what they print. */
const plain: Readonly<Record<string, WarningKey>> = {
  KeyJ: { act: 'line', by: 1 },
  ArrowDown: { act: 'line', by: 1 },
  KeyK: { act: 'line', by: -1 },
  ArrowUp: { act: 'line', by: -1 },
  KeyM: { act: 'merge' },
  Enter: { act: 'open' },
  Escape: { act: 'back' },
}

export function warningKeyOf(event: Stroke): WarningKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === 'Tab') return { act: 'case', by: event.shiftKey ? -1 : 1 }
  return event.shiftKey ? null : (plain[event.code] ?? plain[event.key] ?? null)
}
