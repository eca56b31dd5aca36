/** Which key press is meant by `A`, `Shift+D`, `Ctrl+K`, `/`, `PgDn` … Letters go by their place on the keyboard. */

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const apple = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

/** Half and full width alike: an input method at rest may still write the latter. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '/': ['/', '\uFF0F'],
  '?': ['?', '\uFF1F'],
  '.': ['.', '。', '\uFF0E'],
  '=': ['=', '\uFF1D'],
  Plus: ['+', '\uFF0B'],
  '-': ['-', '\uFF0D'],
}

const named: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  PgDn: 'PageDown',
  PgUp: 'PageUp',
  Space: ' ',
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
}

/** True when `event` is exactly this stroke, with no other modifier held. */
export function isStroke(stroke: string, event: Press): boolean {
  const parts = stroke.split('+')
  const key = parts.pop() ?? ''
  const control = apple ? event.metaKey : event.ctrlKey
  if (control !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false
  const written = signs[key]
  if (written !== undefined) return written.includes(event.key)
  if (event.shiftKey !== parts.includes('Shift')) return false
  if (/^[A-Z]$/.test(key)) return event.code === `Key${key}`
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`
  return event.key === (named[key] ?? key)
}

/** While an input method composes, every key belongs to it. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
